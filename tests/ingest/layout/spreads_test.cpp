// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/spreads.h"

#include "ingest/layout/bidi.h"
#include "tests/ingest/layout/pages.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using testing::outline;
using testing::PageMaker;

constexpr double kFold = 421;
const std::string kHebrewLine = "הטחנה הישנה על גדת הנהר שבה ושקמה אחרי שנים";
const std::string kHebrewEnd = "של הזנחה.";

/// Ten lines of text that say which page they are of; the last is short.
void set_text(PageMaker& maker, double x, double y, const std::string& name, double width = 320) {
  std::string text = "The " + name + " page";
  for (int i = 0; i < 11; ++i) text += " tells of mills and weirs along a river";
  maker.text(x, y, width, text + " " + name + ".");
}

/// A spread with text in both halves: `margin` from the paper's edge, and from the fold.
void set_spread(PageMaker& maker, int left, double margin = 50) {
  maker.page(2 * kFold, 595);
  set_text(maker, margin, 100, std::to_string(left));
  set_text(maker, kFold + margin, 106, std::to_string(left + 1));
}

std::vector<bool> spreads_of(PageMaker& maker) {
  return find_spreads(maker.source().pages);
}

TEST(Spreads, AreToldByTheirTwoPageNumbers) {
  PageMaker maker;
  for (int left = 4; left < 12; left += 2) {
    set_spread(maker, left, 20);  // margins too narrow to tell anything
    maker.line(30, 580, std::to_string(left), 8);
    maker.line(2 * kFold - 40, 580, std::to_string(left + 1), 8);
  }
  EXPECT_THAT(spreads_of(maker), Each(true));
  const Reading reading = maker.read();
  ASSERT_EQ(reading.blocks.size(), 8U);
  EXPECT_THAT(reading.blocks[0].text, ::testing::StartsWith("The 4 page"));
  EXPECT_THAT(reading.blocks[1].text, ::testing::StartsWith("The 5 page"));
  EXPECT_THAT(reading.blocks[7].text, ::testing::EndsWith(" 11."));
  EXPECT_EQ(reading.quality.running_lines_dropped, 8);
  // Places are those of the PDF's page.
  EXPECT_EQ(reading.blocks[0].boxes.at(0).page, 1);
  EXPECT_EQ(reading.blocks[1].boxes.at(0).page, 1);
  EXPECT_EQ(reading.blocks[7].boxes.at(0).page, 4);
  EXPECT_NEAR(reading.blocks[1].boxes.at(0).box.x0, kFold + 20, 0.1);
  EXPECT_NEAR(reading.blocks[0].boxes.at(0).box.x0, 20, 0.1);
}

TEST(Spreads, AreToldByTheirInnerMargins) {
  PageMaker maker;
  for (int left = 4; left < 10; left += 2) set_spread(maker, left);
  EXPECT_THAT(spreads_of(maker), Each(true));
}

TEST(Spreads, HaveRunningHeadsInBothHalves) {
  PageMaker maker;
  for (int left = 4; left < 10; left += 2) {
    set_spread(maker, left);
    maker.line(50, 30, "Mills and weirs", 8);
    maker.line(2 * kFold - 120, 30, "A guide to rivers", 8);
  }
  for (const Block& block : maker.read().blocks) EXPECT_THAT(block.text, ::testing::StartsWith("The "));
}

TEST(Spreads, KeepLinesOverTheFoldWhole) {
  PageMaker maker;
  for (int left = 4; left < 10; left += 2) set_spread(maker, left);
  maker.page(2 * kFold, 595);
  maker.line(250, 70, "The valley and its mills at all seasons", 24);
  set_text(maker, 50, 120, "10");
  set_text(maker, kFold + 50, 126, "11");
  const auto lines = outline(maker.read());
  ASSERT_EQ(lines.size(), 9U);
  EXPECT_EQ(lines[6], "heading: The valley and its mills at all seasons");
}

