// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::Contains;

const char* const kOven =
    "The oven of the lower village is heated every second day, and whoever has wood to spare brings it along "
    "in the evening before.";

/// Larger type between two paragraphs, on a page for each.
Reading with_large_lines(const std::vector<std::vector<std::string>>& large) {
  PageMaker maker;
  for (const auto& lines : large) {
    maker.page();
    const double y = maker.text(50, 100, 400, kOven);
    maker.text(50, maker.lines(70, y + 20, lines, 13) + 20, 400, kOven);
  }
  return maker.read();
}

TEST(PullQuotes, AreNoHeadings) {
  const auto blocks = outline(with_large_lines({{"We bake less often. We bake for more people."},
                                                {"Bread needs neighbours as much as it needs a fire."}}));
  EXPECT_THAT(blocks, Contains("paragraph: We bake less often. We bake for more people."));
  EXPECT_THAT(blocks, Contains("paragraph: Bread needs neighbours as much as it needs a fire."));
}

TEST(PullQuotes, AreToldByTheirMarks) {
  const auto blocks = outline(with_large_lines({{"„Brot braucht Nachbarn.“"}, {"„Holz auch.“"}}));
  EXPECT_THAT(blocks, Contains("paragraph: „Brot braucht Nachbarn.“"));
  EXPECT_THAT(blocks, Contains("paragraph: „Holz auch.“"));
}

TEST(PullQuotes, AreNotTitlesWithAStopBehindThem) {
  const auto blocks = outline(with_large_lines({{"Ovens of the village."}, {"Wood for all."}}));
  EXPECT_THAT(blocks, Contains("heading: Ovens of the village."));
  EXPECT_THAT(blocks, Contains("heading: Wood for all."));
}

TEST(PullQuotes, AreNotSentencesAmongHeadingsOfTheirType) {
  const auto blocks = outline(with_large_lines(
      {{"Ovens of the village"}, {"„Who heats them, bakes.“"}, {"2. Wood is scarce. Ovens are not."}}));
  EXPECT_THAT(blocks, Contains("heading: Ovens of the village"));
  EXPECT_THAT(blocks, Contains("heading: „Who heats them, bakes.“"));
  EXPECT_THAT(blocks, Contains("heading: 2. Wood is scarce. Ovens are not."));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
