// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "search/feedback.h"
#include "search/schema.h"
#include "search/standing.h"
#include "search/unit_weight.h"

#include <algorithm>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using namespace testing;  // the fixture's
using ::testing::Contains;
using ::testing::Not;
using ::testing::SizeIs;

std::vector<Match> scored(const std::vector<float>& scores) {
  std::vector<Match> ranked;
  for (const float score : scores) ranked.push_back({static_cast<std::uint32_t>(ranked.size() + 1), score});
  return ranked;
}

TEST(Standing, IsToldByTheFifthAndTheTenth) {
  const CopyGroups none;
  EXPECT_EQ(standing_of(scored({8, 7, 7, 6, 6, 6, 5, 5, 5, 4, 1}), none), Standing::alike);
  EXPECT_EQ(standing_of(scored({8, 7, 7, 6, 6, 6, 5, 5, 5, 3.9F}), none), Standing::between);
  EXPECT_EQ(standing_of(scored({8, 7, 7, 6, 3.9F, 3, 3, 3, 3, 3}), none), Standing::apart);
  EXPECT_EQ(standing_of(scored({8, 8, 8, 8, 8, 8, 8, 8, 8}), none), Standing::between) << "nine are not ten";
  EXPECT_EQ(standing_of(scored({8, 8}), none), Standing::apart);
  EXPECT_EQ(standing_of({}, none), Standing::apart);
}

TEST(Standing, CountsCopiesOnce) {
  const std::vector<Match> ranked = scored({8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 1, 1, 1, 1});
  const CopyGroups copies({{1, 2, 3, 4, 5, 6, 7}});
  EXPECT_EQ(standing_of(ranked, CopyGroups()), Standing::alike);
  EXPECT_EQ(standing_of(ranked, copies), Standing::apart);
  const std::vector<Match> first = first_without_copies(ranked, copies, 3);
  ASSERT_THAT(first, SizeIs(3));
  EXPECT_EQ(first[0].document, 1);
  EXPECT_EQ(first[1].document, 8) << "the next that is no copy of the first";
}

/// Twelve units about wells, half of which tell of pumps too; two that share but a word with them; and
/// others.
std::vector<Unit> wells() {
  const char* const villages[] = {"Arda", "Belo", "Cira", "Dovo", "Elma", "Fara",
                                  "Gora", "Hiva", "Ista", "Jova", "Kela", "Luma"};
  std::vector<Unit> units{
      make_unit("bare", "", "Water is sold by a merchant: the kiosk tells how a bottle is washed.")};
  units.push_back(
      make_unit("pump", "", "Water is drawn by a handpump: the mechanic tells how a handle is mended."));
  for (std::size_t i = 0; i < std::size(villages); ++i) {
    const std::string pumps =
        i < 6 ? " Its handpump squeaks." : " Its bucket hangs by a chain over an old winch.";
    units.push_back(make_unit(
        "w" + std::to_string(i), "",
        std::string("Village wells in ") + villages[i] + " give clean drinking water all summer." + pumps));
  }
  for (int i = 0; i < 20; ++i)
    units.push_back(
        make_unit("o" + std::to_string(i), "", "Orchards and meadows number " + std::to_string(i)));
  return units;
}

std::size_t place_of(const std::vector<std::string>& ids, const std::string& id) {
  return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

// Both say "water" once, in as many words, and the other comes first in the index; the pumps of the wells
// make the difference.
TEST(SecondLook, WordsThatManyAlikeShareFindMoreOfTheTopic) {
  const auto snapshot = snapshot_of(wells());
  const auto found = ids(*snapshot, "village wells clean drinking water summer");
  ASSERT_THAT(found, Contains("bare"));
  EXPECT_LT(place_of(found, "pump"), place_of(found, "bare"));
}

// Blind feedback reorders what was found and finds nothing more.
TEST(SecondLook, FindsNoOtherUnits) {
  std::vector<Unit> units = wells();
  units.push_back(make_unit("alone", "", "A handpump and its mechanic."));
  const auto found = ids(*snapshot_of(units), "village wells clean drinking water summer");
  EXPECT_THAT(found, SizeIs(14));
  EXPECT_THAT(found, Not(Contains("alone")));
}

// One stem for both forms; in the index order alone, the first would come first.
TEST(SecondLook, WhereFewStandOutTheWordsAsWrittenComeFirst) {
  std::vector<Unit> units{
      make_unit("stem", "", "Granting the lease of a windmill raised grain barges upriver"),
      make_unit("written", "", "Granted the lease of a windmill raised grain barges upriver")};
  for (int i = 0; i < 12; ++i)
    units.push_back(
        make_unit("o" + std::to_string(i), "", "Grain of many a field, number " + std::to_string(i)));
  const auto snapshot = snapshot_of(units);
  EXPECT_EQ(ids(*snapshot, "granted lease windmill raised grain barges").front(), "written");
  EXPECT_EQ(ids(*snapshot, "granting lease windmill raised grain barges").front(), "stem");
}

// Two words six times over would outweigh three words that stand once each in a longer unit.
TEST(SecondLook, WhereFewStandOutMoreOfTheWordsComeFirst) {
  std::vector<Unit> units{
      make_unit("often", "", "Chapel and granite, granite and chapel, chapel and granite."),
      make_unit("more", "", "Supper by the barn, harvest by the door, lantern by the hinge mill mill mill.")};
  const char* const words[] = {"harvest", "supper", "lantern", "granite", "chapel"};
  for (std::size_t i = 0; i < 15; ++i)
    units.push_back(make_unit("o" + std::to_string(i), "",
                              "Number " + std::to_string(i) + " has a " + words[i % 5] +
                                  " beside meadow and hill, orchard and pond, bridge and lane."));
  EXPECT_EQ(ids(*snapshot_of(units), "granite chapel bell harvest supper lantern").front(), "more");
}

// Two words are no running text: what is written otherwise stays where the index has it.
TEST(SecondLook, LeavesFewWordsAsTheyAre) {
  const std::vector<Unit> units{make_unit("stem", "", "Granting the lease"),
                                make_unit("written", "", "Granted the lease")};
  EXPECT_EQ(ids(*snapshot_of(units), "granted lease"), (std::vector<std::string>{"stem", "written"}));
}

}  // namespace
}  // namespace praxis::search
