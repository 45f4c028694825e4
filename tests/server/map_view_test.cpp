// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/map_view.h"

#include "server/tile_drawing.h"
#include "server/tile_grid.h"
#include "server/tint_steps.h"
#include "tests/server/fake_catalogue.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(TileGrid, HasAPlaceOfItsOwnForEach) {
  std::set<std::pair<int, int>> taken;
  std::set<std::string> countries;
  for (const TilePlace& place : tile_places({"IT", "QQ", "XX"})) {
    EXPECT_TRUE(taken.emplace(place.column, place.row).second) << place.country;
    EXPECT_TRUE(countries.insert(place.country).second) << place.country;
    EXPECT_LT(place.column, kTileColumns);
  }
  EXPECT_TRUE(countries.contains("QQ") && countries.contains("XX")) << "what is imported has a place too";
  EXPECT_EQ(countries.size(), tile_places({}).size() + 2);
}

TEST(TileGrid, KnowsTheCountriesOfTheVocabulary) {
  const auto vocabularies = Vocabularies::load(PRAXIS_SOURCE_DIR "/corpus/vocab");
  ASSERT_TRUE(vocabularies);
  std::vector<std::string> countries;
  for (const Concept& region : vocabularies->regions.concepts()) {
    if (region.parent.empty()) countries.push_back(region.id);
  }
  EXPECT_EQ(tile_places(countries).size(), tile_places({}).size()) << "no country of ours is left to the end";
}

TEST(TileDrawing, LongNamesTakeTwoLines) {
  EXPECT_EQ(text_on_tile("Piemonte").first, "Piemonte");
  EXPECT_EQ(text_on_tile("Piemonte").second, "");
  const TileText two = text_on_tile("Provincia Autonoma di Bolzano/Bozen");
  EXPECT_EQ(two.first, "Provincia Autonoma di");
  EXPECT_EQ(two.second, "Bolzano/Bozen");
  const TileText endless = text_on_tile(std::string(30, 'x') + " " + std::string(90, 'y'));
  EXPECT_LE(endless.first.size() + endless.second.size(), 60U);
}

TEST(TileDrawing, RegionsStandSideBySide) {
  EXPECT_LE(region_box(0).x + region_box(0).width, region_box(1).x);
  EXPECT_EQ(region_box(1).x + region_box(1).width, kDrawingWidth);
  EXPECT_LE(region_box(1).y + region_box(1).height, region_box(2).y);
  EXPECT_EQ(regions_height(3), region_box(2).y + region_box(2).height);
}

TEST(TintSteps, AreFewAndRound) {
  EXPECT_THAT(TintSteps(0).tops(), IsEmpty());
  EXPECT_THAT(TintSteps(1).tops(), ElementsAre(1));
  EXPECT_THAT(TintSteps(16).tops(), ElementsAre(2, 5, 10, 16));
  EXPECT_THAT(TintSteps(1000).tops(), ElementsAre(10, 50, 200, 1000));
  for (std::size_t most = 1; most < 3000; most += 7) {
    const TintSteps steps(most);
    EXPECT_LE(steps.tops().size(), kMostTints);
    EXPECT_TRUE(std::is_sorted(steps.tops().begin(), steps.tops().end()));
    EXPECT_EQ(steps.tops().back(), most);
  }
}

TEST(TintSteps, CountsLieWithinThem) {
  const TintSteps steps(16);
  EXPECT_EQ(steps.step_of(0), 0U);
  EXPECT_EQ(steps.step_of(1), 1U);
  EXPECT_EQ(steps.step_of(3), 2U);
  EXPECT_EQ(steps.step_of(5), 2U);
  EXPECT_EQ(steps.step_of(16), 4U);
  EXPECT_EQ(TintSteps(0).step_of(4), 0U);
}

class MapView : public testing::Test {
 protected:
  MapView() {
    params_.view = View::map;
    params_.request.filters["kind"] = {"good-practice"};
    answer_.facets = {{"region",
                       {{"IT", "Italy", 1200, false, 0},
                        {"ITC", "Nord-Ovest", 3, false, 1},
                        {"ITC1", "Piemonte", 3, false, 2},
                        {"EL", "Greece", 1, false, 0}}}};
  }

  void choose(const std::vector<std::string>& regions) {
    params_.request.filters["region"] = regions;
    for (search::FacetValue& value : answer_.facets[0].values)
      value.selected = std::find(regions.begin(), regions.end(), value.value) != regions.end();
  }

  ordered_json view() const { return map_view(english(), params_, answer_, vocabularies_); }

  static ordered_json tile(const ordered_json& tiles, std::string_view code) {
    for (const ordered_json& tile : tiles) {
      if (tile["code"] == code) return tile;
    }
    ADD_FAILURE() << "no tile " << code;
    return {};
  }

  SearchParams params_;
  search::SearchAnswer answer_;
  Vocabularies vocabularies_ = test_vocabularies();
};

