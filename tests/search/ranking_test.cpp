// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ranking.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

// Scores as uneven as those of a search, many of them equal; no score at all among them.
std::vector<Match> made_matches(std::uint32_t count) {
  std::vector<Match> matches;
  std::uint32_t state = 12345;
  for (std::uint32_t i = 0; i < count; ++i) {
    state = state * 1664525U + 1013904223U;
    const float scale = (state >> 8U) % 5 == 0 ? 1e-6F : (state >> 8U) % 7 == 0 ? 4096.0F : 1.0F;
    matches.push_back({i + 1, static_cast<float>((state >> 16U) % 97) * scale});
  }
  return matches;
}

// Few are compared, many are parted by their digits: both must give one order.
TEST(Ranking, PutsTheBestFirstAndKeepsTheOrderOfEquals) {
  for (const std::uint32_t count : {0U, 1U, 100U, 511U, 512U, 513U, 20'000U}) {
    std::vector<Match> sorted = made_matches(count);
    std::vector<Match> expected = sorted;
    std::stable_sort(expected.begin(), expected.end(),
                     [](const Match& a, const Match& b) { return a.score > b.score; });
    sort_by_score(sorted);
    ASSERT_EQ(sorted.size(), expected.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      ASSERT_EQ(sorted[i].document, expected[i].document) << "of " << count << " at " << i;
      ASSERT_EQ(sorted[i].score, expected[i].score);
    }
  }
}

}  // namespace
}  // namespace praxis::search
