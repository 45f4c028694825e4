// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fake_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class Api : public testing::Test {
 protected:
  json read(std::string_view target) {
    const HttpResponse response = get(*site_, target);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_EQ(response.header("Content-Type"), "application/json") << target;
    return json::parse(response.body);
  }
  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  std::unique_ptr<Site> site_ = test_site(edition_);
};

TEST_F(Api, SearchAnswersInItsDocumentedForm) {
  edition_->facets = {{"region", {{"ITC1", "Piemonte", 1, true, 0}}}};
  const json answer = read("/api/v1/search?q=repair&region=itc1&page=1&per_page=5");
  EXPECT_EQ(answer["query"]["text"], "repair");
  EXPECT_EQ(answer["query"]["filters"]["region"], json({"ITC1"}));
  EXPECT_EQ(answer["total"], 1);
  EXPECT_EQ(answer["page"], 1);
  EXPECT_EQ(answer["per_page"], 5);
  EXPECT_EQ(answer["results"][0]["url"], "/units/u1");
  EXPECT_EQ(answer["facets"]["region"][0]["selected"], true);
  EXPECT_EQ(answer["generation"], "000042");
}

TEST_F(Api, UnitsSayWhereElseTheyStand) {
  edition_->copies = {{{"u7", "d7", "Annals", 4, 5}}, 1};
  const json unit = read("/api/v1/units/u1");
  EXPECT_EQ(unit["also_in"], json::parse(R"([{"id": "u7", "document": {"id": "d7", "title": "Annals"},
                                                      "pages": [4, 5], "url": "/units/u7"}])"));
  edition_->copies = {};
  EXPECT_TRUE(read("/api/v1/units/u1")["also_in"].empty());
}

TEST_F(Api, FacetsComeAlone) {
  edition_->facets = {{"kind", {{"project", "Project", 4, false, 0}}}};
  const json facets = read("/api/v1/facets?q=repair&page=3");
  EXPECT_EQ(facets["kind"][0]["count"], 4);
  ASSERT_EQ(edition_->asked.size(), 1u);
  EXPECT_EQ(edition_->asked[0].limit, 0u);
  EXPECT_EQ(edition_->asked[0].offset, 0u);
}

TEST_F(Api, UnitsAndDocumentsCarryLinks) {
  const json unit = read("/api/v1/units/u1");
  EXPECT_EQ(unit["id"], "u1");
  EXPECT_EQ(unit["kind"], "good-practice");
  EXPECT_EQ(unit["links"]["document"], "/api/v1/documents/d1");
  EXPECT_EQ(unit["links"]["file"], "/documents/d1/file");
  const json document = read("/api/v1/documents/d1");
  EXPECT_EQ(document["document"]["title"], "Brief on reuse");
  EXPECT_EQ(document["units"][0]["id"], "u1");
}

TEST_F(Api, SimilarUnitsComeInTheFormOfASearch) {
  Unit other = edition_->units.front();
  other.id = "u2";
  other.document.id = "d2";
  edition_->units.push_back(other);
  const json near = read("/api/v1/units/u1/similar");
  ASSERT_EQ(near["results"].size(), 1u);
  EXPECT_EQ(near["results"][0]["id"], "u2");
  EXPECT_EQ(near["per_page"], 10);
  EXPECT_EQ(read("/api/v1/units/u1")["links"]["similar"], "/api/v1/units/u1/similar");
  EXPECT_EQ(get(*site_, "/api/v1/units/nowhere/similar").status, 404);
}

TEST_F(Api, SimilarToATextAndElsewhere) {
  const json near = read("/api/v1/similar?text=two%0A%0Aparagraphs&other_regions=1");
  EXPECT_EQ(near["results"].size(), 1U);
  EXPECT_EQ(near["query"]["text"], "two\n\nparagraphs");
  ASSERT_EQ(edition_->asked_near.size(), 1U);
  EXPECT_TRUE(edition_->asked_near[0].other_regions);
  EXPECT_EQ(edition_->asked_near[0].text, "two\n\nparagraphs");
  read("/api/v1/units/u1/similar");
  EXPECT_FALSE(edition_->asked_near[1].other_regions);
  EXPECT_EQ(get(*site_, "/api/v1/similar?text=+").status, 400);
}

