// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "search/answer_json.h"
#include "search/schema.h"

#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;
using namespace testing;  // the fixture's

std::shared_ptr<const Snapshot> mending() {
  static const auto snapshot = [] {
    Unit vouchers = make_unit("vouchers", "Repair vouchers", "Half of the bill for old kettles.");
    vouchers.regions = {"AT22"};
    vouchers.date = "2019";
    Unit cafes = make_unit("cafes", "Repair cafés", "Neighbours mend old kettles together.");
    cafes.regions = {"ITC1"};
    cafes.date = "2021";
    Unit roofs = make_unit("roofs", "Green roofs", "Sedum on schools.");
    roofs.regions = {"ITC4"};
    return snapshot_of({vouchers, cafes, roofs});
  }();
  return snapshot;
}

std::vector<std::string> removals(const SearchRequest& request) {
  std::vector<std::string> out;
  const auto answer = mending()->search(request);
  if (!answer->nothing) return {"something is found"};
  for (const Removal& removal : answer->nothing->without)
    out.push_back(removal.what + " " + removal.label + ": " + std::to_string(removal.count));
  return out;
}

std::vector<std::string> nearest_to(const SearchRequest& request) {
  std::vector<std::string> out;
  const auto answer = mending()->search(request);
  for (const Hit& hit : answer->nothing->nearest) out.push_back(hit.unit.id);
  return out;
}

TEST(NothingFound, NamesTheFilterInTheWayAndWhatItHides) {
  SearchRequest request = ask("kettles");
  request.filters["region"] = {"ITC4"};
  EXPECT_THAT(removals(request), ElementsAre("filter Lombardia: 2"));
  EXPECT_THAT(nearest_to(request), UnorderedElementsAre("vouchers", "cafes"));
}

TEST(NothingFound, OfTwoFiltersEitherOne) {
  SearchRequest request = ask("kettles");
  request.filters["region"] = {"ITC1"};
  request.filters["year"] = {"2019"};
  EXPECT_THAT(removals(request), ElementsAre("filter Piemonte: 1", "filter 2019: 1"));
  EXPECT_THAT(nearest_to(request), ElementsAre("vouchers", "cafes"));
  request.filters["kind"] = {"news"};
  EXPECT_THAT(removals(request), ElementsAre("filters all filters: 2")) << "no one of three suffices";
}

TEST(NothingFound, NamesTheWordPhraseOrConditionInTheWay) {
  EXPECT_THAT(removals(ask("\"kettles old\" repair")),
              ElementsAre("quotes \"kettles old\": 2", "phrase \"kettles old\": 2"));
  EXPECT_THAT(removals(ask("kettles -old")), ElementsAre("condition -old: 2"));
  EXPECT_THAT(removals(ask("title:kettles bill")), ElementsAre("condition title:kettles: 1"));
  EXPECT_THAT(removals(ask("sedum NEAR/2 repair kettles")), ElementsAre("condition sedum NEAR/2 repair: 2"));
  SearchRequest word = ask("zinc");
  word.filters["region"] = {"AT"};
  EXPECT_THAT(removals(word), ElementsAre("words all words: 1")) << "what the filter leaves";
}

TEST(NothingFound, AtLastTheWordsAlone) {
  EXPECT_THAT(removals(ask("title:kettles title:sedum \"bill half\"")),
              ElementsAre("condition all operators: 3"));
}

TEST(NothingFound, EveryCountIsWhatItGivesAndNoneIsNothing) {
  for (const char* text : {"\"old roofs\" kettles -sedum", "title:sedum repair", "zinc \"sedum kettles\"",
                           "year:2019 sedum", "(sedum -schools)", "\"\" -x", "region:AT region:ITC1"}) {
    SearchRequest request = ask(text);
    request.filters["language"] = {"en"};
    const auto answer = mending()->search(request);
    if (!answer->nothing) continue;
    for (const Removal& removal : answer->nothing->without) {
      SearchRequest wider = ask(removal.text);
      wider.filters = removal.filters;
      EXPECT_EQ(mending()->search(wider)->total, removal.count) << text << " / " << removal.label;
      EXPECT_GT(removal.count, 0U);
    }
  }
}

TEST(NothingFound, IsSilentWhereSomethingIsFound) {
  EXPECT_THAT(removals(ask("kettles")), ElementsAre("something is found"));
}

