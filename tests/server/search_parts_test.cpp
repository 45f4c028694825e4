// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fake_catalogue.h"
#include "tests/server/html_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const Headers kFriend{{"Origin", "https://friend.example"}};

class SearchParts : public testing::Test {
 protected:
  SearchParts() {
    edition_->facets = {{"kind", {{"good-practice", "Good practice", 1, false, 0}}},
                        {"theme", {{"clusters", "Clusters", 1, false, 0}}}};
  }
  std::string body(std::string_view target) const { return get(*site_, target).body; }

  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  std::unique_ptr<Site> site_ = test_site(edition_, {"", {"https://friend.example"}, {}});
};

TEST_F(SearchParts, AreWhatTheWholePageHolds) {
  const std::string parts = body("/search/parts?q=repair&theme=clusters&page=2&per_page=5");
  EXPECT_EQ(unbalanced_tag(parts), "");
  EXPECT_THAT(parts, Not(HasSubstr("<html")));
  EXPECT_THAT(body("/search?q=repair&theme=clusters&page=2&per_page=5"),
              HasSubstr(parts.substr(parts.find("<div"))));
  EXPECT_THAT(attribute_values(parts, "data-address"),
              testing::ElementsAre("/search?q=repair&theme=clusters&page=2&per_page=5"));
  EXPECT_THAT(attribute_values(parts, "data-query"), testing::ElementsAre("repair"));
}

TEST_F(SearchParts, CarryAMarkOfTheirOwnAndAreNotIndexed) {
  const HttpResponse page = get(*site_, "/search?q=x");
  for (const char* target : {"/search/parts?q=x", "/search/embed?q=x"}) {
    const HttpResponse parts = get(*site_, target);
    EXPECT_NE(parts.header("ETag"), page.header("ETag"));
    EXPECT_THAT(parts.header("X-Robots-Tag"), HasSubstr("noindex"));
    EXPECT_EQ(get(*site_, target, {{"If-None-Match", std::string(parts.header("ETag"))}}).status, 304);
    EXPECT_EQ(get(*site_, target, {{"If-None-Match", std::string(page.header("ETag"))}}).status, 200);
  }
  EXPECT_EQ(page.header("X-Robots-Tag"), "");
}

TEST_F(SearchParts, NameAParameterThatCannotBeMeant) {
  EXPECT_EQ(get(*site_, "/search/parts?page=none").status, 400);
  EXPECT_EQ(get(*site_, "/search/embed?year=soon").status, 400);
}

TEST_F(SearchParts, ForAnotherSiteComeWithASearchBox) {
  const std::string html = body("/search/embed?q=%22%3E%3Cscript%3E");
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(html, AllOf(HasSubstr("role=\"search\""), HasSubstr("class=\"result"),
                          Not(HasSubstr("<script")), Not(HasSubstr("<h1"))));
  EXPECT_THAT(attribute_values(html, "data-style"), Contains(StartsWith("/assets/praxis.css?v=")));
}

TEST_F(SearchParts, DoNotOfferWhatAnotherSiteHasSet) {
  const std::string target = "/search/embed?kind=good-practice&theme=clusters&fixed=kind";
  const std::string html = body(target);
  EXPECT_THAT(html,
              AllOf(Not(HasSubstr("name=\"kind\"")), HasSubstr("name=\"theme\""),
                    Not(HasSubstr("Kind:</span>")), HasSubstr("Theme:</span>"), HasSubstr("Filters (1)")));
  EXPECT_THAT(attribute_values(html, "href"),
              AllOf(Contains("/search?kind=good-practice"), Not(Contains("/search?theme=clusters")),
                    Not(Contains("/search"))));
  EXPECT_THAT(body("/search/parts?kind=good-practice&fixed=kind"), HasSubstr("name=\"kind\""))
      << "on pages of one's own nothing is fixed";
  EXPECT_THAT(body("/search/embed?fixed=kind&fixed=nonsense"), HasSubstr("name=\"kind\""))
      << "nor is what has no value";
}

TEST_F(SearchParts, DoNotAdviseToLeaveOutWhatAnotherSiteHasSet) {
  edition_->answer = [](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    search::SearchAnswer answer;
    answer.recognised = {{"region", "ITC1", "Piemonte", "Piedmont", "", 4}};
    answer.nothing = search::NothingFound{};
    answer.nothing->without = {{"filter", "region", "EL", "EL", "x", {}, 7},
                               {"filters", "", "", "all", "x", {}, 9},
                               {"word", "", "x", "zebra", "", {{"region", {"EL"}}}, 3}};
    return answer;
  };
  const std::string free = body("/search/embed?q=x&region=EL");
  EXPECT_THAT(free,
              AllOf(HasSubstr("7 results"), HasSubstr("9 results"), HasSubstr("Did you mean the region")));
  const std::string fixed = body("/search/embed?q=x&region=EL&fixed=region");
  EXPECT_THAT(fixed, AllOf(Not(HasSubstr("7 results")), Not(HasSubstr("9 results")), HasSubstr("Word: zebra"),
                           Not(HasSubstr("Did you mean the region"))));
  EXPECT_EQ(unbalanced_tag(fixed), "");
}

TEST_F(SearchParts, AreReadByAllowedSitesWhereTheyNeedThem) {
  for (const char* target : {"/search/embed", "/embed.js", "/assets/praxis.css", "/api/v1/suggest?q=pi"}) {
    const HttpResponse response = get(*site_, target, kFriend);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_EQ(response.header("Access-Control-Allow-Origin"), "https://friend.example") << target;
    EXPECT_THAT(response.header("Vary"), HasSubstr("Origin")) << target;
    EXPECT_EQ(
        get(*site_, target, {{"Origin", "https://other.example"}}).header("Access-Control-Allow-Origin"), "")
        << target;
  }
  for (const char* target : {"/", "/search", "/search/parts", "/units/u1"})
    EXPECT_EQ(get(*site_, target, kFriend).header("Access-Control-Allow-Origin"), "") << target;
}

TEST_F(SearchParts, TheScriptMayBeLoadedFromAnywhere) {
  const auto closed = test_site(edition_);
  const HttpResponse script = get(*closed, "/embed.js");
  EXPECT_EQ(script.status, 200);
  EXPECT_THAT(script.header("Content-Type"), StartsWith("text/javascript"));
  EXPECT_EQ(script.header("Cross-Origin-Resource-Policy"), "cross-origin");
  EXPECT_EQ(script.header("Cache-Control"), "no-cache") << "its address stays when it changes";
  EXPECT_EQ(get(*closed, "/embed.js", {{"If-None-Match", std::string(script.header("ETag"))}}).status, 304);
  EXPECT_EQ(get(*closed, "/search/embed", kFriend).header("Access-Control-Allow-Origin"), "");
}

TEST_F(SearchParts, AllowedSitesMayFrameThePages) {
  EXPECT_THAT(get(*site_, "/search").header("Content-Security-Policy"),
              testing::EndsWith("frame-ancestors https://friend.example"));
  const auto broken = Site::create(std::make_unique<const FakeCatalogue>(edition_),
                                   {"", {"https://a.example; script-src *"}, {}});
  EXPECT_FALSE(broken) << "an origin must not add to the policy";
}

}  // namespace
}  // namespace praxis::server
