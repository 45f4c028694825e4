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

class SearchPage : public testing::Test {
 protected:
  SearchPage() {
    edition_->facets = {{"kind", {{"good-practice", "Good practice", 1, false, 0}}},
                        {"region", {{"IT", "Italy", 1, false, 0}, {"ITC1", "Piemonte", 1, false, 1}}}};
  }
  std::string body(std::string_view target) { return get(*site_, target).body; }
  /// Makes the search find one unit with this snippet.
  void find(const Unit& unit, search::Snippet snippet, search::Highlights in_title = {}) {
    edition_->answer = [=](const search::SearchRequest&) -> Result<search::SearchAnswer> {
      search::SearchAnswer answer;
      answer.total = 1;
      answer.hits = {{unit, 1.0, snippet}};
      answer.hits[0].title_highlights = in_title;
      return answer;
    };
  }

  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  std::unique_ptr<Site> site_ = test_site(edition_);
};

TEST_F(SearchPage, ShowsAResult) {
  const HttpResponse response = get(*site_, "/search?q=repair");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(unbalanced_tag(response.body), "");
  EXPECT_THAT(response.body, AllOf(HasSubstr("1 result<"), HasSubstr("Repair vouchers for households"),
                                   HasSubstr("Good practice"), HasSubstr("Piemonte, Italy"),
                                   HasSubstr("2021"), HasSubstr("pp. 15–16"), HasSubstr("value=\"repair\"")));
  EXPECT_THAT(attribute_values(response.body, "href"),
              AllOf(Contains("/units/u1"), Contains("/documents/d1/file#page=15"),
                    Contains("/search?region=ITC1"), Contains("/search?project=WOODLOOP")));
}

TEST_F(SearchPage, NamesTheOtherPlacesOfAResult) {
  edition_->answer = [](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    search::SearchAnswer answer;
    answer.total = 1;
    answer.hits = {
        {test_unit(), 1.0, {}, {{{"u7", "d7", "Annals <2>", 4, 4}, {"u8", "d8", "Listing", 0, 0}}, 5}}};
    return answer;
  };
  const std::string html = body("/search?q=repair");
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(html, AllOf(HasSubstr("Also in <a href=\"/units/u7\">Annals &lt;2&gt;, p. 4</a>; "),
                          HasSubstr("<a href=\"/units/u8\">Listing</a> and 3 more places")));
  edition_->answer = nullptr;
  EXPECT_THAT(body("/search?q=repair"), Not(HasSubstr("Also in")));
}

TEST_F(SearchPage, EscapesHostileTextEverywhere) {
  const std::string evil = "</title><script>alert(1)</script>\"' onload=x & {{title}}";
  Unit unit = test_unit();
  unit.id = "u\"><script>/../";
  unit.title = unit.document.title = unit.text = evil;
  unit.projects = unit.regions = unit.themes = {evil};
  unit.language = unit.document.language = "x\"><script>";
  find(unit, {evil, {{0, 12}}}, {{2, 7}, {9, 14}});
  edition_->facets = {{"project", {{evil, evil, 1, false, 0}}}};
  const std::string html =
      body("/search?project=" + std::string("%22%3E%3Cscript%3E") + "&q=%3C/title%3E%3Cscript%3E%22");
  const std::size_t script = html.find("<script");
  EXPECT_EQ(html.compare(script, 33, "<script src=\"/assets/praxis.js?v="), 0);
  EXPECT_EQ(html.find("<script", script + 1), std::string::npos);
  EXPECT_THAT(html, AllOf(Not(HasSubstr("\"' onload")), HasSubstr("{{title}}")));
  EXPECT_EQ(unbalanced_tag(html), "");
}

TEST_F(SearchPage, MarksHighlightsByCodePoint) {
  find(test_unit(), {"Größe & Träger", {{0, 5}, {8, 14}}});
  EXPECT_THAT(body("/search?q=x"), HasSubstr("<mark>Größe</mark> &amp; <mark>Träger</mark></p>"));
}

TEST_F(SearchPage, MarksTheTitleToo) {
  Unit unit = test_unit();
  unit.title = "Ärger & <Öfen>";
  find(unit, {"Text", {}}, {{0, 5}, {9, 13}});
  EXPECT_THAT(body("/search?q=x"), HasSubstr("<mark>Ärger</mark> &amp; &lt;<mark>Öfen</mark>&gt;</a></h3>"));
  unit.title.clear();
  find(unit, {"Text", {}});
  EXPECT_THAT(body("/search?q=x"), Not(HasSubstr("<mark>"))) << "what stands for a title has no marks";
}