TEST(Spreads, TakeWritingThatIsTurnedAlong) {
  PageMaker maker;
  for (int left = 4; left < 10; left += 2) set_spread(maker, left);
  const double right_edge = 2 * kFold - 20;
  Word& turned = maker.add(200, 2 * kFold - right_edge, "Photograph", 8);
  turned.rotation = 90;
  const Reading reading = maker.read();
  const auto photograph = std::find_if(reading.blocks.begin(), reading.blocks.end(),
                                       [](const Block& block) { return block.text == "Photograph"; });
  ASSERT_NE(photograph, reading.blocks.end());
  EXPECT_EQ(photograph->boxes.at(0).page, 3);
  EXPECT_NEAR(photograph->boxes.at(0).box.x0, right_edge - 1.6, 0.1);
  EXPECT_NEAR(photograph->boxes.at(0).box.y0, 200, 0.1);
}

TEST(Spreads, ThatRunFromRightToLeftBeginOnTheRight) {
  PageMaker maker;
  for (int first = 4; first < 10; first += 2) {
    maker.page(2 * kFold, 595);
    for (int half = 0; half < 2; ++half) {
      const double right = half == 0 ? 2 * kFold - 20 : kFold - 20;
      for (int line = 0; line < 4; ++line) {
        const std::string seen = seen_order(std::string_view(line < 3 ? kHebrewLine : kHebrewEnd));
        maker.line(right - PageMaker::length(seen, 10), 100 + line * 12, seen);
      }
      maker.line(half == 0 ? 2 * kFold - 40 : 30, 580, std::to_string(first + half), 8);
    }
  }
  EXPECT_THAT(spreads_of(maker), Each(true));
  const Reading reading = maker.read();
  ASSERT_EQ(reading.blocks.size(), 6U);
  EXPECT_NEAR(reading.blocks[0].boxes.at(0).box.x1, 2 * kFold - 20, 0.1);
  EXPECT_NEAR(reading.blocks[1].boxes.at(0).box.x1, kFold - 20, 0.1);
  EXPECT_EQ(reading.blocks[1].boxes.at(0).page, 1);
}

TEST(Spreads, AreNoSlidesTablesOrColumns) {
  // Columns nearer to one another than to the paper's edge.
  PageMaker columns;
  for (int i = 0; i < 4; ++i) {
    columns.page(2 * kFold, 595);
    set_text(columns, 80, 100, "left");
    set_text(columns, kFold + 20, 100, "right");
  }
  EXPECT_THAT(spreads_of(columns), Each(false));
  // Four columns, with no more room in the middle than between the others.
  PageMaker four;
  for (int i = 0; i < 4; ++i) {
    four.page(2 * kFold, 595);
    for (int c = 0; c < 4; ++c) set_text(four, 40 + c * 195, 60, "narrow", 175);
  }
  EXPECT_THAT(spreads_of(four), Each(false));
  // A table whose rows are ruled across.
  PageMaker table;
  for (int i = 0; i < 4; ++i) {
    table.page(2 * kFold, 595);
    set_text(table, 50, 110, "left");
    set_text(table, kFold + 50, 110, "right");
    for (const double y : {100.0, 150.0, 200.0, 250.0}) table.rule({50, y, 2 * kFold - 50, y + 0.5});
  }
  EXPECT_THAT(spreads_of(table), Each(false));
  // Slides with one number each, and years that stand level in their foot.
  PageMaker slides;
  for (int i = 1; i < 6; ++i) {
    slides.page(2 * kFold, 595);
    slides.line(100, 200, "What the mill gives to the village and what it asks of it in turn", 24);
    slides.line(2 * kFold - 60, 580, std::to_string(i), 8);
    slides.line(60, 570, "2020", 8);
    slides.line(600, 570, "2021", 8);
  }
  EXPECT_THAT(spreads_of(slides), Each(false));
}

TEST(Spreads, LeaveUprightPagesAlone) {
  PageMaker maker;
  maker.page();
  set_text(maker, 50, 100, "upright");
  for (int left = 4; left < 10; left += 2) set_spread(maker, left);
  EXPECT_THAT(spreads_of(maker), ElementsAre(false, true, true, true));
}

}  // namespace
}  // namespace praxis::ingest::layout
