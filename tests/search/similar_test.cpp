// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // the fixture's

std::shared_ptr<const Snapshot> library() {
  static const auto snapshot = snapshot_of(
      {make_unit("1", "Repair vouchers", "Citizens mend kettles, bikes and radios with a voucher."),
       make_unit("2", "Solar schools", "Panels on the roofs of schools."),
       make_unit("3", "Mending cafés", "In cafés citizens repair radios and bikes."),
       make_unit("4", "Vouching", "To vouch for someone.")});
  return snapshot;
}

TEST(Similar, TheNearestFirstAndNeverItself) {
  const auto answer = library()->similar("1", 2);
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_FALSE(answer->hits.empty());
  EXPECT_EQ(answer->hits[0].unit.id, "3");
  EXPECT_EQ(answer->hits[0].snippet.text, "In cafés citizens repair radios and bikes.");
  for (const Hit& hit : answer->hits) EXPECT_NE(hit.unit.id, "1");
  EXPECT_LE(answer->hits.size(), 2U);
}

TEST(Similar, NeedsAUnit) {
  EXPECT_EQ(library()->similar("none", 5).error().kind, ErrorKind::not_found);
}

TEST(Similar, TakesAUnitOfAnyLength) {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "é" + std::to_string(i % 3000) + " ";
  const auto snapshot =
      snapshot_of({make_unit("long", "", text), make_unit("other", "", "é17 and é18 stand here.")});
  const auto answer = snapshot->similar("long", 5);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_LE(answer->hits.size(), 1U);
}

TEST(Complete, TheLastWord) {
  EXPECT_THAT(*library()->complete("Solar sch", 5), ElementsAre("Solar schools"));
  EXPECT_THAT(*library()->complete("vouch", 5), ElementsAre("voucher", "vouchers", "vouching"));
  EXPECT_THAT(*library()->complete("caf", 5), ElementsAre("cafés"));
  EXPECT_THAT(*library()->complete("solar ", 5), IsEmpty());
  EXPECT_THAT(*library()->complete("", 5), IsEmpty());
  EXPECT_THAT(*library()->complete("qq", 5), IsEmpty());
  EXPECT_THAT(*library()->complete("\xFF\"(", 5), IsEmpty());
}

}  // namespace
}  // namespace praxis::search
