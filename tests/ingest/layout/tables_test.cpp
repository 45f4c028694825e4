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

TEST(Tables, AreNotSeenInAFrame) {
  PageMaker maker;
  maker.page();
  maker.rule({40, 80, 500, 200});
  maker.text(
      50, 100, 440,
      "The mills of the valley give the town each year what two hundred houses use, and the weirs hold.");
  for (const Block& block : maker.read().blocks) EXPECT_NE(block.kind, BlockKind::row);
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