TEST_F(SearchPage, TellsTheLanguageOfForeignResults) {
  Unit unit = test_unit();
  unit.language = "de";
  find(unit, {"Text", {}});
  EXPECT_THAT(body("/search?q=x"),
              AllOf(HasSubstr("<h3 lang=\"de\">"),
                    HasSubstr("class=\"snippet\" part=\"snippet\" lang=\"de\""), HasSubstr("in German")));
}

TEST_F(SearchPage, LinksToThePublisherOnlyByWebAddress) {
  Unit unit = test_unit();
  unit.document.path = "saved.html";
  unit.document.url = "javascript:alert(1)";
  find(unit, {"Text", {}});
  const std::string html = body("/search?q=x");
  EXPECT_THAT(html, Not(HasSubstr("javascript:")));
  EXPECT_THAT(attribute_values(html, "href"), Contains("/documents/d1"));
}

TEST_F(SearchPage, OffersToRemoveEachFilter) {
  const auto links = attribute_values(body("/search?q=a%26b&region=ITC1&kind=project&page=2"), "href");
  EXPECT_THAT(links, AllOf(Contains("/search?q=a%26b&region=ITC1"), Contains("/search?q=a%26b&kind=project"),
                           Contains("/search?q=a%26b")));
}

TEST_F(SearchPage, KeepsTheFormComplete) {
  edition_->facets[1].values[1].selected = true;
  const std::string html = body("/search?q=x&region=ITC1&per_page=10&sort=newest");
  EXPECT_THAT(html, AllOf(HasSubstr("name=\"region\" value=\"ITC1\" form=\"search-form\" checked"),
                          HasSubstr("<input type=\"hidden\" name=\"per_page\" value=\"10\">"),
                          HasSubstr("<option value=\"newest\" selected>")));
}

TEST_F(SearchPage, SaysWhatToLeaveOutWhereNothingIsFoundAndWhatIsNearest) {
  edition_->answer = [](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    search::SearchAnswer answer;
    answer.nothing = search::NothingFound{};
    answer.nothing->without = {
        {"filter", "kind", "event", "event", "x \"y & z\"", {{"region", {"EL"}}}, 7},
        {"quotes", "", "\"y & z\"", "\"y & z\"", "x y & z", {{"kind", {"event"}}, {"region", {"EL"}}}, 1}};
    answer.nothing->nearest = {{test_unit(), 1.0, {"The city pays", {}}}};
    return answer;
  };
  const std::string html = body("/search?q=x+%22y+%26+z%22&kind=event&region=EL&page=1");
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(html, AllOf(HasSubstr("0 results"), HasSubstr("Nothing matches"),
                          HasSubstr("Kind: Event</a> – 7 results"),
                          HasSubstr("Quotation marks: &quot;y &amp; z&quot;</a> – 1 result<"),
                          HasSubstr("Nearest to it"), HasSubstr("Repair vouchers for households")));
  EXPECT_THAT(attribute_values(html, "href"),
              AllOf(Contains("/search?q=x%20%22y%20%26%20z%22&region=EL"),
                    Contains("/search?q=x%20y%20%26%20z&kind=event&region=EL")));
  EXPECT_EQ(edition_->asked.size(), 1U) << "the answer knows";
}

TEST_F(SearchPage, OffersRecognisedNamesAsFilters) {
  edition_->answer = [](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    search::SearchAnswer answer;
    answer.recognised = {{"region", "ITC1", "Piemonte", "Piedmont", "vouchers", 14}};
    return answer;
  };
  const std::string html = body("/search?q=vouchers+in+Piedmont&kind=project&page=3");
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(html, HasSubstr("Did you mean the region <a "
                              "href=\"/search?q=vouchers&amp;kind=project&amp;region=ITC1\">Piemonte</a>? "
                              "14 results"));
}

TEST_F(SearchPage, SaysThatNoUnitHoldsAllWords) {
  edition_->units.assign(1, test_unit());
  edition_->answer = [this](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    search::SearchAnswer answer;
    answer.total = 1;
    answer.partial_from = 0;
    answer.hits.push_back({edition_->units[0], 1.0, {}});
    return answer;
  };
  EXPECT_THAT(body("/search?q=a+b"), HasSubstr("No entry holds all the words."));
}

