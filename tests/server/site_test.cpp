// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/site.h"

#include "server/status.h"
#include "tests/server/fake_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class SiteTest : public testing::Test {
 protected:
  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
};

HttpResponse send(const Site& site, std::string method, std::string_view target, Headers headers = {}) {
  HttpRequest request = request_for(target);
  request.method = std::move(method);
  request.headers = std::move(headers);
  return site.handle(request);
}

TEST_F(SiteTest, ProtectsEveryResponse) {
  const auto site = test_site(edition_);
  for (const char* target : {"/", "/search?page=x", "/units/u1", "/documents/d1", "/documents/d1/file",
                             "/nowhere", "/api/v1/search", "/healthz", "/robots.txt", "/assets/praxis.css"}) {
    const HttpResponse response = get(*site, target);
    EXPECT_THAT(response.header("Content-Security-Policy"), testing::Not("")) << target;
    EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff") << target;
    EXPECT_EQ(response.header("Referrer-Policy"), "same-origin") << target;
    EXPECT_NE(response.header("Content-Type"), "") << target;
  }
  EXPECT_THAT(get(*site, "/").header("Content-Security-Policy"),
              AllOf(HasSubstr("default-src 'none'"), HasSubstr("script-src 'self'"),
                    HasSubstr("frame-ancestors 'none'"), HasSubstr("form-action 'self'")));
}

TEST_F(SiteTest, AnswersGetAndHeadAlone) {
  const auto site = test_site(edition_);
  EXPECT_EQ(send(*site, "HEAD", "/search?q=x").status, 200);
  EXPECT_EQ(send(*site, "OPTIONS", "/api/v1/search").status, 204);
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "TRACE", "get"}) {
    const HttpResponse response = send(*site, method, "/search");
    EXPECT_EQ(response.status, 405) << method;
    EXPECT_EQ(response.header("Allow"), "GET, HEAD, OPTIONS");
  }
}

TEST_F(SiteTest, OpensTheApiToListedOriginsOnly) {
  const auto closed = test_site(edition_);
  const auto open = test_site(edition_, {"", {"https://example.eu"}, {}});
  const Headers friendly{{"Origin", "https://example.eu"}};
  EXPECT_EQ(get(*closed, "/api/v1/search", friendly).header("Access-Control-Allow-Origin"), "");
  const HttpResponse response = get(*open, "/api/v1/search", friendly);
  EXPECT_EQ(response.header("Access-Control-Allow-Origin"), "https://example.eu");
  EXPECT_THAT(response.header("Vary"), HasSubstr("Origin"));
  const HttpResponse stranger = get(*open, "/api/v1/search", {{"Origin", "https://example.eu.evil.test"}});
  EXPECT_EQ(stranger.header("Access-Control-Allow-Origin"), "");
  EXPECT_THAT(stranger.header("Vary"), HasSubstr("Origin"));
  EXPECT_EQ(get(*open, "/search", friendly).header("Access-Control-Allow-Origin"), "");
  const auto all = test_site(edition_, {"", {"*"}, {}});
  EXPECT_EQ(get(*all, "/api/v1/units/nowhere", friendly).header("Access-Control-Allow-Origin"), "*");
}

TEST_F(SiteTest, RefusesOptionsThatCannotBeMeant) {
  const auto created = [&](SiteOptions options) {
    return Site::create(std::make_unique<const FakeCatalogue>(edition_), std::move(options));
  };
  EXPECT_TRUE(created({"https://a.eu/praxis", {"http://localhost:3000"}, {}}));
  for (const char* base : {"example.eu", "javascript:x", "https://a.eu/?x", "https://a.eu/<"}) {
    const auto site = created({base, {}, {}});
    ASSERT_FALSE(site) << base;
    EXPECT_EQ(site.error().kind, ErrorKind::bad_request);
  }
  EXPECT_FALSE(created({"", {"https://a.eu/path"}, {}}));
  EXPECT_FALSE(created({"", {"a.eu"}, {}}));
}

TEST_F(SiteTest, CachesAssetsByTheirVersion) {
  const auto site = test_site(edition_);
  const std::string page = get(*site, "/").body;
  const std::size_t begin = page.find("/assets/praxis.css?v=");
  ASSERT_NE(begin, std::string::npos);
  const std::string address = page.substr(begin, page.find('"', begin) - begin);
  const HttpResponse current = get(*site, address);
  EXPECT_EQ(current.status, 200);
  EXPECT_THAT(current.header("Content-Type"), StartsWith("text/css"));
  EXPECT_THAT(current.header("Cache-Control"), HasSubstr("immutable"));
  EXPECT_EQ(get(*site, "/assets/praxis.css?v=old").header("Cache-Control"), "no-cache");
  EXPECT_EQ(get(*site, address, {{"If-None-Match", std::string(current.header("ETag"))}}).status, 304);
  for (const char* other :
       {"/assets/", "/assets/nowhere.css", "/assets/..%2Ftemplates%2Fhead.mustache", "/assets/%2e%2e"}) {
    EXPECT_EQ(get(*site, other).status, 404) << other;
  }
}

TEST_F(SiteTest, TellsTheAccessLogNoQuery) {
  std::vector<std::string> lines;
  const auto site =
      test_site(edition_, {"", {}, [&](const AccessLine& line) {
                             lines.push_back(std::string(line.method) + " " + std::string(line.route) + " " +
                                             std::to_string(line.status));
                           }});
  get(*site, "/search?q=secret");
  get(*site, "/units/u1");
  get(*site, "/secret");
  EXPECT_THAT(lines, ElementsAre("GET /search 200", "GET /units/{id} 200", "GET - 404"));
}

TEST_F(SiteTest, DescribesItselfToBrowsersAndCrawlers) {
  const auto site = test_site(edition_, {"https://a.eu", {}, {}});
  EXPECT_THAT(get(*site, "/opensearch.xml").body,
              HasSubstr("template=\"https://a.eu/search?q={searchTerms}\""));
  const auto nameless = test_site(edition_);
  EXPECT_THAT(get(*nameless, "/opensearch.xml", {{"Host", "localhost:1"}}).body,
              HasSubstr("http://localhost:1/search"));
  EXPECT_EQ(get(*nameless, "/opensearch.xml", {{"Host", "\"><evil"}}).status, 400);
  EXPECT_THAT(get(*site, "/robots.txt").body, HasSubstr("Disallow: /search"));
  EXPECT_EQ(get(*site, "/healthz").body, "ok\n");
  EXPECT_THAT(get(*site, "/readyz").body, HasSubstr("\"generation\":\"000042\""));
}

TEST(StatusOf, CoversEveryKind) {
  EXPECT_EQ(status_of(ErrorKind::not_found), 404);
  EXPECT_EQ(status_of(ErrorKind::bad_request), 400);
  EXPECT_EQ(status_of(ErrorKind::limit_exceeded), 400);
  EXPECT_EQ(status_of(ErrorKind::no_index), 503);
  EXPECT_EQ(status_of(ErrorKind::damaged_index), 500);
  EXPECT_EQ(status_of(ErrorKind::internal), 500);
}

}  // namespace
}  // namespace praxis::server
