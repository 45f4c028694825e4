// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/joint.h"
#include "ingest/worker/extractor.h"
#include "ingest/worker/text_markup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> outline_of(std::string_view text) {
  const auto document = extract_text(text);
  EXPECT_TRUE(document.has_value());
  std::vector<std::string> out;
  for (const Block& block : document->blocks)
    out.push_back(std::string(name_of(block.kind)) + ": " + block.text);
  return out;
}

TEST(TextMarkup, IsTakenOffALine) {
  EXPECT_EQ(without_markup("The **old mill** grinds __barley__ &amp; `oats`"),
            "The old mill grinds barley & oats");
  EXPECT_EQ(without_markup("See [the plan](https://example.org/a_b) ![map](m.png)now"), "See the plan now");
  EXPECT_EQ(without_markup("5 ** 2 and 3 ** 4"), "5 ** 2 and 3 ** 4");
  EXPECT_EQ(without_markup("&#8211; &#x2013; &unknown; &#0; a & b; AT&T"), "– – &unknown; &#0; a & b; AT&T");
  EXPECT_EQ(without_markup("**"), "**");
  EXPECT_EQ(without_markup("[broken](never"), "[broken](never");
  EXPECT_EQ(without_markup("snake_case_name"), "snake_case_name");
}

TEST(TextMarkup, TellsCells) {
  EXPECT_THAT(*table_cells("| a | b \\| c |  |"), ElementsAre("a", "b | c", ""));
  EXPECT_THAT(*table_cells("| a | b"), ElementsAre("a", "b"));
  EXPECT_FALSE(table_cells("a | b"));
  EXPECT_TRUE(is_table_rule({"---", ":-:", "--"}));
  EXPECT_FALSE(is_table_rule({"---", "a"}));
}

TEST(TextExtractor, ReadsMarkdown) {
  EXPECT_THAT(outline_of("# Mills &amp; weirs\n\n![a mill](mill.png)\n\nThey **grind** barley.\n\n"
                         "| Mill | Power |\n| --- | --- |\n| Upper | **40 kW** |\n\n- one\n- two\n"),
              ElementsAre("heading: Mills & weirs", "paragraph: They grind barley.", "row: Mill | Power",
                          "row: Upper | 40 kW", "item: one", "item: two"));
  const auto document = extract_text("# T\n\n| a | b |\n|---|---|\n| c | d |\n");
  EXPECT_TRUE(document->blocks[1].header);
  EXPECT_FALSE(document->blocks[2].header);
}

TEST(TextExtractor, LeavesPlainTextAsItStands) {
  EXPECT_THAT(outline_of("The catalogue says **** and AT&amp;T.\n"),
              ElementsAre("paragraph: The catalogue says **** and AT&amp;T."));
}

TEST(TextExtractor, IndentedLinesGoOnWithTheItemAboveThem) {
  EXPECT_THAT(
      outline_of("Advice\n\n- Buy two barges and let them by the day to whoever carries bricks, so the\n"
                 "  county need not own a lorry.\n- Count the hours of all skippers, not their trips, for "
                 "those who are paid by the trip are in\n"
                 "  a hurry.\n\n(1) Open the lock on Sundays\n    The lock keeper should have a deputy.\n"),
      ElementsAre(
          "heading: Advice",
          "item: Buy two barges and let them by the day to whoever carries bricks, so the county need "
          "not own a lorry.",
          "item: Count the hours of all skippers, not their trips, for those who are paid by the trip are in "
          "a hurry.",
          "item: Open the lock on Sundays", "paragraph: The lock keeper should have a deputy."));
}

TEST(TextExtractor, JudgesHyphensAtLineEnds) {
  const std::string text =
      extract_text(
          "The mill council keeps a regional register of every weir that is older than the road in the val-\n"
          "ley, and a working group of volunteers looks after the sluices. Its long-term plan names three "
          "re-\n"
          "gional centres where millers are trained; the valley pays half of it, and the other half is "
          "long-\n"
          "term credit from the bank of the province, which had turned down every single one of the appli-\n"
          "cations that came before.\n")
          ->blocks.at(0)
          .text;
  EXPECT_THAT(text, HasSubstr("in the valley, and"));
  EXPECT_THAT(text, HasSubstr("three regional centres"));
  EXPECT_THAT(text, HasSubstr("is long-term credit"));
  EXPECT_THAT(text, HasSubstr(std::string("the appli") + joint::kJoin + "cations"))
      << "without a witness in the text, left to a dictionary";
}

}  // namespace
}  // namespace praxis::ingest::worker
