// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one file that knows cpp-httplib (0.11.4), and why it is used this way:
//
// * What the library parses and writes is kept; its socket loop is replaced through the hook that its own TLS
// server
//   uses (process_and_close_socket), because the loop offers no time limit for a whole request, holds idle
//   threads when the server stops, and reads no body of a GET request, which then passes for the next
//   request.
// * Its ranges are switched off: they are not checked against the length of the content. Handlers make their
// own.
// * Of its encodings only gzip is let through: it would run Brotli at its slowest level on each page.
// * Uncaught exceptions would end up in a response header; a handler of ours takes them.
#include "server/http_server.h"

#include "server/listen_address.h"
#include "server/response_headers.h"
#include "server/status.h"
#include "server/url.h"
#include "server/wire.h"

#include <atomic>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <httplib.h>

namespace praxis::server {
namespace {

/// The library's view of a connection.
class ConnectionStream : public httplib::Stream {
 public:
  explicit ConnectionStream(Connection& connection) : connection_(connection) {}
  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* ptr, size_t size) override { return connection_.read(ptr, size); }
  ssize_t write(const char* ptr, size_t size) override { return connection_.write(ptr, size); }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    assign(connection_.peer(), ip, port);
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    assign(connection_.local(), ip, port);
  }
  /// The library refuses descriptors that select() cannot wait for; these are waited for with poll().
  socket_t socket() const override { return 0; }

 private:
  static void assign(Connection::Peer peer, std::string& ip, int& port) {
    ip = std::move(peer.host);
    port = peer.port;
  }
  Connection& connection_;
};

/// The library with a connection loop of our own.
class Transport : public httplib::Server {
 public:
  Transport(const ServerOptions& options, const StopSignal& stop) : limits_(options), stop_(stop) {}

 private:
  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket, limits_.limits, stop_);
    ConnectionStream stream(connection);
    for (std::size_t left = limits_.max_requests_per_connection; left > 0; --left) {
      if (!connection.wait_for_request()) return true;
      const bool last = left == 1 || stop_.raised();
      bool close = true;  // stays so when the request is refused before its end is known
      bool asked_to_close = false;
      const bool answered = process_request(
          stream, last, asked_to_close, [&](httplib::Request& request) { close = prepare(request) || last; });
      if (!answered || asked_to_close || close) break;
    }
    connection.finish();
    return true;
  }

  /// Adjusts a request before the library acts on it; true when the connection must not be used again.
  static bool prepare(httplib::Request& request) {
    request.ranges.clear();
    const bool gzip = accepts_gzip(request.get_header_value("Accept-Encoding"));
    request.headers.erase("Accept-Encoding");
    if (gzip) request.headers.emplace("Accept-Encoding", "gzip");
    const bool readable = request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS";
    const std::string length = request.get_header_value("Content-Length");
    const bool announces_body = request.has_header("Transfer-Encoding") || !(length.empty() || length == "0");
    if (readable && !announces_body &&
        !equal_ignoring_case(request.get_header_value("Connection"), "close")) {
      return false;
    }
    request.headers.erase("Connection");
    request.headers.emplace("Connection", "close");  // so that the library announces it
    return true;
  }

  const ServerOptions& limits_;
  const StopSignal& stop_;
};

HttpRequest request_from(const httplib::Request& given) {
  std::string_view target = given.target;
  if (is_web_address(target)) {  // the absolute form that proxies send
    const std::size_t slash = target.find('/', target.find("://") + 3);
    target = slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
  }
  HttpRequest request = request_for(target);
  request.method = given.method;
  for (const auto& [name, value] : given.headers) request.headers.emplace_back(name, value);
  return request;
}

/// Sends a file piece by piece, as the other side takes it.
bool send_piece(const FileBody& body, std::size_t offset, std::size_t length, httplib::DataSink& sink) {
  std::array<char, 64 * 1024> piece;
  const std::size_t wanted = std::min(length, piece.size());
  const std::size_t count = body.file->read(piece.data(), wanted, body.offset + offset);
  return count > 0 &&
         sink.write(piece.data(), count);  // 0: the file was cut short meanwhile; the response is void
}

bool send_next(const BodyPieces& pieces, httplib::DataSink& sink) {
  const Result<std::string> piece = pieces();
  if (!piece) return false;
  if (!piece->empty()) return sink.write(piece->data(), piece->size());
  sink.done();
  return true;
}

