// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http_server.h"

#include "server/listen_address.h"
#include "server/wire.h"
#include "tests/server/raw_client.h"

#include <atomic>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace praxis::server {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// Says what it was asked; "/throw" throws, "/file" streams, "/big" is long text.
HttpResponse echo(const HttpRequest& request) {
  if (request.path == "/throw") throw std::runtime_error("secret");
  if (request.path == "/unchanged") {
    HttpResponse response;
    response.status = 304;
    response.set_header("ETag", "\"x\"");
    return response;
  }
  if (request.path == "/file") {
    HttpResponse response;
    auto file = std::make_shared<OpenFile>(::open("/proc/self/exe", O_RDONLY | O_CLOEXEC), 300'000);
    response.set_header("Content-Type", "application/pdf");
    response.file = FileBody{std::move(file), 1, 250'000};
    return response;
  }
  if (request.path == "/big")
    return make_response(200, "text/html; charset=utf-8", std::string(100'000, 'a'));
  std::string text = request.method + " " + request.path;
  for (const auto& [name, value] : request.query) text += " " + name + "=" + value;
  const int status = request.method == "GET" || request.method == "HEAD" ? 200 : 405;
  return make_response(status, "text/plain", std::move(text));
}

class HttpServerTest : public testing::Test {
 protected:
  void SetUp() override { start(); }
  void TearDown() override { stop(); }

  void start(ServerOptions options = {}) {
    stop();
    auto server = HttpServer::bind("127.0.0.1:0", echo, options);
    ASSERT_TRUE(server) << server.error().message;
    server_ = std::move(*server);
    thread_ = std::thread([this] { ended_well_ = server_->run().has_value(); });
  }
  void stop() {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
    EXPECT_TRUE(ended_well_);
  }
  RawResponse ask(const std::string& request) {
    RawClient client(server_->address());
    client.send(request);
    return client.receive();
  }

  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
  std::atomic<bool> ended_well_{false};
};

TEST_F(HttpServerTest, HandsOverTheRequest) {
  const RawResponse response = ask("GET /a%2Fb?q=x%20y+z&q=%C3%A9 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, "GET /a%2Fb q=x y z q=é");
  EXPECT_NE(response.headers.at("date"), "");
}

TEST_F(HttpServerTest, ReportsItsRealPort) {
  EXPECT_THAT(server_->address(), StartsWith("127.0.0.1:"));
  EXPECT_NE(server_->address(), "127.0.0.1:0");
}

TEST_F(HttpServerTest, KeepsConnectionsAndPipelines) {
  RawClient client(server_->address());
  client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.receive().body, "GET /1");
  EXPECT_EQ(client.receive().body, "GET /2");
  EXPECT_TRUE(client.closed());
}

TEST_F(HttpServerTest, ClosesAfterTheAgreedNumberOfRequests) {
  ServerOptions options;
  options.max_requests_per_connection = 2;
  start(options);
  RawClient client(server_->address());
  client.send(
      "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\nGET /3 HTTP/1.1\r\nHost: "
      "x\r\n\r\n");
  EXPECT_EQ(client.receive().body, "GET /1");
  EXPECT_EQ(client.receive().headers["connection"], "close");
  EXPECT_TRUE(client.closed());
}

TEST_F(HttpServerTest, SendsNoBodyForHead) {
  RawClient client(server_->address());
  client.send("HEAD /big HTTP/1.1\r\nHost: x\r\n\r\n");
  const RawResponse head = client.receive(true);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.headers.at("content-length"), "100000");
  client.send("GET /unchanged HTTP/1.1\r\nHost: x\r\n\r\n");
  const RawResponse unchanged = client.receive();
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_FALSE(unchanged.headers.contains("content-length"));
}

TEST_F(HttpServerTest, StreamsFilesWhateverRangeIsAsked) {
  const RawResponse response = ask("GET /file HTTP/1.1\r\nHost: x\r\nRange: bytes=0-99999999999\r\n\r\n");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.headers.at("content-type"), "application/pdf");
  ASSERT_EQ(response.body.size(), 250'000u);
  EXPECT_THAT(response.body, StartsWith("ELF"));
}

TEST_F(HttpServerTest, CompressesWithGzipOnly) {
  const RawResponse gzip = ask("GET /big HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br, gzip;q=0.5\r\n\r\n");
  EXPECT_EQ(gzip.headers.at("content-encoding"), "gzip");
  EXPECT_LT(gzip.body.size(), 10'000u);
  const RawResponse plain = ask("GET /big HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br, gzip;q=0\r\n\r\n");
  EXPECT_FALSE(plain.headers.contains("content-encoding"));
  EXPECT_EQ(plain.body.size(), 100'000u);
}

TEST_F(HttpServerTest, SaysNothingOfExceptions) {
  const RawResponse response = ask("GET /throw HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body, "500 Internal Server Error\n");
  for (const auto& [name, value] : response.headers)
    EXPECT_THAT(value, testing::Not(HasSubstr("secret"))) << name;
}

TEST_F(HttpServerTest, TakesNoBodyForTheNextRequest) {
  const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
  const std::string length = "Content-Length: " + std::to_string(smuggled.size()) + "\r\n\r\n";
  for (const std::string& head :
       {"GET / HTTP/1.1\r\nHost: x\r\n" + length, "HEAD / HTTP/1.1\r\nHost: x\r\n" + length,
        "POST / HTTP/1.1\r\nHost: x\r\n" + length,
        "GET / HTTP/1.1\r\nHost: x\r\nRange: nonsense\r\n" + length,
        std::string("GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"),
        "BREW / HTTP/1.1\r\nHost: x\r\n" + length}) {
    RawClient client(server_->address());
    client.send(head + smuggled);
    client.end();
    const RawResponse first = client.receive(head.starts_with("HEAD"));
    EXPECT_NE(first.status, 0) << head;
    EXPECT_THAT(first.body, testing::Not(HasSubstr("smuggled"))) << head;
    EXPECT_TRUE(client.closed()) << head;
  }
}

TEST_F(HttpServerTest, RefusesWhatIsTooLongOrMalformed) {
  EXPECT_EQ(ask("GET /?q=" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n").status, 414);
  EXPECT_EQ(ask("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(9000, 'a') + "\r\n\r\n").status, 400);
  const RawResponse bad = ask("nonsense\r\n\r\n");
  EXPECT_EQ(bad.status, 400);
  EXPECT_EQ(bad.headers.at("x-content-type-options"), "nosniff");
  EXPECT_EQ(bad.body, "400 Bad Request\n");
  const std::string ranges = "Range: bytes=" + std::string(8000, '1') + "-\r\n";
  EXPECT_NE(ask("GET / HTTP/1.1\r\nHost: x\r\n" + ranges + "\r\n").status, 0)
      << "a long header ends no server";
  std::string many = "Range: bytes=0-1";
  while (many.size() < 7900) many += ",2-3";
  EXPECT_NE(ask("GET / HTTP/1.1\r\nHost: x\r\n" + many + "\r\n\r\n").status, 0);
}

TEST_F(HttpServerTest, EndsARequestThatNeverComes) {
  ServerOptions options;
  options.limits.request = std::chrono::milliseconds(50);
  options.limits.idle = std::chrono::milliseconds(50);
  start(options);
  RawClient silent(server_->address());
  EXPECT_TRUE(silent.closed());
  RawClient slow(server_->address());
  slow.send("GET / HTTP/1.1\r\nHost: x\r\n");
  slow.receive();
  EXPECT_TRUE(slow.closed());
}

TEST_F(HttpServerTest, StopsWhileConnectionsAreOpen) {
  ServerOptions options;
  options.limits.idle = std::chrono::minutes(10);
  start(options);
  RawClient client(server_->address());
  client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client.receive().status, 200);
  stop();
  EXPECT_TRUE(client.closed());
  EXPECT_FALSE(RawClient(server_->address()).connected());
}

TEST_F(HttpServerTest, ServesManyAtOnce) {
  std::atomic<int> answered{0};
  std::vector<std::thread> clients;
  for (int i = 0; i < 16; ++i) {
    clients.emplace_back([&] {
      for (int k = 0; k < 20; ++k)
        answered += ask("GET /x HTTP/1.1\r\nHost: x\r\n\r\n").body == "GET /x" ? 1 : 0;
    });
  }
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(answered, 320);
}

TEST(HttpServerBind, StopsBeforeItRuns) {
  auto server = HttpServer::bind("127.0.0.1:0", echo, {});
  ASSERT_TRUE(server);
  (*server)->stop();
  (*server)->stop();
  EXPECT_TRUE((*server)->run());
}

TEST(HttpServerBind, FindsAPortTaken) {
  auto first = HttpServer::bind("127.0.0.1:0", echo, {});
  ASSERT_TRUE(first);
  const auto second = HttpServer::bind((*first)->address(), echo, {});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::io);
  EXPECT_THAT(second.error().message, HasSubstr("in use"));
}

TEST(HttpServerBind, SpeaksIpv6) {
  auto server = HttpServer::bind("[::1]:0", echo, {});
  if (!server) GTEST_SKIP() << "no IPv6 here: " << server.error().message;
  EXPECT_THAT((*server)->address(), StartsWith("[::1]:"));
  std::thread thread([&] { (*server)->run(); });
  RawClient client((*server)->address());
  client.send("GET /six HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.receive().body, "GET /six");
  (*server)->stop();
  thread.join();
}

TEST(ListenAddress, IsReadAndWritten) {
  for (const char* good : {"127.0.0.1:8080", "localhost:0", "[::1]:8080", "0.0.0.0:65535"}) {
    const auto address = parse_listen_address(good);
    ASSERT_TRUE(address) << good;
    EXPECT_EQ(to_string(*address), good);
  }
  for (const char* bad : {"", "8080", ":8080", "localhost:", "localhost:x", "localhost:65536", "localhost:-1",
                          "::1:8080", "http://localhost:80", "[]:80", "a b:80"}) {
    const auto address = parse_listen_address(bad);
    ASSERT_FALSE(address) << bad;
    EXPECT_EQ(address.error().kind, ErrorKind::bad_request);
    EXPECT_THAT(address.error().message, HasSubstr("127.0.0.1:8080"));
  }
}

TEST(Wire, ReadsAcceptEncoding) {
  for (const char* yes : {"gzip", "br, GZIP", "gzip;q=0.1", "deflate;q=0, gzip ; q=1.0"})
    EXPECT_TRUE(accepts_gzip(yes)) << yes;
  for (const char* no : {"", "br", "gzip;q=0", "gzip; q=0.000", "xgzip", "*"})
    EXPECT_FALSE(accepts_gzip(no)) << no;
}

TEST(Wire, WritesDates) {
  EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
}

}  // namespace
}  // namespace praxis::server
