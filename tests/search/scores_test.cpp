// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/scores.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::IsEmpty;

const Scores kFew{{2, 1, 1.5}, {5, 1, 2}, {9, 1, 0}};
const Scores kOthers{{1, 1, 4}, {5, 2, 0.25}, {9, 1, 1}, {12, 1, 3}};

TEST(Scores, AreAddedUnitByUnit) {
  EXPECT_THAT(sum_of({kFew, kOthers}),
              ElementsAre(FieldsAre(1, 1, 4), FieldsAre(2, 1, 1.5), FieldsAre(5, 3, 2.25), FieldsAre(9, 2, 1),
                          FieldsAre(12, 1, 3)));
  EXPECT_THAT(sum_of({}), IsEmpty());
  EXPECT_THAT(sum_of({{}, kFew, {}}),
              ElementsAre(FieldsAre(2, 1, 1.5), FieldsAre(5, 1, 2), FieldsAre(9, 1, 0)));
}

// However many lists there are, and whichever of them are taken together first.
TEST(Scores, OfManyListsAreTheSumsOfAll) {
  for (std::size_t count : {1U, 2U, 3U, 7U, 16U, 33U}) {
    std::vector<Scores> lists(count);
    std::map<std::uint32_t, std::pair<std::uint32_t, double>> expected;
    for (std::uint32_t i = 0; i < count; ++i) {
      for (std::uint32_t document = i % 4; document < 200; document += 1 + (i * 7) % 13) {
        lists[i].push_back({document, 1, 1.0 + i});
        expected[document].first += 1;
        expected[document].second += 1.0 + i;
      }
    }
    const Scores sum = sum_of(std::move(lists));
    ASSERT_EQ(sum.size(), expected.size());
    auto next = expected.begin();
    for (const Score& score : sum) {
      EXPECT_EQ(score.document, next->first);
      EXPECT_EQ(score.parts, next->second.first);
      EXPECT_DOUBLE_EQ(score.weight, next->second.second);
      ++next;
    }
  }
}

TEST(Scores, TheBetterOfTwoCounts) {
  EXPECT_THAT(better_of(kFew, kOthers),
              ElementsAre(FieldsAre(1, 1, 4), FieldsAre(2, 1, 1.5), FieldsAre(5, 1, 2), FieldsAre(9, 1, 1),
                          FieldsAre(12, 1, 3)));
}

TEST(Scores, ABonusAddsNoUnits) {
  EXPECT_THAT(with_added(kFew, kOthers),
              ElementsAre(FieldsAre(2, 1, 1.5), FieldsAre(5, 3, 2.25), FieldsAre(9, 2, 1)));
}

TEST(Scores, AreKeptOrLeftOut) {
  EXPECT_THAT(within(kFew, kOthers), ElementsAre(FieldsAre(5, 1, 2), FieldsAre(9, 1, 0)));
  EXPECT_THAT(without(kFew, kOthers), ElementsAre(FieldsAre(2, 1, 1.5)));
  EXPECT_THAT(within(kFew, {}), IsEmpty());
  EXPECT_EQ(without(kFew, {}).size(), kFew.size());
}

}  // namespace
}  // namespace praxis::search
