// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;
using namespace testing;  // the fixture's

Unit german(Unit unit) {
  unit.language = "de";
  return unit;
}

std::shared_ptr<const Snapshot> harbour() {
  static const auto snapshot = snapshot_of(
      {make_unit("close", "Ferries", "Night buses meet the last ferry at the pier."),
       make_unit("far", "Timetables",
                 "Buses run hourly. The island has one harbour with a market, two cafés and a small museum "
                 "that opens in summer; the ferry sails at noon."),
       make_unit("title", "Ferry", "Buses are elsewhere."),
       german(make_unit("de", "Fähren", "Die Fähre wartet auf verspätete Züge aus der Stadt.")),
       make_unit("hyphen", "Zero", "A zero-emission fleet of vans and boats.")});
  return snapshot;
}

TEST(Near, HoldsWithinADistanceInEitherOrder) {
  EXPECT_THAT(ids(*harbour(), "buses NEAR/5 ferry"), ElementsAre("close"));
  EXPECT_THAT(ids(*harbour(), "ferry NEAR/5 buses"), ElementsAre("close"));
  EXPECT_THAT(ids(*harbour(), "buses NEAR/4 ferry"), ElementsAre("close")) << "meet, the, last, ferry";
  EXPECT_THAT(ids(*harbour(), "buses NEAR/3 ferry"), IsEmpty());
  EXPECT_THAT(ids(*harbour(), "buses NEAR/40 ferry"), UnorderedElementsAre("close", "far"))
      << "title and text are no neighbours";
}

TEST(Near, EndingsAccentsAndCaseDoNotMatter) {
  EXPECT_THAT(ids(*harbour(), "NIGHTS NEAR/6 ferries"), ElementsAre("close"));
  EXPECT_THAT(ids(*harbour(), "fahren NEAR/4 zug*"), ElementsAre("de"));
}

TEST(Near, TakesPhrasesBeginningsAndChoices) {
  EXPECT_THAT(ids(*harbour(), "\"night buses\" NEAR/6 ferry"), ElementsAre("close"));
  EXPECT_THAT(ids(*harbour(), "\"buses night\" NEAR/6 ferry"), IsEmpty());
  EXPECT_THAT(ids(*harbour(), "nights NEAR/6 ferr*"), ElementsAre("close"));
  EXPECT_THAT(ids(*harbour(), "(tram OR nights) NEAR/6 ferry"), ElementsAre("close"));
  EXPECT_THAT(ids(*harbour(), "zero-emission NEAR/3 vans"), ElementsAre("hyphen"));
  EXPECT_THAT(ids(*harbour(), "night NEAR/3 buses NEAR/6 pier"), ElementsAre("close"));
}

TEST(Near, GoesTogetherWithTheRest) {
  EXPECT_THAT(ids(*harbour(), "buses NEAR/40 ferry museum -night"), ElementsAre("far"));
  EXPECT_THAT(ids(*harbour(), "-(buses NEAR/5 ferry) ferry"), UnorderedElementsAre("far", "title"));
  EXPECT_THAT(ids(*harbour(), "unheard NEAR/5 ferry"), IsEmpty());
}

TEST(Near, MarksItsWords) {
  const auto answer = harbour()->search(ask("nights NEAR/6 ferry"));
  ASSERT_EQ(answer->hits.size(), 1U);
  EXPECT_EQ(answer->hits[0].snippet.highlights.size(), 2U);
}

TEST(TitlePrefix, LooksInTitlesAlone) {
  EXPECT_THAT(ids(*harbour(), "title:ferr*"), UnorderedElementsAre("close", "title"));
  EXPECT_THAT(ids(*harbour(), "title:FÄHR*"), ElementsAre("de"));
}

}  // namespace
}  // namespace praxis::search