void write_into(httplib::Response& out, HttpResponse response) {
  out.status = response.status;
  out.set_header("Date", http_date(std::time(nullptr)));
  for (auto& [name, value] : response.headers) out.headers.emplace(std::move(name), std::move(value));
  if (response.file && response.file->length > 0) {
    const std::string type = out.get_header_value("Content-Type");
    const FileBody body = *response.file;
    out.headers.erase("Content-Type");
    out.set_content_provider(body.length, type,
                             [body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                               return send_piece(body, offset, length, sink);
                             });
  } else if (response.pieces) {
    const std::string type = out.get_header_value("Content-Type");
    out.headers.erase("Content-Type");
    out.set_chunked_content_provider(
        type, [pieces = std::move(response.pieces)](std::size_t, httplib::DataSink& sink) {
          return send_next(pieces, sink);
        });
  } else {
    out.body = std::move(response.body);
  }
}

HttpResponse plain_status(int status) {
  HttpResponse response =
      make_response(status, "text/plain; charset=utf-8", fmt::format("{} {}\n", status, reason_of(status)));
  add_security_headers(response);
  return response;
}

}  // namespace

struct HttpServer::Impl {
  Impl(RequestHandler given, ServerOptions wanted)
      : handler(std::move(given)), options(wanted), transport(options, stop) {}

  void configure();
  Result<void> bind(ListenAddress wanted);

  RequestHandler handler;
  ServerOptions options;
  StopSignal stop;
  Transport transport;
  ListenAddress address;
  /// Noted when the library makes it, to widen its queue and to wake accept(); the library closes it.
  std::atomic<int> listening{-1};
};

void HttpServer::Impl::configure() {
  transport.new_task_queue = [this] { return new httplib::ThreadPool(options.threads); };
  transport.set_payload_max_length(0);
  transport.set_keep_alive_max_count(options.max_requests_per_connection);
  transport.set_keep_alive_timeout(std::chrono::ceil<std::chrono::seconds>(options.limits.idle).count());
  // The library's own choice, SO_REUSEPORT, lets two servers share a port without either noticing.
  transport.set_socket_options([this](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    listening = socket;
  });
  transport.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    write_into(response, handler(request_from(request)));
    return httplib::Server::HandlerResponse::Handled;
  });
  transport.set_exception_handler(
      [](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
        response = httplib::Response();
        write_into(response, plain_status(500));
      });
  // What the library refuses itself (malformed, too long) has no body yet.
  const httplib::Server::HandlerWithResponse fill_refusal = [](const httplib::Request&,
                                                               httplib::Response& response) {
    if (response.has_header("Date")) return httplib::Server::HandlerResponse::Unhandled;
    write_into(response, plain_status(response.status));
    return httplib::Server::HandlerResponse::Handled;
  };
  transport.set_error_handler(fill_refusal);
  transport.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
    // The library says 0 wherever there is no body; of these it would be taken for the length of the content.
    if (response.status == 304 || response.status == 204) response.headers.erase("Content-Length");
  });
}

Result<void> HttpServer::Impl::bind(ListenAddress wanted) {
  address = std::move(wanted);
  errno = 0;
  if (address.port == 0) {
    address.port = std::max(0, transport.bind_to_any_port(address.host));
  } else if (!transport.bind_to_port(address.host, address.port)) {
    address.port = 0;
  }
  if (address.port == 0) {
    const std::string reason = errno != 0 ? std::strerror(errno) : "no such host";
    return fail(ErrorKind::io, fmt::format("cannot listen on {}: {}; choose another address with --listen",
                                           to_string(address), reason));
  }
  // The library asks for a queue of five connections, which a single browser can fill.
  ::listen(listening, SOMAXCONN);
  return {};
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

HttpServer::~HttpServer() {
  const int unused = impl_->listening.exchange(-1);
  if (unused >= 0) ::close(unused);
}

Result<std::unique_ptr<HttpServer>> HttpServer::bind(const std::string& listen, RequestHandler handler,
                                                     ServerOptions options) {
  auto address = parse_listen_address(listen);
  if (!address) return pass_on(std::move(address));
  options.threads = std::max<std::size_t>(options.threads, 1);
  options.max_requests_per_connection = std::max<std::size_t>(options.max_requests_per_connection, 1);
  auto impl = std::make_unique<Impl>(std::move(handler), options);
  if (impl->stop.descriptor() < 0) return fail(ErrorKind::io, "the system has no free file descriptors left");
  impl->configure();
  if (auto bound = impl->bind(std::move(*address)); !bound) return pass_on(std::move(bound));
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

std::string HttpServer::address() const {
  return to_string(impl_->address);
}

Result<void> HttpServer::run() {
  const bool ended_well = impl_->transport.listen_after_bind();
  impl_->listening = -1;  // closed by the library
  if (ended_well || impl_->stop.raised()) return {};
  return fail(ErrorKind::io, fmt::format("the server on {} can take no more connections", address()));
}

void HttpServer::stop() {
  impl_->stop.raise();
  // Wakes accept() whether it waits already or is yet to be called.
  const int socket = impl_->listening.load();
  if (socket >= 0) ::shutdown(socket, SHUT_RDWR);
}

}  // namespace praxis::server
