// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace praxis::server {

struct RawResponse {
  int status = 0;                              ///< 0 when the connection ended before a whole head
  std::map<std::string, std::string> headers;  ///< names in lower case
  std::string body;
  bool complete = false;  ///< as many bytes of body came as Content-Length says
};

/// A TCP connection that sends exactly the bytes it is told to. Gives up after ten seconds of silence.
class RawClient {
 public:
  /// HOST:PORT or [HOST]:PORT, numeric.
  explicit RawClient(const std::string& address);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  bool connected() const { return descriptor_ >= 0; }
  void send(std::string_view bytes);
  /// No more will be sent.
  void end();
  RawResponse receive(bool to_head_request = false);
  /// True when the other side has closed and nothing is left to read.
  bool closed();

 private:
  bool fill();
  int descriptor_ = -1;
  std::string buffer_;
};

}  // namespace praxis::server
