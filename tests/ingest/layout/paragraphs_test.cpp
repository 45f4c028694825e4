// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::ElementsAre;

TEST(Paragraphs, BeginAtAWiderDistance) {
  PageMaker maker;
  maker.page();
  double y = maker.text(50, 100, 300,
                        "The bakers of the old town heat their ovens with what the joiners leave over, which "
                        "saves both of them a cart.");
  maker.text(50, y + 5, 300,
             "In summer the ovens are cold and the wood is stacked behind the church until the nights grow "
             "long again.");
  EXPECT_EQ(maker.read().blocks.size(), 2U);
}

TEST(Paragraphs, BeginAtAnIndent) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"heat their ovens with what the joiners leave over,",
               "which saves both of them a cart and one more man."});
  maker.line(62, 124, "In summer the ovens are cold and all the wood is");
  maker.lines(50, 136, {"stacked behind the church until the nights again", "grow long."});
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: heat their ovens with what the joiners leave over, which saves both of "
                          "them a cart and one more man.",
                          "paragraph: In summer the ovens are cold and all the wood is stacked behind the "
                          "church until the nights again grow long."));
}

TEST(Paragraphs, GoOnInLinesThatHangRightOfAFullFirstLine) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Baker, A. and Joiner, B. (2011). The ovens of the town and");
  maker.lines(74, 112, {"the wood that heats them: notes on an old", "custom. River Press."});
  maker.line(50, 136, "Miller, C. (2014). Weirs and sluices, their keepers and the");
  maker.line(74, 148, "law of the river. River Press.");
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("paragraph: Baker, A. and Joiner, B. (2011). The ovens of the town and the wood that "
                  "heats them: notes on an old custom. River Press.",
                  "paragraph: Miller, C. (2014). Weirs and sluices, their keepers and the law of the "
                  "river. River Press."));
}

TEST(Paragraphs, GoOnAfterATornWordWhereverItsRestStands) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"The bakers heat their ovens with what the joiners leave",
               "over, and they share the old custom of the riv-"});
  maker.line(64, 124, "er towns with all their neighbours who come for bread.");
  EXPECT_EQ(maker.read().blocks.size(), 1U);
}

TEST(Paragraphs, BeginAfterALineThatEndsEarly) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"The bakers of the old town heat their ovens with the", "wood that joiners leave.",
               "In summer the ovens are cold and all of the wood is", "stacked behind the church."});
  EXPECT_EQ(maker.read().blocks.size(), 2U);
}

TEST(Paragraphs, GoOnBeforeACapitalUnlessTheLineIsShort) {
  PageMaker maker;
  maker.page();
  maker.lines(
      50, 100,
      {"The bakers of the old town heat their ovens with the", "wood that is brought over to them by the",
       "Forester of the river towns, who has too much of it in", "summer and winter."});
  EXPECT_EQ(maker.read().blocks.size(), 1U);
  PageMaker lines;
  lines.page();
  lines.lines(
      50, 100,
      {"The bakers of the old town heat their ovens with the", "joiners' wood", "The Forester of the river"});
  EXPECT_EQ(lines.read().blocks.size(), 2U);
}

TEST(Paragraphs, DoNotEndEarlyWhereRoomPartsTheOthers) {
  const std::vector<std::string> early{"The bakers of the old town heat their ovens with the",
                                       "wood that the joiners leave over for them.",
                                       "In summer the ovens are cold."};
  for (const int parted : {2, 14}) {
    PageMaker maker;
    double y = 100;
    maker.page();
    for (int i = 0; i < parted; ++i) {
      y = maker.lines(50, y,
                      {"The bakers of the old town heat their ovens with the", "wood of the joiners."}) +
          8;
    }
    maker.lines(50, y, early);
    EXPECT_EQ(maker.read().blocks.size(), static_cast<std::size_t>(parted == 14 ? parted + 1 : parted + 2));
  }
}

TEST(Paragraphs, BeginWithALabelBelowALabelledOne) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"Guild: The bakers of the old town, who have lit their ovens",
               "there since 1570 (with the joiners)", "Ovens: Nine of brick and one of clay"});
  EXPECT_THAT(outline(maker.read()), ElementsAre("paragraph: Guild: The bakers of the old town, who have lit "
                                                 "their ovens there since 1570 (with the joiners)",
                                                 "paragraph: Ovens: Nine of brick and one of clay"));
}

