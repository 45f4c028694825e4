// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "server/connection.h"
#include "server/http.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace praxis::server {

struct ServerOptions {
  /// Each open connection holds a thread, idle or not; browsers open several.
  std::size_t threads = 32;
  std::size_t max_requests_per_connection = 100;
  ConnectionLimits limits;
};

/// An HTTP/1.1 server for GET and HEAD. It reads no bodies: a request that announces one is answered (the
/// handler says how) and its connection closed, so that no body can be taken for the next request.
///
/// Requests whose first line or headers exceed 8 KiB, and malformed ones, are answered before the handler
/// sees them. Text, JSON and SVG are compressed (gzip) for those who accept it.
class HttpServer {
 public:
  using RequestHandler = std::function<HttpResponse(const HttpRequest&)>;

  /// Binds to HOST:PORT (see parse_listen_address()); from then on connections wait in the system's queue for
  /// run(). The handler is called by many threads at once. ErrorKind::bad_request or ErrorKind::io say what
  /// to do.
  static Result<std::unique_ptr<HttpServer>> bind(const std::string& listen, RequestHandler handler,
                                                  ServerOptions options);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  /// HOST:PORT with the real port.
  std::string address() const;

  /// Serves until stop(); returns when the last response under way is sent or its time is up. To be called
  /// once.
  Result<void> run();

  /// Ends run(), also one that has not begun yet. Safe from any thread and more than once; not from a signal
  /// handler.
  void stop();

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace praxis::server
