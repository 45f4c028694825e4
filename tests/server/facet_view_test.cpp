// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/facet_view.h"

#include "server/facet_tree.h"
#include "tests/server/fake_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using search::FacetValue;
using testing::ElementsAre;
using testing::SizeIs;

/// Rows in short: a value's id, ">" where its branch opens, "<" where one closes, "+" and "-" around the
/// hidden rest.
std::string shape(const nlohmann::ordered_json& rows) {
  std::string text;
  for (const auto& row : rows) {
    if (row.contains("value")) {
      text += row["value"]["id"].get<std::string>();
      if (row["value"]["branch"]) text += row["value"]["branch_open"] ? ">!" : ">";
      text += ' ';
    } else if (row.contains("branch_end")) {
      text += "< ";
    } else {
      text += row.contains("more") ? "+ " : "- ";
    }
  }
  return text;
}

std::vector<FacetValue> numbered(std::size_t count) {
  std::vector<FacetValue> values;
  for (std::size_t i = 0; i < count; ++i) values.push_back({std::to_string(i), "", i, false, 0});
  return values;
}

TEST(FacetTree, FollowsDepths) {
  const auto tree = make_facet_tree({{"IT", "", 3, false, 0},
                                     {"ITC", "", 2, false, 1},
                                     {"ITC1", "", 2, true, 2},
                                     {"ITH", "", 1, false, 1},
                                     {"EL", "", 1, false, 0}});
  ASSERT_THAT(tree, SizeIs(2));
  ASSERT_THAT(tree[0].children, SizeIs(2));
  EXPECT_EQ(tree[0].children[0].children[0].value.value, "ITC1");
  EXPECT_TRUE(tree[0].holds_selection);
  EXPECT_FALSE(tree[0].children[1].holds_selection);
  EXPECT_FALSE(tree[1].holds_selection);
}

TEST(FacetTree, TakesALevelThatIsSkipped) {
  const auto tree = make_facet_tree({{"a", "", 1, false, 0}, {"b", "", 1, false, 2}, {"c", "", 1, false, 1}});
  ASSERT_THAT(tree, SizeIs(1));
  EXPECT_THAT(tree[0].children, SizeIs(2));
  EXPECT_THAT(make_facet_tree({{"x", "", 1, false, 1}}), SizeIs(1));
}

TEST(InView, ShowsTheMostFrequentAndTheChosen) {
  auto tree = make_facet_tree(numbered(20));
  tree[0].holds_selection = true;
  const auto shown = in_view(tree, 3, Preference::frequent);
  EXPECT_THAT(shown, ElementsAre(true, false, false, false, false, false, false, false, false, false, false,
                                 false, false, false, false, false, false, false, true, true));
}

TEST(InView, HidesNoneForTwo) {
  EXPECT_THAT(in_view(make_facet_tree(numbered(5)), 3, Preference::first), testing::Each(true));
}

class FacetView : public testing::Test {
 protected:
  nlohmann::ordered_json rows(search::Facet facet, const SearchParams& params = {}) {
    return facets_view(english(), params, {std::move(facet)}, vocabularies_).at(0)["rows"];
  }
  Vocabularies vocabularies_ = test_vocabularies();
};

TEST_F(FacetView, NestsBranches) {
  const search::Facet facet{
      "region",
      {{"IT", "Italy", 3, false, 0}, {"ITC1", "Piemonte", 3, false, 1}, {"EL", "Greece", 1, false, 0}}};
  EXPECT_EQ(shape(rows(facet)), "IT>! ITC1 < EL ") << "a short facet is open";
}

TEST_F(FacetView, OpensTheBranchOfAChosenValue) {
  search::Facet facet{"region",
                      {{"IT", "", 99, false, 0},
                       {"ITC", "", 99, false, 1},
                       {"ITC1", "", 99, true, 2},
                       {"EL", "", 98, false, 0},
                       {"EL52", "", 98, false, 1}}};
  for (const FacetValue& value : numbered(12)) facet.values.push_back(value);
  EXPECT_EQ(shape(rows(facet)).substr(0, 29), "IT>! ITC>! ITC1 < < EL> EL52 ");
}

TEST_F(FacetView, PutsTheRestBehindShowMore) {
  const std::string shown = shape(rows({"project", numbered(16)}));
  EXPECT_EQ(shown, "4 5 6 7 8 9 10 11 12 13 14 15 + 0 1 2 3 - ");
}

TEST_F(FacetView, ShowsTheLatestYears) {
  search::Facet years{"year", {}};
  for (std::size_t i = 0; i < 16; ++i)
    years.values.push_back({std::to_string(2000 + i), "", 100 - i, false, 0});
  EXPECT_THAT(shape(rows(years)), testing::AllOf(testing::StartsWith("2015 2014 2013 "),
                                                 testing::EndsWith("2004 + 2003 2002 2001 2000 - ")));
}

TEST_F(FacetView, KeepsAChosenValueThatNothingHas) {
  SearchParams params;
  params.request.filters["year"] = {"2017..2021"};
  const auto view = rows({"year", {{"2020", "2020", 3, false, 0}}}, params);
  ASSERT_THAT(view, SizeIs(2));
  EXPECT_EQ(view[1]["value"]["id"], "2017..2021");
  EXPECT_EQ(view[1]["value"]["label"], "2017–2021");
  EXPECT_EQ(view[1]["value"]["count"], "0");
  EXPECT_TRUE(view[1]["value"]["selected"]);
}

TEST_F(FacetView, SaysHowManyValuesAreLeftOut) {
  search::Facet facet{"organisation", {{"City of Lumen", "City of Lumen", 3, false, 0}}, 1234};
  EXPECT_EQ(facets_view(english(), {}, {facet}, vocabularies_).at(0)["left_out"],
            "1,234 more are found by name: organisation:\"…\" in the search box");
  facet.left_out = 0;
  EXPECT_EQ(facets_view(english(), {}, {facet}, vocabularies_).at(0)["left_out"], "");
}

TEST_F(FacetView, ChipsTakeAwayOneFilterEach) {
  SearchParams params;
  params.request.text = "50% & more";
  params.request.filters["region"] = {"ITC1", "EL"};
  params.request.filters["kind"] = {"project"};
  set_page(params, 3);
  const auto chips = chips_view(english(), params, vocabularies_);
  ASSERT_THAT(chips, SizeIs(3));
  EXPECT_EQ(chips[0]["facet"], "Kind");
  EXPECT_EQ(chips[0]["address"], "/search?q=50%25%20%26%20more&region=ITC1&region=EL");
  EXPECT_EQ(chips[1]["label"], "Piemonte");
  EXPECT_EQ(chips[1]["address"], "/search?q=50%25%20%26%20more&kind=project&region=EL");
}

}  // namespace
}  // namespace praxis::server