TEST_F(Api, SuggestsNamesWithTheirAddresses) {
  const json answer = read("/api/v1/suggest?q=pi");
  EXPECT_EQ(answer["text"], "pi");
  EXPECT_EQ(answer["suggestions"],
            json::parse(R"([{"kind": "region", "value": "ITC1", "label": "Piemonte", "count": 3,
                             "kind_label": "Region", "count_label": "3 results", "url": "/search?region=ITC1"},
                            {"kind": "title", "value": "u1", "label": "Pier & <more>",
                             "unit_kind": "good-practice", "count": 1, "kind_label": "Good practice",
                             "count_label": "1 result", "url": "/units/u1"}])"));
  EXPECT_EQ(answer["summary"], "2 suggestions");
  EXPECT_EQ(answer["generation"], "000042");
  EXPECT_TRUE(read("/api/v1/suggest")["suggestions"].empty());
  EXPECT_TRUE(read("/api/v1/suggest?q=%FF&q=")["suggestions"].empty());
}

TEST_F(Api, ExplainsWhereAsked) {
  read("/api/v1/search?q=x&explain=1");
  read("/api/v1/search?q=x&explain=0");
  read("/api/v1/search?q=x");
  ASSERT_EQ(edition_->asked.size(), 3U);
  EXPECT_TRUE(edition_->asked[0].explain);
  EXPECT_FALSE(edition_->asked[1].explain);
  EXPECT_FALSE(edition_->asked[2].explain);
}

TEST_F(Api, InvalidUtf8BecomesReplacementCharacters) {
  edition_->units.front().title = "bad \xFF byte";
  EXPECT_EQ(read("/api/v1/units/u1")["title"], "bad \uFFFD byte");
}

struct Problem {
  const char* target;
  int status;
  const char* parameter;
};

class ApiProblems : public Api, public testing::WithParamInterface<Problem> {};

TEST_P(ApiProblems, AreDocumentsThatNameTheParameter) {
  const HttpResponse response = get(*site_, GetParam().target);
  EXPECT_EQ(response.status, GetParam().status);
  EXPECT_EQ(response.header("Content-Type"), "application/problem+json");
  const json problem = json::parse(response.body);
  EXPECT_EQ(problem["status"], GetParam().status);
  EXPECT_EQ(problem.value("parameter", ""), GetParam().parameter);
  EXPECT_NE(problem["detail"], "");
}

INSTANTIATE_TEST_SUITE_P(Table, ApiProblems,
                         testing::Values(Problem{"/api/v1/search?page=0", 400, "page"},
                                         Problem{"/api/v1/search?region=XX1", 400, "region"},
                                         Problem{"/api/v1/search?sort=up", 400, "sort"},
                                         Problem{"/api/v1/facets?kind=x", 400, "kind"},
                                         Problem{"/api/v1/facets?year=x", 400, "year"},
                                         Problem{"/api/v1/units/nowhere", 404, ""},
                                         Problem{"/api/v1/documents/nowhere", 404, ""},
                                         Problem{"/api/v1/nowhere", 404, ""},
                                         Problem{"/api/v2/search", 404, ""}));

TEST_F(Api, WithoutAnIndexIsNotReady) {
  const auto site = test_site(nullptr);
  for (const char* target :
       {"/api/v1/search", "/api/v1/facets", "/api/v1/units/u1", "/api/v1/documents/d1", "/readyz"}) {
    const HttpResponse response = get(*site, target);
    EXPECT_EQ(response.status, 503) << target;
    EXPECT_EQ(response.header("Content-Type"), "application/problem+json") << target;
    EXPECT_NE(response.header("Retry-After"), "") << target;
  }
  for (const char* target : {"/", "/search", "/units/u1", "/documents/d1", "/documents/d1/file"}) {
    EXPECT_EQ(get(*site, target).status, 503) << target;
  }
  EXPECT_EQ(get(*site, "/healthz").status, 200);
}

TEST_F(Api, KeepsInnerFaultsToItself) {
  edition_->answer = [](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    return fail(ErrorKind::damaged_index, "/var/secret/path is broken");
  };
  const HttpResponse response = get(*site_, "/api/v1/search");
  EXPECT_EQ(response.status, 500);
  EXPECT_THAT(response.body, testing::Not(HasSubstr("secret")));
}

TEST_F(Api, SurvivesExceptions) {
  edition_->answer = [](const search::SearchRequest&) -> Result<search::SearchAnswer> {
    throw std::runtime_error("secret");
  };
  for (const char* target : {"/api/v1/search", "/search"}) {
    const HttpResponse response = get(*site_, target);
    EXPECT_EQ(response.status, 500) << target;
    EXPECT_THAT(response.body, testing::Not(HasSubstr("secret"))) << target;
  }
}

}  // namespace
}  // namespace praxis::server