TEST_F(MapView, TilesSayWhatTheyHoldAndAddTheirPlace) {
  params_.request.text = "repair";
  set_page(params_, 3);
  const ordered_json map = view();
  const ordered_json italy = tile(map["tiles"], "IT");
  EXPECT_EQ(italy["name"], "Italy: 1,200 good practices");
  EXPECT_EQ(italy["address"], "/search?q=repair&kind=good-practice&region=IT&view=map");
  EXPECT_EQ(italy["step"], 4);
  EXPECT_EQ(tile(map["tiles"], "EL")["name"], "Greece: 1 good practice");
  EXPECT_EQ(tile(map["tiles"], "EL")["step"], 1);
  EXPECT_THAT(map["opened"], IsEmpty());
}

TEST_F(MapView, WhatHasNoResultsIsNoLink) {
  const ordered_json finland = tile(view()["tiles"], "FI");
  EXPECT_EQ(finland["address"], "");
  EXPECT_EQ(finland["count"], "0");
  EXPECT_EQ(finland["step"], 0);
}

TEST_F(MapView, AChosenCountryOpensAndCloses) {
  choose({"IT", "EL"});
  const ordered_json map = view();
  EXPECT_EQ(tile(map["tiles"], "IT")["address"], "/search?kind=good-practice&region=EL&view=map");
  EXPECT_TRUE(tile(map["tiles"], "IT")["chosen"]);
  ASSERT_EQ(map["opened"].size(), 2U);
  EXPECT_EQ(map["opened"][0]["country"], "Italy");
  const ordered_json piedmont = tile(map["opened"][0]["tiles"], "ITC1");
  EXPECT_EQ(piedmont["address"], "/search?kind=good-practice&region=EL&region=ITC1&view=map")
      << "a region takes its country's place";
  EXPECT_EQ(piedmont["count"], "3");
  EXPECT_EQ(piedmont["shown"], "Piemonte");
  EXPECT_EQ(map["opened"][1]["tiles"][0]["address"], "") << "nothing is known in Kentriki Makedonia";
}

TEST_F(MapView, ACountryTakesItsRegionsPlace) {
  choose({"ITC1"});
  const ordered_json map = view();
  EXPECT_FALSE(tile(map["tiles"], "IT")["chosen"]);
  EXPECT_EQ(tile(map["tiles"], "IT")["address"], "/search?kind=good-practice&region=IT&view=map");
  EXPECT_EQ(tile(map["opened"][0]["tiles"], "ITC1")["address"], "/search?kind=good-practice&view=map");
}

TEST_F(MapView, TheTableHasTheSameNumbers) {
  choose({"IT"});
  const ordered_json map = view();
  ASSERT_EQ(map["rows"].size(), 3U);
  EXPECT_EQ(map["rows"][0]["label"], "Italy");
  EXPECT_EQ(map["rows"][0]["count"], "1,200");
  EXPECT_EQ(map["rows"][1]["label"], "Piemonte");
  EXPECT_TRUE(map["rows"][1]["inner"]);
  EXPECT_EQ(map["rows"][2]["label"], "Greece");
}

TEST_F(MapView, WhatIsFixedIsNoLink) {
  choose({"IT"});
  params_.fixed = {"region"};
  const ordered_json map = view();
  for (const ordered_json& tile : map["tiles"]) EXPECT_EQ(tile["address"], "");
}

TEST_F(MapView, CountsResultsWhereKindsAreMixed) {
  params_.request.filters.erase("kind");
  const ordered_json map = view();
  EXPECT_EQ(map["counted"], "Results");
  EXPECT_EQ(tile(map["tiles"], "EL")["name"], "Greece: 1 result");
}

TEST_F(MapView, ManyStepsAreExplained) {
  std::vector<std::string> ranges;
  const ordered_json map = view();
  for (const ordered_json& entry : map["legend"]) ranges.push_back(entry["range"]);
  EXPECT_THAT(ranges, ElementsAre("1–10", "11–50", "51–500", "501–1,200"));
}

TEST(SearchViews, AreAddressesOfTheirOwn) {
  auto edition = std::make_shared<FakeEdition>();
  edition->facets = {{"region", {{"IT", "Italy", 1, false, 0}}}};
  const auto site = test_site(edition);
  const std::string list = get(*site, "/search?q=repair").body;
  EXPECT_THAT(list, HasSubstr("href=\"/search?q=repair&amp;kind=good-practice&amp;view=map\""));
  EXPECT_THAT(list, Not(HasSubstr("<svg")));
  const std::string map = get(*site, "/search?q=repair&kind=good-practice&view=map").body;
  EXPECT_THAT(map, HasSubstr("<svg"));
  EXPECT_THAT(map, HasSubstr("<title>Italy: 1 good practice</title>"));
  EXPECT_THAT(map, HasSubstr("name=\"view\" value=\"map\"")) << "what is chosen next stays on the map";
  EXPECT_THAT(map, HasSubstr("/search.csv?q=repair&amp;kind=good-practice\"")) << "files have no view";
  EXPECT_THAT(map, HasSubstr("Repair vouchers")) << "the results stand beside it";
  EXPECT_EQ(get(*site, "/search?view=globe").status, 400);
  EXPECT_EQ(get(*site, "/?view=map").body.find("Browse by"), std::string::npos);
}

}  // namespace
}  // namespace praxis::server
