// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::ElementsAre;

/// Words of one row at these places.
void set_row(PageMaker& maker, double baseline, const std::vector<std::pair<double, const char*>>& cells,
             int font = kRegular) {
  for (const auto& [x, text] : cells) maker.line(x, baseline, text, 10, font);
}

TEST(OpenTables, AreReadRowByRowWithoutRules) {
  PageMaker maker;
  maker.page();
  maker.line(50, 80, "What the three mills of the valley gave to the town in the last wet year:");
  set_row(maker, 104, {{50, "Mill"}, {200, "Power"}, {320, "Open since"}}, kBold);
  set_row(maker, 118, {{50, "Upper mill"}, {200, "40 kW"}, {320, "1911"}});
  set_row(maker, 132, {{50, "Monks' mill"}, {200, "112 kW with"}, {320, "1874, closed"}});
  set_row(maker, 144, {{200, "the new wheel"}, {320, "for ten years"}});
  set_row(maker, 158, {{50, "Lower mill"}, {200, "9 kW"}, {320, "2003"}});
  maker.text(50, 184, 480,
             "They are open to visitors on the first Sunday of the month, and the millers lead through them "
             "whoever asks at the gate before noon.");
  const Reading reading = maker.read();
  EXPECT_THAT(
      outline(reading),
      ElementsAre("paragraph: What the three mills of the valley gave to the town in the last wet year:",
                  "row: Mill | Power | Open since", "row: Upper mill | 40 kW | 1911",
                  "row: Monks' mill | 112 kW with the new wheel | 1874, closed for ten years",
                  "row: Lower mill | 9 kW | 2003",
                  "paragraph: They are open to visitors on the first Sunday of the month, and the "
                  "millers lead through them whoever asks at the gate before noon."));
  EXPECT_TRUE(reading.blocks[1].header);
  EXPECT_FALSE(reading.blocks[2].header);
}

TEST(OpenTables, AreNotSeenInNumberedLists) {
  PageMaker maker;
  maker.page();
  maker.line(50, 80, "The town asks three things of its millers before it renews a lease:");
  for (int i = 1; i <= 3; ++i) {
    const double y = 80 + i * 14;
    maker.line(50, y, std::to_string(i) + ".");
    maker.line(80, y, "a wheel that turns");
  }
  for (const Block& block : maker.read().blocks) EXPECT_NE(block.kind, BlockKind::row) << block.text;
}

TEST(OpenTables, AreNotSeenInTextSetWide) {
  PageMaker maker;
  maker.page();
  // Justification has opened the spaces, and three of them happen to stand above each other.
  for (int i = 0; i < 4; ++i) {
    double x = 50;
    for (const char* word : {"The", "miller", "of", "the", "upper", "mill"}) {
      maker.line(x, 80 + i * 12, word);
      x += PageMaker::length(word, 10) + (i % 2 == 0 ? 9 : 8.5);
    }
  }
  for (const Block& block : maker.read().blocks) EXPECT_NE(block.kind, BlockKind::row) << block.text;
}

TEST(OpenTables, HaveRowsWhoseCellsAllGoOnInTheNextLine) {
  PageMaker maker;
  maker.page();
  set_row(maker, 100, {{50, "Mill"}, {150, "What it needs"}, {400, "Cost"}}, kBold);
  set_row(maker, 118,
          {{50, "Upper mill"}, {150, "a new wheel and the consent of the county"}, {400, "40 thousand"}});
  set_row(maker, 130, {{50, "(monks')"}, {150, "to the wider weir"}, {400, "per year"}});
  set_row(maker, 148,
          {{50, "Lower mill"}, {150, "gates of oak, as they were before the war"}, {400, "12 thousand"}});
  set_row(maker, 160, {{150, "and a keeper"}});
  set_row(maker, 178, {{50, "Town mill"}, {150, "nothing"}, {400, "none"}});
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("row: Mill | What it needs | Cost",
                  "row: Upper mill (monks') | a new wheel and the consent of the county to the wider weir | "
                  "40 thousand per year",
                  "row: Lower mill | gates of oak, as they were before the war and a keeper | 12 thousand",
                  "row: Town mill | nothing | none"));
}

TEST(OpenTables, HaveRowsOfWholeParagraphs) {
  PageMaker maker;
  maker.page();
  double y = 100;
  for (int i = 0; i < 3; ++i) {
    maker.lines(50, y,
                {"Der Müller mahlt im Winter, solange der", "Bach nicht gefroren ist, und im Sommer, wenn",
                 "Wasser genug da ist."});
    y = maker.lines(300, y,
                    {"Le meunier moud en hiver tant que le", "ruisseau n'est pas gelé, et en été s'il y",
                     "a assez d'eau."}) +
        10;
  }
  const std::string row =
      "row: Der Müller mahlt im Winter, solange der Bach nicht gefroren ist, und im Sommer, wenn Wasser "
      "genug da ist. | "
      "Le meunier moud en hiver tant que le ruisseau n'est pas gelé, et en été s'il y a assez d'eau.";
  EXPECT_THAT(outline(maker.read()), ElementsAre(row, row, row));
}

TEST(OpenTables, KeepTheRowsOfGroupsApart) {
  PageMaker maker;
  maker.page();
  double y = 100;
  for (const char* name : {"Upper mill", "Monks", "Town mill", "Lower", "Saw mill", "Old"}) {
    set_row(maker, y, {{50, name}, {150, "oak"}, {250, "in use"}});
    y += y == 112 || y == 142 ? 18 : 12;
  }
  const auto rows = outline(maker.read());
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_EQ(rows[0], "row: Upper mill | oak | in use");
  EXPECT_EQ(rows[1], "row: Monks | oak | in use");
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
