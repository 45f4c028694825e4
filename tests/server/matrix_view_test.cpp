// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/matrix_view.h"

#include "tests/server/fake_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;
using ::testing::HasSubstr;
using ::testing::Not;

search::Matrix small_matrix() {
  search::Matrix matrix;
  matrix.rows = {{"greener-europe", "Greener Europe", 1500, false, 0},
                 {"circular-economy", "Circular economy", 3, false, 1}};
  matrix.columns = {{"EL", "Greece", 3, false, 0}, {"IT", "Italy", 1200, false, 0}};
  matrix.cells = {{3, 1200}, {0, 2}};
  matrix.total = 1600;
  matrix.generation = "000042";
  return matrix;
}

class MatrixView : public testing::Test {
 protected:
  MatrixView() {
    params_.view = View::matrix;
    params_.request.text = "repair";
    params_.request.filters = {{"kind", {"good-practice"}}, {"theme", {"clusters", "greener-europe"}}};
    set_page(params_, 2);
  }
  ordered_json view() const { return matrix_view(english(), params_, small_matrix(), vocabularies_); }
  SearchParams params_;
  Vocabularies vocabularies_ = test_vocabularies();
};

TEST_F(MatrixView, CellsLeadToTheirResults) {
  const ordered_json matrix = view();
  EXPECT_EQ(matrix["rows"][0]["cells"][1]["number"], "1,200");
  EXPECT_EQ(matrix["rows"][0]["cells"][1]["cell_address"],
            "/search?q=repair&kind=good-practice&region=IT&theme=greener-europe")
      << "in place of the themes chosen";
  EXPECT_EQ(matrix["rows"][1]["cells"][1]["cell_address"],
            "/search?q=repair&kind=good-practice&region=IT&theme=circular-economy");
  EXPECT_FALSE(matrix["rows"][1]["cells"][0]["known"]);
  EXPECT_GT(matrix["rows"][0]["cells"][1]["step"], matrix["rows"][0]["cells"][0]["step"]);
  EXPECT_EQ(matrix["total"], "1,600");
}

TEST_F(MatrixView, NamesNarrowIt) {
  const ordered_json matrix = view();
  EXPECT_EQ(matrix["columns"][0]["address"],
            "/search?q=repair&kind=good-practice&region=EL&theme=clusters&theme=greener-europe&view=matrix");
  EXPECT_EQ(matrix["rows"][0]["address"], "/search?q=repair&kind=good-practice&theme=clusters&view=matrix")
      << "one that is chosen is let go";
  EXPECT_EQ(matrix["rows"][1]["address"],
            "/search?q=repair&kind=good-practice&theme=clusters&theme=circular-economy&view=matrix");
}

TEST_F(MatrixView, WhatIsFixedHasNoLinks) {
  params_.fixed = {"theme"};
  const ordered_json matrix = view();
  EXPECT_TRUE(matrix["rows"][0]["address"].is_null());
  EXPECT_TRUE(matrix["rows"][0]["cells"][0]["cell_address"].is_null());
}

class MatrixPage : public testing::Test {
 protected:
  MatrixPage() { edition_->by_theme_and_place = small_matrix(); }
  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
};

TEST_F(MatrixPage, StandsInPlaceOfTheResults) {
  const auto site = test_site(edition_);
  const std::string page = get(*site, "/search?kind=good-practice&view=matrix").body;
  EXPECT_THAT(page,
              HasSubstr("<caption class=\"visually-hidden\">Good practices by theme and place</caption>"));
  EXPECT_THAT(page,
              HasSubstr("<th scope=\"row\"><a href=\"/search?kind=good-practice&amp;theme=circular-economy"
                        "&amp;view=matrix\">Circular economy</a></th>"));
  EXPECT_THAT(page, HasSubstr("<td></td>")) << "nothing is known there";
  EXPECT_THAT(page, Not(HasSubstr("class=\"result-list\"")));
  EXPECT_THAT(page, Not(HasSubstr("The results end before this page")));
  EXPECT_THAT(page, Not(HasSubstr("id=\"sort\"")));
  EXPECT_EQ(edition_->asked.front().limit, 0U) << "no results are read for it";
}

TEST_F(MatrixPage, IsNotMadeForASearchThatFindsNothing) {
  edition_->answer = [](const search::SearchRequest&) { return search::SearchAnswer{}; };
  const auto site = test_site(edition_);
  const std::string page = get(*site, "/search?q=nothing&view=matrix").body;
  EXPECT_THAT(page, Not(HasSubstr("<table>")));
  EXPECT_THAT(page, HasSubstr("Nothing matches this search"));
}

TEST_F(MatrixPage, IsAnsweredAsJson) {
  const auto site = test_site(edition_);
  const HttpResponse response = get(*site, "/api/v1/matrix?q=repair&kind=good-practice");
  ASSERT_EQ(response.status, 200);
  const ordered_json answer = ordered_json::parse(response.body);
  EXPECT_EQ(answer["query"]["filters"]["kind"][0], "good-practice");
  EXPECT_EQ(answer["total"], 1600);
  EXPECT_EQ(answer["rows"][1],
            (ordered_json{
                {"value", "circular-economy"}, {"label", "Circular economy"}, {"depth", 1}, {"count", 3}}));
  EXPECT_EQ(answer["columns"][1]["value"], "IT");
  EXPECT_EQ(answer["cells"], (ordered_json::parse("[[3, 1200], [0, 2]]")));
  EXPECT_EQ(get(*site, "/api/v1/matrix?year=soon").status, 400);
}

}  // namespace
}  // namespace praxis::server
