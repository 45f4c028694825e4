// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

TEST(Flow, CarriesABoldPhraseOverThePage) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Ovens", 16, kBold);
  maker.lines(50, 768, {"The bakers of the old town heat their ovens with the wood"});
  maker.line(50, 780, "that the joiners leave, which saves them a cart and reduces", 10, kBold);
  maker.page();
  maker.line(50, 100, "toil", 10, kBold);
  maker.line(75, 100, "for both of the guilds and for all their neighbours too,");
  maker.line(50, 112, "from the spring until the autumn.");
  EXPECT_THAT(outline(maker.read()),
              ::testing::ElementsAre("heading: Ovens",
                                     "paragraph: The bakers of the old town heat their ovens with the wood "
                                     "that the joiners leave, which saves them a cart and reduces toil for "
                                     "both of the guilds and for all their neighbours too, from the spring "
                                     "until the autumn."));
}

TEST(Flow, LeavesAHeadingAtThePagesFootAlone) {
  PageMaker maker;
  maker.page();
  maker.text(50, 700, 300, "The bakers of the old town heat their ovens with the wood that joiners leave.");
  maker.line(50, 780, "Where the wood of the town comes from and what of it is", 10, kBold);
  maker.page();
  maker.line(50, 100, "burnt", 10, kBold);
  maker.line(80, 100, "is told by the foresters, who know each of the trees");
  maker.line(50, 112, "by its name.");
  const auto blocks = outline(maker.read());
  ASSERT_GE(blocks.size(), 2U);
  EXPECT_EQ(blocks[1], "heading: Where the wood of the town comes from and what of it is");
}

/// A page of text that breaks off in its last line; what follows goes on in small letters.
PageMaker broken_off() {
  PageMaker maker;
  maker.page();
  maker.lines(50, 744,
              {"The bakers of the old town heat their ovens with the wood",
               "that the joiners leave, which saves them a cart and lets",
               "them begin an hour later than those of the new town, who",
               "have to fetch their wood from the hills above the river"});
  maker.page();
  return maker;
}

const char* const kWholeText =
    "paragraph: The bakers of the old town heat their ovens with the wood that the joiners leave, which "
    "saves them a "
    "cart and lets them begin an hour later than those of the new town, who have to fetch their wood from "
    "the hills "
    "above the river before the day begins.";

TEST(Flow, GoesOnBelowACaptionAtThePagesTop) {
  PageMaker maker = broken_off();
  maker.line(50, 100, "Figure 3: The ovens of the town");
  maker.lines(50, 130, {"before the day begins."});
  maker.lines(50, 160,
              {"The joiners bring it on carts that their apprentices draw, for", "which they get bread."});
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0], kWholeText);
  EXPECT_EQ(blocks[1], "paragraph: Figure 3: The ovens of the town");
}

TEST(Flow, GoesOnBelowATableAtThePagesTop) {
  PageMaker maker = broken_off();
  maker.line(50, 80, "Table 1. What they burn");
  for (int i = 0; i < 3; ++i) {
    maker.line(50, 100 + 14 * i, i == 0 ? "Oven" : "Upper");
    maker.line(200, 100 + 14 * i, i == 0 ? "Wood" : "oak");
    maker.line(300, 100 + 14 * i, i == 0 ? "Carts" : "9");
  }
  maker.lines(50, 170, {"before the day begins."});
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_EQ(blocks[0], kWholeText);
  EXPECT_EQ(blocks[2], "row: Oven | Wood | Carts");
}

TEST(Flow, GoesOnInANumberedArticleThatAPageEndBreaks) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 732, {"The guild decides what is burnt and when."});
  maker.lines(50, 768,
              {"Article 5: No baker of the old town lights his oven before",
               "the joiners have brought what they leave of the oak from"});
  maker.page();
  maker.lines(50, 100, {"the hills above the river."});
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_TRUE(blocks[1].ends_with("of the oak from the hills above the river.")) << blocks[1];
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
