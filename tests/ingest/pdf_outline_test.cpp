// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_outline.h"

#include "ingest/worker/extractor.h"
#include "tests/ingest/small_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

using ::testing::ElementsAre;

Block on_page(int page, BlockKind kind, std::string text, int level = 0) {
  Block block;
  block.kind = kind;
  block.text = std::move(text);
  block.level = level;
  block.boxes = {{page, {50, 100, 300, 112}}};
  return block;
}

std::vector<std::string> headings_of(const std::vector<Block>& blocks) {
  std::vector<std::string> headings;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::heading) headings.push_back(std::to_string(block.level) + " " + block.text);
  }
  return headings;
}

TEST(PdfOutline, IsReadOnceHoweverItLoops) {
  const auto document = extract_pdf(test::pdf_with_looping_outline());
  ASSERT_TRUE(document.has_value());
  EXPECT_THAT(document->outline, ElementsAre(OutlineEntry{"Water", 1, 1}, OutlineEntry{"Weirs", 1, 1},
                                             OutlineEntry{"Repair", 2, 0}));
}

TEST(PdfOutline, GivesHeadingsTheirLevels) {
  const std::vector<OutlineEntry> outline{
      {"1 Water", 1, 2}, {"1.1 Weirs", 2, 2}, {"1.2 Mills of the hills", 2, 3}, {"Nowhere", 1, 9}};
  std::vector<Block> blocks{on_page(1, BlockKind::heading, "A report", 1),
                            on_page(2, BlockKind::heading, "1. WATER", 3),
                            on_page(2, BlockKind::paragraph, "Weirs"),
                            on_page(2, BlockKind::heading, "A word before", 1),
                            on_page(3, BlockKind::item, "Mills of the\x01 hills"),
                            on_page(3, BlockKind::paragraph, "They grind barley.")};
  blocks[4].label = "1.2";
  apply_outline(outline, blocks);
  EXPECT_THAT(headings_of(blocks), ElementsAre("1 A report", "1 1. WATER", "2 Weirs", "3 A word before",
                                               "2 1.2 Mills of the\x01 hills"));
}

TEST(PdfOutline, SaysNothingWhereItsEntriesAreNotOnTheirPages) {
  std::vector<OutlineEntry> outline;
  for (int page = 1; page <= 9; ++page) outline.push_back({"Page " + std::to_string(page), 1, page});
  std::vector<Block> blocks{on_page(1, BlockKind::heading, "Page 1", 4),
                            on_page(2, BlockKind::paragraph, "Page 2"),
                            on_page(3, BlockKind::paragraph, "Page 3")};
  const auto before = blocks;
  apply_outline(outline, blocks);
  EXPECT_EQ(blocks, before);
}

}  // namespace
}  // namespace praxis::ingest::worker
