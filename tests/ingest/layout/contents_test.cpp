// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const char* const kMeadows =
    "The meadows by the river are cut twice a year, once before the storks come and once when they have "
    "left, and the hay goes to the farms.";

struct Chapter {
  const char* title;
  double size;
};
const std::vector<Chapter> kChapters{
    {"1 Meadows", 14}, {"1.1 Hay", 12}, {"1.1.1 Storks", 11}, {"1.2 Dykes", 12}, {"2 Farms", 14}};

/// The chapters with text, each below its heading in bold.
void set_chapters(PageMaker& maker) {
  maker.page();
  double y = 80;
  for (const Chapter& chapter : kChapters) {
    maker.line(50, y + 20, chapter.title, chapter.size, kBold);
    y = maker.text(50, y + 45, 400, kMeadows);
  }
}

/// Single dots with room between them lead to a number flush right.
void set_entry(PageMaker& maker, double x, double y, const std::string& text, const char* page, bool dots,
               double right = 450) {
  double end = maker.line(x, y, text, 10, dots ? kRegular : kBold);
  const double number = right - PageMaker::length(page, 10);
  for (end += 8; dots && end < number - 12; end += 8) maker.add(end, y, ".");
  maker.line(number, y, page, 10, dots ? kRegular : kBold);
}

TEST(Contents, AreRecognisedWholeAndNotRepeatedAsText) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Contents", 14, kBold);
  double y = 130;
  for (const Chapter& chapter : kChapters) {
    const bool deep = chapter.size < 14;
    set_entry(maker, deep ? 70 : 50, y, chapter.title, "2", deep);
    y += 16;
  }
  set_chapters(maker);
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.contents_entries_dropped, 5);
  std::vector<std::string> headings;
  for (const Block& block : reading.blocks) {
    EXPECT_NE(block.kind, BlockKind::row) << block.text;
    if (block.kind == BlockKind::heading) headings.push_back(std::to_string(block.level) + " " + block.text);
  }
  EXPECT_THAT(headings, ElementsAre("1 Contents", "1 1 Meadows", "2 1.1 Hay", "3 1.1.1 Storks", "2 1.2 Dykes",
                                    "1 2 Farms"));
}

TEST(Contents, HaveDotsThatAreGluedToTheWordAndTheNumber) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Contents", 14, kBold);
  double y = 130;
  for (const Chapter& chapter : kChapters) {
    maker.line(50, y, std::string(chapter.title) + "..................2");
    y += 16;
  }
  set_chapters(maker);
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.contents_entries_dropped, 5);
  for (const Block& block : reading.blocks) EXPECT_THAT(block.text, Not(HasSubstr("....")));
}

TEST(Contents, AreNoTableWhereFramesOfLinksTouch) {
  PageMaker maker;
  maker.page();
  double y = 130;
  for (const Chapter& chapter : kChapters) {
    set_entry(maker, 70, y, chapter.title, "2", true);
    for (const double edge : {y - 9, y + 3}) maker.rule({68, edge, 110, edge});
    for (const double edge : {68.0, 84.0, 110.0}) maker.rule({edge, y - 9, edge, y + 3});
    y += 12;
  }
  set_chapters(maker);
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.contents_entries_dropped, 5);
  for (const Block& block : reading.blocks) EXPECT_NE(block.kind, BlockKind::row) << block.text;
}

TEST(Contents, StandInOneOfTwoColumns) {
  PageMaker maker;
  maker.page();
  double y = 100;
  int i = 0;
  for (const Chapter& chapter : kChapters) {
    set_entry(maker, 50, y, chapter.title, "2", i++ % 2 == 1, 260);
    y += 12;
  }
  maker.text(50, y + 30, 210, kMeadows);
  maker.text(300, 100, 210, kMeadows);
  maker.text(300, 184, 210, kMeadows);
  set_chapters(maker);
  EXPECT_EQ(maker.read().quality.contents_entries_dropped, 5);
}

TEST(Contents, AreNotAPriceListThatNoHeadingsAnswer) {
  PageMaker maker;
  maker.page();
  double y = 130;
  for (const char* thing : {"Hay by the cart", "Straw", "Reed", "Peat"}) {
    set_entry(maker, 50, y, thing, "7", true);
    y += 16;
  }
  maker.text(50, 260, 400, kMeadows);
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.contents_entries_dropped, 0);
  EXPECT_THAT(outline(reading), Contains("paragraph: Straw 7"));
}

