// SPDX-License-Identifier: GPL-3.0-or-later
// Facets of names (programme, organisation) and of what practices state.
#include "fixture.h"
#include "search/facets.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;
using namespace testing;  // the fixture's

Unit practice(std::string id, std::vector<std::string> organisations,
              std::vector<std::string> projects = {}) {
  Unit unit = make_unit(std::move(id), "Title", "Water.");
  unit.kind = UnitKind::good_practice;
  unit.organisations = std::move(organisations);
  unit.projects = std::move(projects);
  return unit;
}

Unit costing(std::string id, double euros) {
  Unit unit = practice(std::move(id), {});
  unit.fields.named = {{"resources", "Money."}};
  unit.fields.amount = Amount{euros, "EUR"};
  return unit;
}

SearchAnswer answer_of(const Snapshot& snapshot, const Filters& filters, const std::string& text = "water") {
  SearchRequest request = ask(text);
  request.filters = filters;
  auto answer = snapshot.search(request);
  EXPECT_TRUE(answer);
  return answer ? *answer : SearchAnswer{};
}

TEST(OrganisationFacet, FoldsSpellings) {
  const auto snapshot =
      snapshot_of({practice("1", {"City of Lumen"}), practice("2", {"CITY OF LUMEN"}),
                   practice("3", {"City of Lumen", "city of Lumen"}),
                   practice("4", {"Città di Lúmen", "Harbour Board"}), practice("5", {"Citta di Lumen"})});
  const SearchAnswer answer = answer_of(*snapshot, {});
  EXPECT_THAT(shown(facet(answer, "organisation")),
              ElementsAre("City of Lumen:3", "Citta di Lumen:2", "Harbour Board:1"));
  EXPECT_EQ(answer_of(*snapshot, {{"organisation", {"city OF lumen"}}}).total, 3U);
  const SearchAnswer chosen = answer_of(*snapshot, {{"organisation", {"CITY OF LUMEN"}}});
  EXPECT_THAT(shown(facet(chosen, "organisation")),
              ElementsAre("City of Lumen:3*", "Citta di Lumen:2", "Harbour Board:1"));
  EXPECT_EQ(answer_of(*snapshot, {}, "organisation:\"city of lumen\"").total, 3U);
  EXPECT_EQ(answer_of(*snapshot, {}, "-organisation:\"Harbour Board\"").total, 4U);
}

TEST(OrganisationFacet, LeavesOutWhatIsTooLongForAName) {
  const std::string longest = std::string(kMaxNameBytes - 1, 'a') + "b";
  const auto snapshot = snapshot_of({practice("1", {longest}), practice("2", {longest + "c"})});
  EXPECT_THAT(shown(facet(answer_of(*snapshot, {}), "organisation")), ElementsAre(longest + ":1"));
  EXPECT_EQ(answer_of(*snapshot, {{"organisation", {longest}}}).total, 1U);
}

TEST(OrganisationFacet, ShowsTheMostFrequentAndTheChosen) {
  std::vector<Unit> units;
  const auto name = [](std::size_t i) { return "Board " + std::to_string(1000 + i); };
  for (std::size_t i = 0; i < kMostOrganisations + 20; ++i)
    units.push_back(practice("a" + std::to_string(i), {name(i)}));
  for (std::size_t i = 50; i < 60; ++i) units.push_back(practice("b" + std::to_string(i), {name(i)}));
  const auto snapshot = snapshot_of(units);
  const SearchAnswer all = answer_of(*snapshot, {});
  const Facet& boards = facet(all, "organisation");
  EXPECT_EQ(boards.values.size(), kMostOrganisations);
  EXPECT_EQ(boards.left_out, 20U);
  EXPECT_EQ(boards.values.front().value, name(50));
  EXPECT_EQ(boards.values.front().count, 2U);
  EXPECT_EQ(boards.values.back().value, name(kMostOrganisations - 1)) << "of equals the first by name";
  const std::string last = name(kMostOrganisations + 19);
  const SearchAnswer chosen = answer_of(*snapshot, {{"organisation", {last}}});
  EXPECT_EQ(chosen.total, 1U);
  EXPECT_EQ(facet(chosen, "organisation").values.size(), kMostOrganisations + 1);
  EXPECT_EQ(facet(chosen, "organisation").left_out, 19U);
  EXPECT_EQ(facet(chosen, "organisation").values.back().value, last);
  EXPECT_TRUE(facet(chosen, "organisation").values.back().selected);
}

