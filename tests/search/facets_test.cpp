// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // the fixture's

Unit tagged(std::string id, UnitKind kind, std::vector<std::string> projects,
            std::vector<std::string> regions, std::vector<std::string> themes, std::string date) {
  Unit unit = make_unit(std::move(id), "Title", "Water.");
  unit.kind = kind;
  unit.projects = std::move(projects);
  unit.regions = std::move(regions);
  unit.themes = std::move(themes);
  unit.date = std::move(date);
  return unit;
}

std::shared_ptr<const Snapshot> collection() {
  static const auto snapshot = snapshot_of({
      tagged("1", UnitKind::good_practice, {"ALPHA4"}, {"ITC1"}, {"repair"}, "2017"),
      tagged("2", UnitKind::good_practice, {"ALPHA4", "Beta"}, {"ITC1", "ITC4"},
             {"repair", "circular-economy"}, "2018-03"),
      tagged("3", UnitKind::recommendation, {"Beta"}, {"AT22"}, {"clusters"}, "2019-01-02"),
      tagged("4", UnitKind::recommendation, {}, {"IT"}, {}, "2019"),
      tagged("5", UnitKind::passage, {"Gamma"}, {}, {"clusters"}, ""),
  });
  return snapshot;
}

SearchAnswer answer_to(const Filters& filters, const std::string& text = "water") {
  SearchRequest request = ask(text);
  request.filters = filters;
  auto answer = collection()->search(request);
  EXPECT_TRUE(answer);
  return answer ? *answer : SearchAnswer{};
}

TEST(Facets, CountEveryMatch) {
  const SearchAnswer answer = answer_to({});
  EXPECT_EQ(answer.total, 5U);
  ASSERT_EQ(answer.facets.size(), kFacets.size());
  for (std::size_t i = 0; i < kFacets.size(); ++i) EXPECT_EQ(answer.facets[i].name, kFacets[i]);
  EXPECT_THAT(shown(facet(answer, "kind")), ElementsAre("good-practice:2", "recommendation:2", "passage:1"));
  EXPECT_THAT(shown(facet(answer, "project")), ElementsAre("ALPHA4:2", "Beta:2", "Gamma:1"));
  EXPECT_THAT(shown(facet(answer, "year")), ElementsAre("2019:2", "2017:1", "2018:1"));
  EXPECT_THAT(shown(facet(answer, "language")), ElementsAre("en:5"));
  EXPECT_EQ(facet(answer, "language").values[0].label, "English");
}

TEST(Facets, TreesCountAUnitOnceAValue) {
  const SearchAnswer answer = answer_to({});
  EXPECT_THAT(shown(facet(answer, "region")),
              ElementsAre("IT:3", "ITC:2", "ITC1:2", "ITC4:1", "AT:1", "AT2:1", "AT22:1"));
  std::vector<int> depths;
  for (const FacetValue& value : facet(answer, "region").values) depths.push_back(value.depth);
  EXPECT_THAT(depths, ElementsAre(0, 1, 2, 2, 0, 1, 2));
  EXPECT_THAT(shown(facet(answer, "theme")), ElementsAre("greener-europe:2", "circular-economy:2", "repair:2",
                                                         "smarter-europe:2", "clusters:2"));
}

TEST(Facets, AChoiceDoesNotLowerItsSiblings) {
  const SearchAnswer answer = answer_to({{"project", {"ALPHA4"}}});
  EXPECT_EQ(answer.total, 2U);
  EXPECT_THAT(shown(facet(answer, "project")), ElementsAre("ALPHA4:2*", "Beta:2", "Gamma:1"));
  EXPECT_THAT(shown(facet(answer, "kind")), ElementsAre("good-practice:2"));
}

TEST(Facets, OrWithinAndAcross) {
  EXPECT_EQ(answer_to({{"project", {"ALPHA4", "Beta"}}}).total, 3U);
  const SearchAnswer answer = answer_to({{"project", {"ALPHA4", "Beta"}}, {"kind", {"recommendation"}}});
  EXPECT_EQ(answer.total, 1U);
  // Both choices but the facet's own hold.
  EXPECT_THAT(shown(facet(answer, "project")), ElementsAre("Beta:1*", "ALPHA4:0*"));
  EXPECT_THAT(shown(facet(answer, "kind")), ElementsAre("good-practice:2", "recommendation:1*"));
  EXPECT_THAT(shown(facet(answer, "region")), ElementsAre("AT:1", "AT2:1", "AT22:1"));
}

TEST(Facets, ARegionStandsForAllInside) {
  EXPECT_EQ(answer_to({{"region", {"IT"}}}).total, 3U);
  EXPECT_EQ(answer_to({{"region", {"ITC"}}}).total, 2U);
  EXPECT_EQ(answer_to({{"region", {"itc4", "Styria"}}}).total, 2U);
  EXPECT_EQ(answer_to({{"theme", {"circular-economy"}}}).total, 2U);
}

TEST(Facets, WhatIsChosenIsShownEvenWithoutUnits) {
  const SearchAnswer answer = answer_to({{"region", {"BE34"}}, {"project", {"Nobody"}}});
  EXPECT_EQ(answer.total, 0U);
  EXPECT_THAT(shown(facet(answer, "region")), ElementsAre("BE:0", "BE34:0*"));
  EXPECT_THAT(shown(facet(answer, "project")), ElementsAre("Nobody:0*"));
}

TEST(Facets, YearsMayBeARange) {
  const SearchAnswer answer = answer_to({{"year", {"2018..2019"}}});
  EXPECT_EQ(answer.total, 3U);
  EXPECT_THAT(shown(facet(answer, "year")), ElementsAre("2018..2019:3*", "2019:2", "2017:1", "2018:1"));
  EXPECT_EQ(facet(answer, "year").values[0].label, "2018–2019");
}

TEST(Facets, EveryCountIsWhatChoosingItFinds) {
  const Filters chosen{{"kind", {"good-practice", "recommendation"}}, {"year", {"2018..2019"}}};
  const SearchAnswer answer = answer_to(chosen);
  for (const Facet& one : answer.facets) {
    for (const FacetValue& value : one.values) {
      Filters with = chosen;
      with[one.name] = {value.value};
      EXPECT_EQ(answer_to(with).total, value.count) << one.name << " " << value.value;
    }
  }
}

TEST(Facets, HoldForAnEmptyTextToo) {
  const SearchAnswer answer = answer_to({{"kind", {"passage"}}}, "");
  EXPECT_EQ(answer.total, 1U);
  EXPECT_THAT(shown(facet(answer, "kind")), ElementsAre("good-practice:2", "recommendation:2", "passage:1*"));
}

TEST(Facets, AreLeftOutWhenNotAskedFor) {
  SearchRequest request = ask("water");
  request.with_facets = false;
  EXPECT_THAT(collection()->search(request)->facets, IsEmpty());
}

}  // namespace
}  // namespace praxis::search