std::vector<std::string> levels_of(const Reading& reading) {
  std::vector<std::string> levels;
  for (const Block& block : reading.blocks) {
    if (block.kind == BlockKind::heading) levels.push_back(std::to_string(block.level) + " " + block.text);
  }
  return levels;
}

TEST(HeadingLevels, FollowNumbersWhereAllHeadingsAreSetAlike) {
  PageMaker maker;
  maker.page();
  maker.line(50, 80, "A treaty on the common meadows", 16, kBold);
  double y = 90;
  for (const char* title : {"1 Aims", "1.1 Hay", "1.1.1 Storks", "1.2 Dykes", "Annex B – Map"}) {
    maker.line(50, y + 20, title, 10, kBold);
    y = maker.text(50, y + 40, 400, kMeadows);
  }
  EXPECT_THAT(levels_of(maker.read()),
              ElementsAre("1 A treaty on the common meadows", "2 1 Aims", "3 1.1 Hay", "4 1.1.1 Storks",
                          "3 1.2 Dykes", "2 Annex B – Map"));
}

TEST(HeadingLevels, FollowNumbersThroughTheUnevenSizesOfRecognisedPages) {
  PageMaker maker;
  maker.page();
  double y = 60;
  const std::vector<Chapter> uneven{{"1 Aims", 15},         {"1.1 Hay", 13.5}, {"1.2 Dykes", 12.5},
                                    {"1.2.1 Storks", 11.5}, {"2 Farms", 14},   {"2.1 Barns", 13}};
  for (const Chapter& chapter : uneven) {
    maker.line(50, y + 20, chapter.title, chapter.size);
    y = maker.text(50, y + 45, 400, kMeadows);
  }
  EXPECT_THAT(levels_of(maker.read()), ElementsAre("1 1 Aims", "2 1.1 Hay", "2 1.2 Dykes", "3 1.2.1 Storks",
                                                   "1 2 Farms", "2 2.1 Barns"));
}

TEST(HeadingLevels, CountARomanNumeralBeforeANumberAsOnePart) {
  PageMaker maker;
  maker.page();
  double y = 60;
  for (const char* title : {"II.1 Hay", "II.2 Dykes", "II.2.1 Storks"}) {
    maker.line(50, y + 20, title, 10, kBold);
    y = maker.text(50, y + 40, 400, kMeadows);
  }
  EXPECT_THAT(levels_of(maker.read()), ElementsAre("1 II.1 Hay", "1 II.2 Dykes", "2 II.2.1 Storks"));
}

TEST(HeadingLevels, AChaptersLabelBelongsToTheHeadingBelowIt) {
  PageMaker maker;
  double y = 0;
  for (const auto& [label, title] : {std::pair("Part 1", "The meadows"), std::pair("Part 2", "The farms"),
                                     std::pair("Annex A", "The map")}) {
    maker.page();
    maker.line(50, 100, label, 16, kBold);
    maker.line(50, 150, title, 20, kBold);
    y = maker.text(50, 190, 400, kMeadows);
    maker.line(50, y + 20, "Hay", 12, kBold);
    maker.text(50, y + 40, 400, kMeadows);
  }
  EXPECT_THAT(levels_of(maker.read()), ElementsAre("1 Part 1 The meadows", "2 Hay", "1 Part 2 The farms",
                                                   "2 Hay", "1 Annex A The map", "2 Hay"));
}

TEST(HeadingLevels, AChaptersLabelDoesNotTakeASmallerOrNumberedHeading) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Part 1", 16, kBold);
  maker.line(50, 125, "Hay", 12, kBold);
  double y = maker.text(50, 145, 400, kMeadows);
  maker.line(50, y + 30, "Part 2", 16, kBold);
  maker.line(50, y + 55, "2.1 Dykes", 16, kBold);
  maker.text(50, y + 80, 400, kMeadows);
  EXPECT_THAT(levels_of(maker.read()),
              ElementsAre("1 Part 1", HasSubstr("Hay"), "1 Part 2", HasSubstr("2.1 Dykes")));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