TEST_F(SearchPage, DrawsALineBeforeUnitsThatHoldSomeOfTheWords) {
  edition_->units.assign(30, test_unit());
  edition_->answer = [this](const search::SearchRequest& request) -> Result<search::SearchAnswer> {
    search::SearchAnswer answer;
    answer.total = 30;
    answer.partial_from = 2;
    for (std::size_t i = 0; i < request.limit; ++i) answer.hits.push_back({edition_->units[i], 1.0, {}});
    return answer;
  };
  const auto line_after = [](const std::string& html) {
    const std::size_t line = html.find("Few entries hold all the words");
    EXPECT_EQ(html.find("Few entries hold all the words", line + 1), std::string::npos);
    std::size_t results = 0;
    for (std::size_t at = html.find("<article"); at < line; at = html.find("<article", at + 1)) ++results;
    return line == std::string::npos ? std::string::npos : results;
  };
  EXPECT_EQ(line_after(body("/search?q=a+b&per_page=10")), 2U);
  EXPECT_EQ(line_after(body("/search?q=a+b&per_page=10&page=2")), 0U);
  EXPECT_THAT(body("/search?q=a+b&per_page=10&page=2"), HasSubstr("<li value=\"11\">"));
}

TEST_F(SearchPage, LeadsBackFromBeyondTheEnd) {
  const std::string html = body("/search?q=x&page=9");
  EXPECT_THAT(html, AllOf(HasSubstr("end before this page"), HasSubstr("href=\"/search?q=x\"")));
  EXPECT_EQ(unbalanced_tag(html), "");
}

TEST_F(SearchPage, SuggestsAnotherSpelling) {
  edition_->answer = [](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    search::SearchAnswer answer;
    answer.suggestion = "repair & reuse";
    return answer;
  };
  EXPECT_THAT(
      body("/search?q=repiar&kind=project"),
      HasSubstr("<a href=\"/search?q=repair%20%26%20reuse&amp;kind=project\">repair &amp; reuse</a>"));
}

TEST_F(SearchPage, ExplainsABadParameter) {
  for (const char* target : {"/search?page=abc", "/?page=abc"}) {
    const HttpResponse response = get(*site_, target);
    EXPECT_EQ(response.status, 400);
    EXPECT_THAT(response.header("Content-Type"), StartsWith("text/html"));
    EXPECT_THAT(response.body, HasSubstr("<code>page</code>"));
    EXPECT_EQ(unbalanced_tag(response.body), "");
  }
}

TEST_F(SearchPage, IsTheFrontPageToo) {
  const std::string front = body("/");
  EXPECT_EQ(unbalanced_tag(front), "");
  EXPECT_THAT(front, AllOf(HasSubstr("Browse by region"), HasSubstr("href=\"/search?region=IT\"")));
  EXPECT_THAT(body("/?q=repair"), HasSubstr("1 result<"));
}

TEST_F(SearchPage, IsNotSentAgainUnchanged) {
  const HttpResponse first = get(*site_, "/search?q=x");
  const std::string tag(first.header("ETag"));
  ASSERT_NE(tag, "");
  const HttpResponse second = get(*site_, "/search?q=x", {{"If-None-Match", tag}});
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.body, "");
  EXPECT_EQ(second.header("ETag"), tag);
  EXPECT_EQ(edition_->asked.size(), 1u) << "an unchanged page needs no search";
  edition_->generation_name = "000043";
  EXPECT_EQ(get(*site_, "/search?q=x", {{"If-None-Match", tag}}).status, 200);
}

TEST_F(SearchPage, NamesEveryLandmarkOnce) {
  const std::string html = body("/search?q=x");
  for (const char* landmark :
       {"<main ", "<h1 ", "<header class=\"site-header\"", "role=\"search\"", "<footer "}) {
    const std::size_t first = html.find(landmark);
    ASSERT_NE(first, std::string::npos) << landmark;
    EXPECT_EQ(html.find(landmark, first + 1), std::string::npos) << landmark;
  }
  EXPECT_THAT(
      html, AllOf(HasSubstr("<html lang=\"en\">"), HasSubstr("href=\"#main\""), HasSubstr("for=\"q\""),
                  HasSubstr("<legend>Region</legend>"), Not(HasSubstr("style=")), Not(HasSubstr("onclick"))));
}

}  // namespace
}  // namespace praxis::server
