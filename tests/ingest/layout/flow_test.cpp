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

}  // namespace
}  // namespace praxis::ingest::layout::testing
