// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/layout/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout {
namespace {

using ::testing::ElementsAre;
using testing::kBold;
using ::testing::Not;
using testing::outline;
using testing::PageMaker;
using ::testing::StartsWith;

/// A label of several lines and the lines of its value at its side; returns the baseline below both.
double set_field(PageMaker& maker, double baseline, const std::vector<std::string>& label,
                 const std::vector<std::string>& value, double edge = 140) {
  const double below_label = maker.lines(50, baseline, label, 10, kBold);
  return std::max(below_label, maker.lines(edge, baseline, value));
}

TEST(LabelSheets, AreReadLabelByLabelWithoutRules) {
  PageMaker maker;
  maker.page();
  double y = 100;
  y = set_field(maker, y, {"Keeper"}, {"The guild of ferrymen of the lower river"}) + 6;
  y = set_field(maker, y, {"What it took", "in all"},
                {"Two boats and a winter of talks with the owners of the",
                 "meadows, who feared for their hay and were paid", "for it in fish."}) +
      6;
  y = set_field(maker, y, {"Signs that it", "works"},
                {"Nine hundred people crossed in the first summer, most of them", "on their way to work."}) +
      6;
  y = set_field(maker, y, {"Since"}, {"1998"});
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre(
          "row: Keeper | The guild of ferrymen of the lower river",
          "row: What it took in all | Two boats and a winter of talks with the owners of the meadows, who "
          "feared for their hay and were paid for it in fish.",
          "row: Signs that it works | Nine hundred people crossed in the first summer, most of them on "
          "their way to work.",
          "row: Since | 1998"));
}

TEST(LabelSheets, PartRowsThatStandNoWiderThanLines) {
  PageMaker maker;
  maker.page();
  double y = 100;
  y = set_field(maker, y, {"Träger"},
                {"Die Zunft der Fährleute am unteren Fluss, die seit", "hundert Jahren übersetzt"});
  y = set_field(maker, y, {"Mittel"}, {"Zwei Boote"});
  y = set_field(maker, y, {"Erfolge"},
                {"Neunhundert Leute im ersten Sommer, die meisten", "auf dem Weg zur Arbeit"});
  maker.text(50, y + 20, 400,
             "Die Zunft fährt auch im Winter, solange der Fluss offen ist, und nimmt niemandem mehr als "
             "einen Groschen ab.");
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_EQ(blocks[1], "row: Mittel | Zwei Boote");
  EXPECT_EQ(blocks[2],
            "row: Erfolge | Neunhundert Leute im ersten Sommer, die meisten auf dem Weg zur Arbeit");
  EXPECT_THAT(blocks[3], StartsWith("paragraph: Die Zunft fährt"));
}

TEST(LabelSheets, HoldTheItemsOfAValue) {
  PageMaker maker;
  maker.page();
  double y = 100;
  y = set_field(maker, y, {"Keeper"}, {"The guild of ferrymen"}) + 6;
  y = set_field(maker, y, {"Boats"}, {"Two of oak, which need", "new planks each third year", "and a shed"}) +
      6;
  y = set_field(maker, y, {"Crossings"}, {"Six a day"}) + 6;
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[1], "row: Boats | Two of oak, which need new planks each third year and a shed");
}

TEST(LabelSheets, AreNotSeenInHangingLists) {
  PageMaker maker;
  maker.page();
  double y = 100;
  for (const char* label : {"a)", "b)", "c)"}) {
    maker.line(50, y, label);
    y = maker.lines(
            90, y,
            {"The ferrymen cross whenever somebody calls from", "the other bank, by day and by night."}) +
        6;
  }
  for (const Block& block : maker.read().blocks) EXPECT_NE(block.kind, BlockKind::row) << block.text;
}

TEST(LabelSheets, AreNotSeenInTextBesideOtherText) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"The ferrymen of the", "lower river cross by", "day and by night. They",
               "ask for a groschen and", "get it mostly in fish,"});
  maker.lines(170, 100,
              {"What a boat costs", "depends on its planks,", "which come from the hills",
               "above the town in spring", "when the river is high."});
  for (const std::string& block : outline(maker.read())) EXPECT_THAT(block, Not(StartsWith("row")));
}

}  // namespace
}  // namespace praxis::ingest::layout
