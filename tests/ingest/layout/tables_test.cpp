// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::ElementsAre;

/// A ruled table of three rows and two columns between two sentences; the last row is one cell.
PageMaker page_with_table() {
  PageMaker maker;
  maker.page();
  maker.line(50, 80, "The mills of the valley and what they give to the town each year:");
  for (const double y : {100.0, 120.0, 160.0, 180.0}) maker.rule({50, y, 450, y});
  maker.rule({50, 100, 50, 180}).rule({450, 100, 450, 180}).rule({200, 100, 200, 160});
  maker.line(60, 114, "Mill", 10, kBold);
  maker.line(210, 114, "Power", 10, kBold);
  maker.lines(60, 134, {"Upper mill of the", "old monks"});
  maker.line(210, 134, "40 kilowatts");
  maker.line(60, 174, "All figures are those of the last wet year");
  maker.line(50, 210, "They are open to visitors on the first Sunday of the month.");
  return maker;
}

TEST(Tables, AreReadRowByRowWhereRulesPartTheirCells) {
  EXPECT_THAT(outline(page_with_table().read()),
              ElementsAre("paragraph: The mills of the valley and what they give to the town each year:",
                          "row: Mill | Power", "row: Upper mill of the old monks | 40 kilowatts",
                          "row: All figures are those of the last wet year | ",
                          "paragraph: They are open to visitors on the first Sunday of the month."));
}

TEST(Tables, HaveAHeadAndAPlace) {
  const Reading reading = page_with_table().read();
  ASSERT_EQ(reading.blocks.size(), 5U);
  EXPECT_TRUE(reading.blocks[1].header);
  EXPECT_FALSE(reading.blocks[2].header);
  EXPECT_FALSE(reading.blocks[2].boxed);
  ASSERT_EQ(reading.blocks[2].boxes.size(), 1U);
  EXPECT_DOUBLE_EQ(reading.blocks[2].boxes[0].box.x0, 60);
  EXPECT_DOUBLE_EQ(reading.blocks[2].boxes[0].box.y1, 148);
}

TEST(Tables, PartACellOverTwoColumnsFromTheRowBelowWhereNoRuleDoes) {
  PageMaker maker;
  maker.page();
  for (const double y : {100.0, 120.0, 160.0, 200.0}) maker.rule({50, y, 450, y});
  maker.rule({50, 100, 50, 200}).rule({450, 100, 450, 200});
  maker.rule({200, 100, 200, 120}).rule({200, 140, 200, 160}).rule({200, 160, 200, 200});
  maker.line(60, 114, "Mill");
  maker.line(210, 114, "Power");
  maker.line(150, 134, "Mills above the bridge of the town");
  maker.line(60, 154, "Fuller");
  maker.line(210, 154, "12 kilowatts");
  maker.lines(60, 174, {"Upper mill of the", "old monks"});
  maker.line(210, 174, "40 kilowatts");
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("row: Mill | Power", "row: Mills above the bridge of the town | ",
                          "row: Fuller | 12 kilowatts", "row: Upper mill of the old monks | 40 kilowatts"));
}

TEST(Tables, AreNotSeenInAFrame) {
  PageMaker maker;
  maker.page();
  maker.rule({40, 80, 500, 200});
  maker.text(
      50, 100, 440,
      "The mills of the valley give the town each year what two hundred houses use, and the weirs hold.");
  for (const Block& block : maker.read().blocks) EXPECT_NE(block.kind, BlockKind::row);
}

TEST(Tables, GoOnOnTheNextPageInTheMiddleOfARow) {
  PageMaker maker;
  const auto frame = [&](double top, const std::vector<double>& ys) {
    for (const double y : ys) maker.rule({50, y, 450, y});
    for (const double x : {50.0, 200.0, 450.0}) maker.rule({x, top, x, ys.back()});
  };
  maker.page();
  frame(700, {700, 720, 780});
  maker.line(60, 714, "Mill", 10, kBold);
  maker.line(210, 714, "What it needs", 10, kBold);
  maker.line(60, 740, "Upper mill");
  maker.line(210, 740, "A new wheel and the");
  maker.page();
  frame(60, {60, 100});
  maker.line(210, 80, "consent of the county");
  const Reading reading = maker.read();
  ASSERT_THAT(outline(reading), ElementsAre("row: Mill | What it needs",
                                            "row: Upper mill | A new wheel and the consent of the county"));
  ASSERT_EQ(reading.blocks[1].boxes.size(), 2U);
  EXPECT_EQ(reading.blocks[1].boxes[1].page, 2);
}

TEST(Tables, HaveNoColumnsBetweenARuleAndTheGroundOfACell) {
  PageMaker maker;
  maker.page();
  for (const double y : {100.0, 120.0, 140.0}) maker.rule({50, y, 450, y});
  for (const double x : {50.0, 200.0, 450.0}) maker.rule({x, 100, x, 140});
  maker.ground({55, 102, 195, 118}).ground({205, 102, 445, 118});  // of the head alone
  maker.line(60, 114, "Mill");
  maker.line(210, 114, "Power");
  maker.line(60, 134, "Upper mill");
  maker.line(210, 134, "40 kilowatts");
  EXPECT_THAT(outline(maker.read()), ElementsAre("row: Mill | Power", "row: Upper mill | 40 kilowatts"));
}

TEST(Tables, HaveOneHeadHoweverManyPagesTheyFill) {
  PageMaker maker;
  const auto part = [&](double top, const std::vector<std::pair<const char*, const char*>>& rows) {
    const double foot = top + 20 * static_cast<double>(rows.size());
    for (double y = top; y <= foot; y += 20) maker.rule({50, y, 450, y});
    for (const double x : {50.0, 200.0, 450.0}) maker.rule({x, top, x, foot});
    double y = top + 14;
    for (const auto& [left, right] : rows) {
      maker.line(60, y, left, 10, y == top + 14 ? kBold : kRegular);
      maker.line(210, y, right, 10, y == top + 14 ? kBold : kRegular);
      y += 20;
    }
  };
  maker.page();
  part(700, {{"Mill", "What it needs"}, {"Upper mill", "a new wheel"}});
  maker.page();
  part(60, {{"Mill", "What it needs"}, {"Lower mill", "gates of oak"}});
  EXPECT_THAT(outline(maker.read()), ElementsAre("row: Mill | What it needs", "row: Upper mill | a new wheel",
                                                 "row: Lower mill | gates of oak"));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
