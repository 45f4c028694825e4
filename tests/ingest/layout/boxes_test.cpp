// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

constexpr const char* kStory =
    "The harbour town had three ferries and no timetable that a visitor could read. A joint ticket was "
    "agreed "
    "with the railway after two winters of talks, and since then the boats wait for the late train, which "
    "the "
    "town pays for out of its parking fees. Other towns along the coast have asked for the contract and for "
    "the "
    "names of all of those who";
constexpr const char* kAside =
    "The ticket costs four euros and is valid for a day on boats, buses and trains between the two capes.";

/// Text beside a box on the right, going on below it over the full width.
PageMaker page_with_float() {
  PageMaker maker;
  maker.page();
  double y = maker.text(50, 100, 280, kStory);
  maker.lines(50, y,
              {"had written it. For the ferries it meant new landing stages, which the region paid for."});
  maker.ground({345, 85, 545, 165});
  maker.line(355, 100, "A ticket for all", 10, kBold);
  maker.text(355, 118, 180, kAside, 9);
  return maker;
}

TEST(Boxes, AreGroupedAndSetApartFromTheText) {
  const Reading reading = page_with_float().read();
  ASSERT_EQ(reading.blocks.size(), 3U) << ::testing::PrintToString(outline(reading));
  EXPECT_FALSE(reading.blocks[0].boxed);
  EXPECT_EQ(reading.blocks[0].text.substr(0, 22), "The harbour town had t");
  EXPECT_NE(reading.blocks[0].text.find("new landing stages"), std::string::npos);
  EXPECT_EQ(reading.blocks[1].text, "A ticket for all");
  EXPECT_EQ(reading.blocks[1].kind, BlockKind::heading);
  EXPECT_EQ(reading.blocks[2].text, kAside);
  EXPECT_TRUE(reading.blocks[1].boxed);
  EXPECT_TRUE(reading.blocks[2].boxed);
  EXPECT_EQ(reading.blocks[1].group, reading.blocks[2].group);
  EXPECT_NE(reading.blocks[1].group, 0);
}

TEST(Boxes, AreNotMadeByABandBehindAHeading) {
  PageMaker maker;
  maker.page();
  maker.ground({40, 80, 560, 130}, 0x224466);
  maker.lines(50, 100, {"Ferries and trains", "that wait for each other"}, 18, kBold);
  maker.text(50, 160, 480, kStory);
  for (const Block& block : maker.read().blocks) EXPECT_FALSE(block.boxed) << block.text;
}

TEST(Boxes, AreNotMadeByTheGroundOfAWholePage) {
  PageMaker maker;
  maker.page();
  maker.ground({0, 0, 595, 842}, 0xFFEEAA);
  maker.text(50, 160, 480, kStory);
  for (const Block& block : maker.read().blocks) EXPECT_FALSE(block.boxed) << block.text;
}

TEST(Boxes, GoOnOverThePage) {
  PageMaker maker;
  maker.page();
  double y = maker.text(50, 100, 480, kStory);
  maker.ground({40, y, 560, 800});
  maker.line(50, y + 20, "A ticket for all", 10, kBold);
  maker.lines(50, 770,
              {"The ticket costs four euros and is valid for a whole day on every boat and bus and on the "
               "slow trains",
               "between the two capes, where it is sold in shops, on board and by the machines that once "
               "sold nothing but"});
  maker.page();
  maker.ground({40, 70, 560, 130});
  maker.lines(50, 85,
              {"platform tickets. Nobody has missed those, though the last machine had a following of its "
               "own and was",
               "given to a museum by the railway's own staff, who still polish it."});
  maker.text(50, 160, 480, kStory);
  const Reading reading = maker.read();
  ASSERT_EQ(reading.blocks.size(), 4U) << ::testing::PrintToString(outline(reading));
  EXPECT_TRUE(reading.blocks[2].boxed);
  EXPECT_NE(reading.blocks[2].text.find("nothing but platform tickets"), std::string::npos);
  ASSERT_EQ(reading.blocks[2].boxes.size(), 2U);
  EXPECT_EQ(reading.blocks[2].boxes[1].page, 2);
  EXPECT_FALSE(reading.blocks[3].boxed);
}

TEST(Boxes, GoOnInTheNextColumnNotInTheOneAfter) {
  PageMaker maker;
  maker.page(842, 595);
  // A box at the foot of a column, its last line on 540.
  const auto foot = [&](double x, const char* heading, const std::vector<std::string>& texts) {
    const double top = 540 - 12.0 * static_cast<double>(texts.size());
    maker.ground({x - 8, top - 12, x + 232, 550});
    maker.line(x, top, heading, 10, kBold);
    maker.lines(x, top + 12, texts);
  };
  // The first box stands level with more of the third column's than the second does.
  maker.text(50, 65, 220, kAside);
  foot(50, "A ticket for all",
       {"The ticket costs four euros and is valid for a", "day on boats, buses and trains between the two",
        "capes and the islands that lie before them in", "the bay, and it is sold in all of the shops and",
        "by those who run the small kiosks at the piers,"});
  // Here the box has a heading, so that it stays unsettled whether the first goes on in it.
  maker.ground({302, 50, 542, 110});
  maker.line(310, 65, "What visitors say", 10, kBold);
  maker.text(310, 80, 220,
             "The machines on board, which once sold nothing but maps of the bay, are liked by all.");
  maker.text(310, 150, 220, kAside);
  foot(310, "A pier for all",
       {"The pier was lengthened so that large ferries", "come in when the tide is low, and so the boats"});
  maker.ground({562, 50, 802, 550});
  const double y =
      maker.text(570, 65, 220,
                 "wait for the late train, which the town pays for out of its parking fees, as it does "
                 "for the benches on the new pier.");
  maker.text(570, y + 10, 220, kStory);
  std::string all;
  for (const Block& block : maker.read().blocks) all += block.text + "\n";
  EXPECT_NE(all.find("so the boats wait for the late train"), std::string::npos) << all;
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
