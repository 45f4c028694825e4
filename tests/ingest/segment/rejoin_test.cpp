// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/rejoin.h"

#include "tests/ingest/segment/cutting.h"

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

Block on_page(Block block, int page, double x0 = 50, double y0 = 100) {
  block.boxes = {{page, {x0, y0, x0 + 200, y0 + 300}}};
  return block;
}

TEST(Rejoin, ABoxThatRunsOverAColumnGoesOnWithAName) {
  const auto halves = [](int page, double x0, double y0) {
    std::vector<Block> blocks{
        in_group(on_page(paragraph("An old snow plough mows what the swans have left over in"), 1), 1, true),
        in_group(on_page(paragraph("November. Then the ice comes."), page, x0, y0), 2, true)};
    join_broken_boxes(blocks);
    return blocks;
  };
  EXPECT_EQ(halves(1, 300, 80).size(), 1U);
  EXPECT_EQ(halves(2, 50, 80).size(), 1U);
  EXPECT_EQ(halves(1, 50, 500).size(), 2U);  // another box below it
}

TEST(Rejoin, ARowThatRunsOverAPage) {
  std::vector<Block> blocks{row({"Advice", "For whom"}, true),
                            row({"Open the sheds for those who mend boats and for", "Port; county"}),
                            row({"their children after school.", ""}), row({"Paint the cranes.", "Port"})};
  join_broken_rows(blocks);
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[1].cells[0],
            "Open the sheds for those who mend boats and for their children after school.");
  EXPECT_EQ(blocks[1].text, blocks[1].cells[0] + " | Port; county");
}

TEST(Rejoin, AFieldWhoseValueGoesOnOnTheNextPage) {
  const auto table = [](int page) {
    std::vector<Block> blocks{on_page(row({"Results", "Nine of ten stayed."}), 1),
                              on_page(row({"", "Two opened shops of their own."}), page)};
    join_broken_rows(blocks);
    return blocks;
  };
  EXPECT_EQ(table(2).size(), 1U);
  EXPECT_EQ(table(1).size(), 2U);
}

}  // namespace
}  // namespace praxis::ingest::testing