TEST(Paragraphs, GoOnOverThePageEvenWhenASentenceEndsThere) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 780,
              {"The bakers of the old town heat their ovens with the",
               "wood that the joiners leave over. It costs nothing."});
  maker.page();
  maker.lines(50, 100, {"In summer the ovens are cold and all of the wood is", "stacked behind the church."});
  const Reading reading = maker.read();
  ASSERT_EQ(reading.blocks.size(), 1U);
  ASSERT_EQ(reading.blocks[0].boxes.size(), 2U);
  EXPECT_EQ(reading.blocks[0].boxes[0].page, 1);
  EXPECT_EQ(reading.blocks[0].boxes[1].page, 2);
  EXPECT_DOUBLE_EQ(reading.blocks[0].boxes[1].box.x0, 50);
}

TEST(Lists, KeepTheirLabelsAndHangingLines) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "The council asks its members three things:");
  maker.lines(60, 115, {"• to read the plan of the river board before"});
  maker.lines(68, 127, {"the meeting in May;"});
  maker.lines(60, 139, {"• to bring the map."});
  maker.lines(50, 160, {"A. The map shows every weir and sluice down", "to the sea."});
  maker.lines(50, 184, {"B. The plan does not."});
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: The council asks its members three things:",
                          "item: • to read the plan of the river board before the meeting in May;",
                          "item: • to bring the map.",
                          "item: A. The map shows every weir and sluice down to the sea.",
                          "item: B. The plan does not."));
}

TEST(Headings, AreRankedByTheirType) {
  PageMaker maker;
  const std::string text =
      "The bakers of the old town heat their ovens with what the joiners leave over, which saves both of "
      "them a cart.";
  for (int p = 0; p < 3; ++p) {
    maker.page();
    const std::string n = std::to_string(p + 1);
    maker.line(50, 80, n + ". Ovens of the town", 18, kBold);
    maker.text(50, 110, 400, text);
    maker.line(50, 170, n + ".1 Their wood", 13, kBold);
    maker.text(50, 190, 400, text);
    maker.line(50, 240, "Who carries it", 10, kBold);
    maker.text(50, 256, 400, text);
  }
  std::vector<int> levels;
  for (const Block& block : maker.read().blocks) {
    if (block.kind == BlockKind::heading) levels.push_back(block.level);
  }
  EXPECT_THAT(levels, ElementsAre(1, 2, 3, 1, 2, 3, 1, 2, 3));
}

TEST(Contents, MakeNoHeadings) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Contents", 16, kBold);
  maker.line(50, 130, "Foreword ............................ 3", 10, kBold);
  maker.line(50, 145, "The ovens of the town .............. 5", 10, kBold);
  maker.line(50, 160, "The wood . . . . . . . . . . . . . 12", 10, kBold);
  maker.page();
  maker.text(50, 100, 400,
             "The bakers of the old town heat their ovens with what the joiners leave over, which saves both "
             "of them a cart.");
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_EQ(blocks[0], "heading: Contents");
  EXPECT_EQ(blocks[1], "paragraph: Foreword 3");
  EXPECT_EQ(blocks[2], "paragraph: The ovens of the town 5");
  EXPECT_EQ(blocks[3], "paragraph: The wood 12");
}

TEST(Paragraphs, EndBelowALabelInBoldThatLeavesRoom) {
  PageMaker maker;
  maker.page();
  maker.ground({40, 80, 200, 160});
  maker.lines(50, 100, {"Runs"}, 9, kBold);
  maker.lines(50, 111, {"since the spring of 2016"}, 9);
  maker.lines(50, 126, {"Paid by"}, 9, kBold);
  maker.lines(50, 137, {"all who live by the water"}, 9);
  maker.line(50, 200,
             "The ovens of the town are fired on Fridays by whoever comes first, and the bread is left on "
             "the wall.");
  EXPECT_THAT(outline(maker.read()),
              ::testing::IsSupersetOf({"paragraph: Runs", "paragraph: since the spring of 2016"}));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
