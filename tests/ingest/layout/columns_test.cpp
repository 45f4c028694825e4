// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::ElementsAre;

const std::vector<std::string> kLeft{
    "The valley keeps its mills along the river and", "every one of them was built by two families of",
    "carpenters who learnt from each other how high", "the water stands in spring, and how seldom one"};
const std::vector<std::string> kRight{
    "needs to rebuild a wheel when its axle is made", "of oak. Today the mills belong to the county in",
    "whose plans they stand as small power stations", "with a museum below the roof."};

std::string whole(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : " ") + line;
  return text;
}

TEST(Columns, AreReadOneAfterTheOtherAndTheirTextIsJoined) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, kLeft);
  maker.lines(310, 100, kRight);
  EXPECT_THAT(outline(maker.read()), ElementsAre("paragraph: " + whole(kLeft) + " " + whole(kRight)));
}

TEST(Columns, AreCounted) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, kLeft);
  maker.lines(310, 100, kRight);
  maker.page();
  maker.lines(50, 100, kLeft);
  const Quality quality = maker.read().quality;
  EXPECT_EQ(quality.most_columns, 2);
  EXPECT_EQ(quality.pages_with_columns, 1);
}

TEST(Columns, NeedNotShareTheirBaselines) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, kLeft);
  maker.lines(310, 105.5, kRight);
  EXPECT_THAT(outline(maker.read()), ElementsAre("paragraph: " + whole(kLeft) + " " + whole(kRight)));
}

TEST(Columns, AreSplitByAHeadingThatSpansThem) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, kLeft);
  maker.lines(310, 100, kRight);
  maker.line(50, 190, "What the county learnt from its mills and from those who run them", 16, kBold);
  maker.lines(50, 220, kLeft);
  maker.lines(310, 220, kRight);
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: " + whole(kLeft) + " " + whole(kRight),
                          "heading: What the county learnt from its mills and from those who run them",
                          "paragraph: " + whole(kLeft) + " " + whole(kRight)));
}

TEST(Columns, AreSplitByAShortHeadingWhenBothBeginLevelBelowIt) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, kLeft);
  maker.lines(310, 100, kRight);
  maker.line(50, 190, "Lessons", 16, kBold);
  maker.lines(50, 220, kLeft);
  maker.lines(310, 220, kRight);
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: " + whole(kLeft) + " " + whole(kRight), "heading: Lessons",
                          "paragraph: " + whole(kLeft) + " " + whole(kRight)));
}

TEST(Columns, KeepAHeadingThatBelongsToOneOfThem) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, kRight);
  maker.line(50, 170, "Lessons", 13, kBold);
  maker.lines(50, 190, kLeft);
  std::vector<std::string> tall = kRight;
  tall.insert(tall.begin(), kLeft.begin(), kLeft.end());
  tall.insert(tall.begin(), kLeft.begin(), kLeft.end());
  maker.lines(310, 100, tall);
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0], "paragraph: " + whole(kRight));
  EXPECT_EQ(blocks[1], "heading: Lessons");
  EXPECT_EQ(blocks[2], "paragraph: " + whole(kLeft) + " " + whole(tall));
}

TEST(Columns, AreNotSeenInListLabels) {
  PageMaker maker;
  maker.page();
  for (int i = 0; i < 4; ++i) {
    maker.line(50, 100 + i * 24, std::to_string(i + 1) + ".");
    maker.line(80, 100 + i * 24, "Repair the weir before the snow melts.");
  }
  EXPECT_THAT(outline(maker.read()), ElementsAre("item: 1. Repair the weir before the snow melts.",
                                                 "item: 2. Repair the weir before the snow melts.",
                                                 "item: 3. Repair the weir before the snow melts.",
                                                 "item: 4. Repair the weir before the snow melts."));
}

TEST(Columns, TakeManyWordsInReasonableTime) {
  PageMaker maker;
  maker.page();
  for (int i = 0; i < 20000; ++i) maker.add((i * 7919) % 590, (i * 104729) % 830 + (i % 10) * 0.1, "w", 6);
  EXPECT_FALSE(maker.read().blocks.empty());
}

TEST(Columns, ArePartedBeforeASignAndNotBehindIt) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, kLeft);
  maker.lines(50, 148, kRight);
  // The signs stand nearer to the left column than to their own text.
  const std::vector<std::string> duties{
      "The county keeps the weirs as they were built in", "The millers keep the book of all the floods and",
      "The school measures the springs every March in", "The carpenters come twice a year to each of the"};
  double y = 100;
  for (const std::string& duty : duties) {
    maker.add(292, y, "•");
    y = maker.lines(314, y, {duty, "the hills as well."});
  }
  const auto read = outline(maker.read());
  ASSERT_EQ(read.size(), 5U);
  EXPECT_EQ(read[0], "paragraph: " + whole(kLeft) + " " + whole(kRight));
  EXPECT_EQ(read[1], "item: • The county keeps the weirs as they were built in the hills as well.");
  EXPECT_EQ(read[4], "item: • The carpenters come twice a year to each of the the hills as well.");
}

/// A leaflet's side: two panels of text and a cover, each with its own lines.
void set_panels(PageMaker& maker) {
  maker.page(842, 595);
  maker.line(40, 40, "Who we are", 12, kBold);
  maker.lines(40, 60, kLeft);
  maker.lines(40, 112, kRight);
  maker.line(310, 40, "Three ideas", 12, kBold);
  maker.lines(310, 64, kRight);
  maker.lines(310, 116, kLeft);
  maker.line(600, 50, "MILLWORKS", 10, kBold);
  maker.line(600, 130, "Mills that", 24, kBold);
  maker.line(600, 158, "still turn", 24, kBold);
}

TEST(Columns, OfALeafletAreReadPanelByPanel) {
  PageMaker maker;
  set_panels(maker);
  const auto blocks = outline(maker.read());
  EXPECT_THAT(blocks,
              ElementsAre("heading: Who we are", "paragraph: " + whole(kLeft) + " " + whole(kRight),
                          "heading: Three ideas", "paragraph: " + whole(kRight), "paragraph: " + whole(kLeft),
                          "heading: MILLWORKS", "heading: Mills that still turn"));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