TEST(NothingFound, WhereNoWordIsAnywhereWithoutAllOfThem) {
  for (const char* text : {"zinc", "zinc quartz", "\"\"", "?!", "\"zinc\" OR quartz"}) {
    EXPECT_THAT(removals(ask(text)), ElementsAre("words all words: 3")) << text;
    EXPECT_THAT(nearest_to(ask(text)), ElementsAre("cafes", "vouchers", "roofs"))
        << text << ", the newest first";
  }
  SearchRequest nowhere = ask("zinc");
  nowhere.filters["region"] = {"LU"};
  EXPECT_THAT(removals(nowhere), ElementsAre("words all words: 3")) << "the filter leaves none";
}

TEST(Browsing, FiltersAloneFindPracticesFirstAndTheNewestOfThem) {
  const auto snapshot = [] {
    std::vector<Unit> units;
    for (const auto& [id, kind, date] : {std::tuple{"passage", UnitKind::passage, "2023"},
                                         std::tuple{"old", UnitKind::good_practice, "2018"},
                                         std::tuple{"advice", UnitKind::recommendation, "2022"},
                                         std::tuple{"new", UnitKind::good_practice, "2021"}}) {
      units.push_back(make_unit(id, id, std::string("About kilns of ") + id));
      units.back().kind = kind;
      units.back().date = date;
    }
    return snapshot_of(units);
  }();
  for (const char* text : {"", "*", "language:en", "year:2023..2018", "* year:2018..2023"})
    EXPECT_THAT(ids(*snapshot, text), ElementsAre("new", "old", "advice", "passage")) << text;
  EXPECT_THAT(ids(*snapshot, "-passage"), ElementsAre("new", "old", "advice"));
}

TEST(NothingFound, ManyFiltersCostFewSearches) {
  SearchRequest request = ask("kettles");
  for (int i = 0; i < 200; ++i) request.filters["project"].push_back("P" + std::to_string(i));
  EXPECT_THAT(removals(request), ElementsAre("filters all filters: 2"));
}

TEST(NothingFound, StandsInTheJson) {
  SearchRequest request = ask("kettles");
  request.filters["region"] = {"ITC4"};
  const auto answer = mending()->search(request);
  const nlohmann::json json = to_json(request, *answer, mending()->vocabularies());
  EXPECT_EQ(json["nothing"]["without"],
            nlohmann::json::parse(R"([{"what":"filter","facet":"region","value":"ITC4","label":"Lombardia",
                                       "text":"kettles","filters":{},"count":2}])"));
  EXPECT_EQ(json["nothing"]["nearest"].size(), 2U);
  EXPECT_TRUE(nlohmann::json(to_json(ask("kettles"), *mending()->search(ask("kettles")),
                                     mending()->vocabularies()))["nothing"]
                  .is_null());
}

TEST(PartialMatches, HoldMoreThanASingleLetter) {
  const auto snapshot =
      snapshot_of({make_unit("walk", "A walk of 5 m", "Five m along a wall, and 3 m back."),
                   make_unit("town", "Urban gardens", "Beans grow on the roofs of the town."),
                   make_unit("both", "URBAN M", "Where all trains meet.")});
  EXPECT_THAT(ids(*snapshot, "urban m"), ElementsAre("both", "town"));
  EXPECT_THAT(ids(*snapshot, "urban gardens m"), UnorderedElementsAre("town", "both"));
  EXPECT_THAT(ids(*snapshot, "qqxzvv m"), UnorderedElementsAre("walk", "both"))
      << "where nothing else is there";
  EXPECT_THAT(ids(*snapshot, "m"), UnorderedElementsAre("walk", "both"));
  EXPECT_THAT(ids(*snapshot, "5 m"), UnorderedElementsAre("walk", "both"));
}

TEST(PartialMatches, BeginWhereTheAnswerSays) {
  const auto answer = mending()->search(ask("repair bill"));
  ASSERT_EQ(answer->total, 2U);
  EXPECT_EQ(answer->partial_from, 1U) << "one holds both words";
  SearchRequest filtered = ask("repair bill");
  filtered.filters["region"] = {"IT"};
  EXPECT_EQ(mending()->search(filtered)->partial_from, 0U);
  EXPECT_EQ(mending()->search(ask("repair"))->partial_from, std::nullopt);
  EXPECT_EQ(mending()->search(ask("repair kettles"))->partial_from, std::nullopt) << "all hold both";
  SearchRequest newest = ask("repair bill");
  newest.sort = Sort::newest;
  EXPECT_THAT(ids(*mending(), newest), ElementsAre("vouchers", "cafes")) << "the newer one is partial";
}

}  // namespace
}  // namespace praxis::search
