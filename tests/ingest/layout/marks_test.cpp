// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/layout/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout {
namespace {

using ::testing::ElementsAre;
using testing::kBold;
using testing::outline;
using testing::PageMaker;

TEST(Marks, AreNoWordsOfTextBesideALargerQuote) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"The ferrymen of the lower river cross by day and by",
               "night, and whoever stands on the bank calls out to",
               "them as their fathers did before the bridge was",
               "built, which is long ago and mostly forgotten in"});
  maker.lines(330, 104, {"Nobody pays", "more than fish"}, 18, kBold);
  const auto blocks = outline(maker.read());
  ASSERT_FALSE(blocks.empty());
  EXPECT_EQ(blocks[0],
            "paragraph: The ferrymen of the lower river cross by day and by night, and whoever stands on the "
            "bank calls "
            "out to them as their fathers did before the bridge was built, which is long ago and mostly "
            "forgotten in");
}

TEST(HungNumbers, StandBeforeTheHeadingBesideThem) {
  PageMaker maker;
  maker.page();
  double y = 100;
  for (const char* number : {"01", "02"}) {
    maker.add(50, y + 14, number, 28);
    maker.line(100, y, number[1] == '1' ? "Cross whenever somebody calls" : "Ask for fish", 13, kBold);
    y = maker.text(100, y + 16, 380,
                   "The ferrymen of the lower river cross by day and by night, and whoever stands on the "
                   "bank calls out to them.") +
        20;
  }
  const std::string text =
      "paragraph: The ferrymen of the lower river cross by day and by night, and whoever stands on the bank "
      "calls out to them.";
  EXPECT_THAT(outline(maker.read()), ElementsAre("heading: 01 Cross whenever somebody calls", text,
                                                 "heading: 02 Ask for fish", text));
}

TEST(HungNumbers, StayWhereTheyStandInTheMiddleOfAParagraph) {
  PageMaker maker;
  maker.page();
  maker.text(100, 100, 380,
             "The ferrymen of the lower river cross by day and by night, and whoever stands on the bank "
             "calls out to "
             "them, as their fathers did before the bridge was built, which is long ago.");
  maker.add(50, 118, "7", 16);  // a page number beside the text
  for (const std::string& block : outline(maker.read())) {
    EXPECT_EQ(block.find("7 and"), std::string::npos) << block;
    EXPECT_EQ(block.find("7 The"), std::string::npos) << block;
  }
}

TEST(HollowBullets, AreNoWordsOfJustifiedLines) {
  PageMaker maker;
  maker.page();
  // Each space as wide as the next: "o" is "or".
  const auto justified = [&](double baseline, const std::vector<const char*>& words) {
    double x = 50;
    for (const char* word : words) x = maker.line(x, baseline, word) + 9;
  };
  justified(100, {"un", "barcaiolo", "del", "fiume", "traversa"});
  justified(112, {"o", "aspetta", "chi", "lo", "chiama,", "giorno"});
  justified(124, {"o", "notte,", "con", "la", "sua", "barca"});
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: un barcaiolo del fiume traversa o aspetta chi lo chiama, giorno o "
                          "notte, con la sua barca"));
}

TEST(HollowBullets, AreTheSignsOfItemsInTheirOwnFont) {
  PageMaker maker;
  maker.page();
  for (const double y : {100.0, 114.0}) {
    maker.add(50, y, "o", 10, kBold);
    maker.line(68, y, "cross by night");
  }
  for (const Block& block : maker.read().blocks) EXPECT_EQ(block.kind, BlockKind::item) << block.text;
}

}  // namespace
}  // namespace praxis::ingest::layout