TEST(ProgrammeFacet, FollowsProjectsAndWhatRecordsSay) {
  Unit record = practice("3", {});
  record.fields.named = {{"programme", "INTERREG EUROPE"}};
  const auto snapshot = snapshot_of({practice("1", {}, {"ALPHA4"}), practice("2", {}, {"Beta"}), record,
                                     practice("4", {}, {"ALPHA4", "Beta"}), practice("5", {})});
  EXPECT_THAT(shown(facet(answer_of(*snapshot, {}), "programme")),
              ElementsAre("Interreg Europe:3", "Interreg Aurora:2"));
  const SearchAnswer chosen = answer_of(*snapshot, {{"programme", {"interreg europe"}}});
  EXPECT_EQ(chosen.total, 3U);
  EXPECT_THAT(shown(facet(chosen, "programme")), ElementsAre("Interreg Europe:3*", "Interreg Aurora:2"));
  EXPECT_THAT(ids(*snapshot, "programme:\"interreg europe\""), UnorderedElementsAre("1", "3", "4"));
  EXPECT_THAT(shown(facet(answer_of(*snapshot, {{"programme", {"Nobody's"}}}), "programme")),
              ElementsAre("Interreg Europe:3", "Interreg Aurora:2", "Nobody's:0*"));
}

TEST(StatesFacet, HasBandsOfEurosWithinResources) {
  Unit proven = practice("4", {});
  proven.fields.named = {{"evidence", "It rained less."}, {"resources", "Two boats."}};
  const auto snapshot = snapshot_of({costing("1", 2'000), costing("2", 2e6), costing("3", 3e6), proven});
  const SearchAnswer all = answer_of(*snapshot, {});
  const Facet& states = facet(all, "states");
  EXPECT_THAT(shown(states), ElementsAre("evidence:1", "resources:4", "eur-under-10k:1", "eur-over-1m:2"));
  EXPECT_EQ(states.values[1].depth, 0);
  EXPECT_EQ(states.values[2].depth, 1);
  const SearchAnswer chosen = answer_of(*snapshot, {{"states", {"eur-over-1m"}}});
  EXPECT_EQ(chosen.total, 2U);
  EXPECT_THAT(shown(facet(chosen, "states")),
              ElementsAre("evidence:1", "resources:4", "eur-under-10k:1", "eur-over-1m:2*"));
  EXPECT_EQ(answer_of(*snapshot, {{"states", {"evidence", "eur-under-10k"}}}).total, 2U) << "either";
  EXPECT_THAT(ids(*snapshot, "states:evidence"), ElementsAre("4"));
  EXPECT_THAT(ids(*snapshot, "states:resources -states:eur-over-1m"), UnorderedElementsAre("1", "4"));
}

TEST(StatesFacet, KnowsOnlyItsOwn) {
  SearchRequest request = ask("water");
  request.filters["states"] = {"happiness"};
  const auto answer = snapshot_of({costing("1", 5)})->search(request);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::bad_request);
  EXPECT_TRUE(answer.error().message.starts_with("states: ")) << answer.error().message;
}

TEST(NamedFacets, CopiesCountOnce) {
  const std::string words =
      "A ferry that carries the doctor to each of the nine islands on a fixed day of every week, with a "
      "nurse "
      "and a small laboratory on board, so that nobody has to travel for a blood test any more.";
  const auto copy = [&](std::string id, std::string organisation) {
    Unit unit = make_unit(id, "The doctor's ferry", words);
    unit.kind = UnitKind::good_practice;
    unit.document.id = "document " + id;
    unit.organisations = {std::move(organisation)};
    unit.fields.named = {{"evidence", "Fewer journeys."}};
    return unit;
  };
  const auto snapshot = snapshot_of({copy("1", "Island Council"), copy("2", "ISLAND COUNCIL")});
  const SearchAnswer answer = answer_of(*snapshot, {}, "ferry");
  ASSERT_EQ(answer.total, 1U);
  EXPECT_THAT(shown(facet(answer, "organisation")), ElementsAre("ISLAND COUNCIL:1"));
  EXPECT_THAT(shown(facet(answer, "states")), ElementsAre("evidence:1"));
}

TEST(NamedFacets, WhatNobodyHasIsNoFacet) {
  const SearchAnswer answer = answer_of(*snapshot_of({make_unit("1", "Title", "Water.")}), {});
  for (const char* const name : {"programme", "organisation", "states"})
    EXPECT_THAT(facet(answer, name).values, IsEmpty()) << name;
}

}  // namespace
}  // namespace praxis::search
