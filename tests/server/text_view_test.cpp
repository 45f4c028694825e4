// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/text_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

/// "a[b]c" for runs a, b marked, c.
std::string marked(const std::string& text, std::vector<std::pair<std::size_t, std::size_t>> highlights) {
  std::string joined;
  for (const TextRun& run : split_at_highlights({text, std::move(highlights)})) {
    joined += run.marked ? "[" + run.text + "]" : run.text;
  }
  return joined;
}

TEST(SplitAtHighlights, CountsCodePoints) {
  EXPECT_EQ(marked("Größe über alles", {{0, 5}, {6, 10}}), "[Größe] [über] alles");
  EXPECT_EQ(marked("𝔘nit €5", {{1, 4}, {5, 7}}), "𝔘[nit] [€5]");
}

TEST(SplitAtHighlights, TakesAnyRanges) {
  EXPECT_EQ(marked("abcdef", {}), "abcdef");
  EXPECT_EQ(marked("abcdef", {{4, 6}, {0, 2}}), "[ab]cd[ef]") << "out of order";
  EXPECT_EQ(marked("abcdef", {{0, 3}, {2, 5}, {1, 2}}), "[abcde]f") << "overlapping";
  EXPECT_EQ(marked("abcdef", {{3, 3}, {5, 2}}), "abcdef") << "empty and reversed";
  EXPECT_EQ(marked("abcdef", {{4, 99}, {200, 300}}), "abcd[ef]") << "past the end";
  EXPECT_EQ(marked("", {{0, 1}}), "");
}

TEST(SplitAtHighlights, LosesNothing) {
  const std::string text = "a <b>é</b> & ü";
  std::string joined;
  for (const TextRun& run : split_at_highlights({text, {{2, 6}, {9, 30}}})) joined += run.text;
  EXPECT_EQ(joined, text);
}

TEST(SplitIntoBlocks, TellsParagraphsFromLists) {
  const auto blocks = split_into_blocks("One\ntwo.\n\nThree:\n- a\n- b\nb goes on\n\n- c\n\nEnd");
  ASSERT_THAT(blocks, SizeIs(4));
  EXPECT_THAT(blocks[0].lines, ElementsAre("One two."));
  EXPECT_THAT(blocks[1].lines, ElementsAre("Three:"));
  EXPECT_TRUE(blocks[2].is_list);
  EXPECT_THAT(blocks[2].lines, ElementsAre("a", "b b goes on", "c"));
  EXPECT_FALSE(blocks[3].is_list);
  EXPECT_THAT(blocks[3].lines, ElementsAre("End"));
}

TEST(SplitIntoBlocks, KeepsLabelsOfItems) {
  const auto blocks = split_into_blocks("A. first\nB. second\n1) one\n12. twelve");
  ASSERT_THAT(blocks, SizeIs(1));
  EXPECT_TRUE(blocks[0].has_labels);
  EXPECT_THAT(blocks[0].lines, ElementsAre("A. first", "B. second", "1) one", "12. twelve"));
}

TEST(SplitIntoBlocks, TakesProseForProse) {
  for (const char* prose :
       {"EU. Something", "-5 degrees", "A.B. is a name", "2019. A year", "x", "•", "1."}) {
    const auto blocks = split_into_blocks(prose);
    ASSERT_THAT(blocks, SizeIs(1)) << prose;
    EXPECT_FALSE(blocks[0].is_list) << prose;
    EXPECT_THAT(blocks[0].lines, ElementsAre(prose));
  }
  EXPECT_THAT(split_into_blocks(" \n\n \n"), SizeIs(0));
}

}  // namespace
}  // namespace praxis::server
