// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fake_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// What a client gets in the end.
std::string whole_body(const HttpResponse& response) {
  if (!response.pieces) return response.body;
  std::string body;
  for (auto piece = response.pieces(); piece && !piece->empty(); piece = response.pieces()) body += *piece;
  return body;
}

class Exports : public testing::Test {
 protected:
  Exports() { options_.base_url = "https://practices.example.eu"; }
  /// `count` units, found in their order and given as asked for.
  void have_units(std::size_t count) {
    edition_->answer = [count](const search::SearchRequest& request) -> Result<search::SearchAnswer> {
      search::SearchAnswer answer;
      answer.total = count;
      for (std::size_t i = request.offset; i < std::min(count, request.offset + request.limit); ++i) {
        search::Hit hit;
        hit.unit = test_unit();
        hit.unit.id = "unit-" + std::to_string(i);
        answer.hits.push_back(std::move(hit));
      }
      return answer;
    };
  }
  HttpResponse ask(std::string_view target) { return get(*site(), target); }
  Site* site() {
    if (!site_) site_ = test_site(edition_, options_);
    return site_.get();
  }

  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  SiteOptions options_;
  std::unique_ptr<Site> site_;
};

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_F(Exports, HoldEveryResultWhateverThePageAskedFor) {
  have_units(1234);
  const HttpResponse response = ask("/search.jsonl?q=repair&page=3&per_page=5");
  EXPECT_EQ(response.status, 200);
  const std::string body = whole_body(response);
  EXPECT_EQ(count_of(body, "\n"), 1234U);
  EXPECT_THAT(body, HasSubstr("\"permalink\":\"https://practices.example.eu/units/unit-1233\""));
  for (const search::SearchRequest& request : edition_->asked) EXPECT_EQ(request.text, "repair");
}

TEST_F(Exports, CsvIsKnownAsUtf8ToSpreadsheets) {
  have_units(2);
  const HttpResponse response = ask("/search.csv?region=ITC1");
  EXPECT_EQ(response.header("Content-Disposition"), "attachment; filename=\"praxis.csv\"");
  const std::string body = whole_body(response);
  EXPECT_THAT(body, StartsWith("\xEF\xBB\xBFid,kind,title,"));
  EXPECT_EQ(count_of(body, "\xEF\xBB\xBF"), 1U);
  EXPECT_EQ(count_of(body, "\r\n"), 3U);
  EXPECT_EQ(edition_->asked.back().filters.at("region"), std::vector<std::string>{"ITC1"});
}

TEST_F(Exports, OfNothingAreFilesOfNothing) {
  have_units(0);
  EXPECT_THAT(whole_body(ask("/search.csv")), EndsWith("permalink\r\n"));
  EXPECT_EQ(whole_body(ask("/search.ris")), "");
}

TEST_F(Exports, ForReferenceManagers) {
  have_units(1);
  EXPECT_THAT(whole_body(ask("/search.ris")),
              HasSubstr("UR  - https://practices.example.eu/units/unit-0\r\n"));
  EXPECT_THAT(whole_body(ask("/search.bib")), StartsWith("@incollection{unit-0,\n"));
}

TEST_F(Exports, RefuseMoreThanTheyCanHold) {
  have_units(search::kMaxOffset + 1);
  const HttpResponse response = ask("/search.csv");
  EXPECT_EQ(response.status, 400);
  EXPECT_THAT(response.body, HasSubstr("narrow the search"));
}

TEST_F(Exports, BreakOffWhereTheIndexFails) {
  have_units(1000);
  const HttpResponse response = ask("/search.csv");
  edition_->answer = [](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    return fail(ErrorKind::damaged_index, "the disk is gone");
  };
  EXPECT_TRUE(response.pieces());   // looked up before
  EXPECT_FALSE(response.pieces());  // no piece, and no end that looks like one
}

TEST_F(Exports, FeedComesInPagesNewestFirst) {
  have_units(45);
  const HttpResponse response = ask("/search.atom?q=a%26b&page=2");
  EXPECT_EQ(response.header("Content-Type"), "application/atom+xml; charset=utf-8");
  EXPECT_EQ(edition_->asked.back().sort, search::Sort::newest);
  EXPECT_EQ(count_of(response.body, "<entry"), 20U);
  EXPECT_THAT(response.body, HasSubstr("rel=\"next\" type=\"application/atom+xml\" "
                                       "href=\"https://practices.example.eu/search.atom?q=a%26b&amp;"));
  EXPECT_THAT(response.body, HasSubstr("<opensearch:totalResults>45</opensearch:totalResults>"));
  EXPECT_THAT(ask("/search.atom?page=3").body, Not(HasSubstr("rel=\"next\"")));
}

TEST_F(Exports, FeedDatesAndIdsComeFromTheUnits) {
  edition_->units[0].date = "2021-09";
  const std::string first = ask("/search.atom").body;
  EXPECT_THAT(first, HasSubstr("<updated>2021-09-01T00:00:00Z</updated>"));
  edition_->generation_name = "000043";
  EXPECT_EQ(ask("/search.atom").body, first);
  edition_->units[0].date = edition_->units[0].document.date = "";
  EXPECT_THAT(ask("/search.atom").body, HasSubstr("<updated>1970-01-01T00:00:00Z</updated>"));
}

TEST_F(Exports, AreOfferedBelowTheResultsForTheWholeSearch) {
  have_units(45);
  const std::string page = ask("/search?q=repair&region=ITC1&page=2&per_page=10").body;
  EXPECT_THAT(page, HasSubstr("href=\"/search.csv?q=repair&amp;region=ITC1\" download"));
  EXPECT_THAT(page, HasSubstr("href=\"/search.atom?q=repair&amp;region=ITC1\">"));
  have_units(0);
  EXPECT_THAT(ask("/search?q=nothing").body, Not(HasSubstr("/search.csv")));
}

TEST_F(Exports, SitemapListsEntriesAndDocumentsOnce) {
  have_units(700);
  const std::string body = whole_body(ask("/sitemap.xml"));
  EXPECT_EQ(count_of(body, "https://practices.example.eu/units/"), 700U);
  EXPECT_EQ(count_of(body, "https://practices.example.eu/documents/"), 1U);
  EXPECT_THAT(body, EndsWith("</urlset>\n"));
  EXPECT_THAT(edition_->asked.back().filters.at("kind"), Not(testing::Contains("passage")));
  EXPECT_THAT(ask("/robots.txt").body, HasSubstr("Sitemap: https://practices.example.eu/sitemap.xml"));
}

TEST_F(Exports, LargeSitemapsComeInParts) {
  have_units(60'000);
  EXPECT_EQ(count_of(whole_body(ask("/sitemap.xml")), "<sitemap>"), 3U);
  EXPECT_EQ(count_of(whole_body(ask("/sitemap.xml?part=3")), "/units/"), 10'000U);
  EXPECT_EQ(ask("/sitemap.xml?part=99").status, 404);
}

TEST_F(Exports, MetricsCountRequestsByRoute) {
  ask("/units/nobody");
  ask("/units/nobody-else");
  const std::string text = ask("/metrics").body;
  EXPECT_THAT(text, HasSubstr("praxis_http_requests_total{route=\"/units/{id}\",status=\"404\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("praxis_http_request_seconds_count{route=\"/units/{id}\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("praxis_index_units{generation=\"000042\"} 1\n"));
  EXPECT_THAT(text, Not(HasSubstr("nobody")));
}

}  // namespace
}  // namespace praxis::server
