// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/markdown.h"

#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

Block block(BlockKind kind, std::string text, int level = 0, std::string label = {}) {
  Block b;
  b.kind = kind;
  b.text = std::move(text);
  b.level = level;
  b.label = std::move(label);
  return b;
}

std::string markdown(std::vector<Block> blocks) {
  ReadDocument document;
  document.info.title = "Not on the page";
  document.blocks = std::move(blocks);
  return to_markdown(document);
}

TEST(Markdown, PrintsWhatStandsOnThePageAndNothingElse) {
  EXPECT_EQ(markdown({block(BlockKind::heading, "Aims", 2), block(BlockKind::paragraph, "We *aim* # high.")}),
            "## Aims\n\nWe *aim* # high.\n");
  EXPECT_EQ(markdown({}), "");
}

TEST(Markdown, KeepsLabelsButNotBullets) {
  EXPECT_EQ(markdown({block(BlockKind::item, "first", 0, "•"), block(BlockKind::item, "second", 0, "A."),
                      block(BlockKind::item, "third", 0, "(iv)"), block(BlockKind::item, "inner", 1, "·")}),
            "- first\n\nA. second\n\n(iv) third\n\n  - inner\n");
}

TEST(Markdown, PrintsTablesBoxesAndNotes) {
  Block row = block(BlockKind::row, "a | b");
  row.cells = {"a", "b"};
  Block boxed = block(BlockKind::paragraph, "Apart");
  boxed.boxed = true;
  boxed.group = 1;
  EXPECT_EQ(markdown({row, row, boxed, block(BlockKind::note, "See there.", 0, "3"),
                      block(BlockKind::field, "ERDF", 0, "Fund")}),
            "| a | b |\n| a | b |\n\n> Apart\n\n[^3]: See there.\n\nFund: ERDF\n");
}

TEST(Markdown, HoldsEachBlockOnOneLine) {
  EXPECT_EQ(markdown({block(BlockKind::paragraph, "one\ntwo\fthree")}), "one two three\n");
}

}  // namespace
}  // namespace praxis::ingest
