// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/extractor.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kHeadedText =
    "The county bought two barges and lets them by the day to whoever carries bricks, beer or furniture, and "
    "the skippers keep the book of hours.";

/// "2 Aims" for a heading of the second level.
std::vector<std::string> headings_of(const std::string& text) {
  const auto document = extract_text(text);
  EXPECT_TRUE(document.has_value());
  std::vector<std::string> out;
  for (const Block& block : document->blocks) {
    if (block.kind == BlockKind::heading) out.push_back(std::to_string(block.level) + " " + block.text);
  }
  return out;
}

std::string apart(std::initializer_list<std::string> paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n\n";
  return text;
}

TEST(TextHeadings, NotTheLastSentenceOfAParagraphOnItsOwnLine) {
  const std::string text =
      "Aims\n\n" + kHeadedText + "\nSee figure 2.\n\n" + kHeadedText + "\n\nCosts\n\n" + kHeadedText + "\n";
  EXPECT_THAT(headings_of(text), ElementsAre("4 Aims", "4 Costs"));
}

TEST(TextHeadings, NumbersOfChaptersBetweenParagraphs) {
  EXPECT_THAT(headings_of(apart({"1. Why barges", kHeadedText, "2. What was done", "2.1 On the canal",
                                 kHeadedText, "On the lake, too", kHeadedText, "3. Advice", kHeadedText})),
              ElementsAre("1 1. Why barges", "1 2. What was done", "3 2.1 On the canal", "4 On the lake, too",
                          "1 3. Advice"));
}

TEST(TextHeadings, NumbersOfAListStayItems) {
  EXPECT_THAT(headings_of(apart({kHeadedText, "1. Buy two barges", "2. Let them by the day",
                                 "3. Count the hours", kHeadedText})),
              IsEmpty());
  EXPECT_THAT(headings_of(apart({kHeadedText, "3. 10. 2019", kHeadedText})), IsEmpty());
}

TEST(TextHeadings, CapitalsStandBesideNumbersOrPartThem) {
  EXPECT_THAT(headings_of(apart({"PREFACE", kHeadedText, "1. BARGES", kHeadedText, "1.1. On the lake",
                                 kHeadedText, "2. LOCKS", kHeadedText, "ANNEX", kHeadedText})),
              ElementsAre("1 PREFACE", "1 1. BARGES", "3 1.1. On the lake", "1 2. LOCKS", "1 ANNEX"));
  EXPECT_THAT(headings_of(apart({"WATER", kHeadedText, "1. BARGES", kHeadedText, "LAND", kHeadedText,
                                 "2. CARTS", kHeadedText})),
              ElementsAre("1 WATER", "2 1. BARGES", "1 LAND", "2 2. CARTS"));
}

TEST(TextHeadings, NumbersThatBeginBelowOneOfSeveralCapitalsStandBelowThem) {
  EXPECT_THAT(
      headings_of(apart({"WATER", kHeadedText, "LAND", kHeadedText, "1. Barges by the day", kHeadedText,
                         "2. Carts by the hour", kHeadedText, "COSTS", kHeadedText})),
      ElementsAre("1 WATER", "1 LAND", "2 1. Barges by the day", "2 2. Carts by the hour", "1 COSTS"));
  EXPECT_THAT(headings_of(apart({"PREFACE", kHeadedText, "1. Barges by the day", kHeadedText,
                                 "2. Carts by the hour", kHeadedText, "ANNEX", kHeadedText})),
              ElementsAre("1 PREFACE", "1 1. Barges by the day", "1 2. Carts by the hour", "1 ANNEX"));
}

TEST(TextHeadings, AboveARecordWhoseFirstLineIsShorter) {
  EXPECT_THAT(
      headings_of(apart({"Barges", kHeadedText + " " + kHeadedText, "Barges that are let by the day",
                         "Where: Gent\nWho: the county\nWhat: " + kHeadedText, "The lock that opens itself",
                         "Where: Linz\nWho: the port\nWhat: " + kHeadedText})),
      ElementsAre("4 Barges", "4 Barges that are let by the day", "4 The lock that opens itself"));
}

TEST(TextHeadings, AFrameOfMarksMakesATitle) {
  EXPECT_THAT(headings_of(apart(
                  {"* Barges by the day *", kHeadedText, "== Locks ==", kHeadedText, "- 12 -", kHeadedText})),
              ElementsAre("4 Barges by the day", "4 Locks"));
  EXPECT_THAT(headings_of(apart({"* a list's first item", "* its second * and last", "***", kHeadedText})),
              IsEmpty());
}

TEST(TextHeadings, TitlesBetweenMarksBelowCapitalsAreOfOneRank) {
  EXPECT_THAT(headings_of(apart({"FOREWORD", kHeadedText, "THE PROJECTS", "=== TIDELINE ===", kHeadedText,
                                 "=== HoRope ===", kHeadedText})),
              ElementsAre("1 FOREWORD", "1 THE PROJECTS", "2 TIDELINE", "2 HoRope"));
}

TEST(TextHeadings, HeadingsAboveHeadings) {
  EXPECT_THAT(headings_of(apart({"FOREWORD", kHeadedText, "PART TWO - LEARNING", "2.1 Barges", kHeadedText,
                                 "THE END", kHeadedText})),
              ElementsAre("1 FOREWORD", "1 PART TWO - LEARNING", "3 2.1 Barges", "1 THE END"));
  EXPECT_THAT(headings_of(apart({"Report", kHeadedText, "The good examples", "Barges by day", kHeadedText})),
              ElementsAre("4 Report", "4 The good examples", "4 Barges by day"));
  // A title page is no list of headings.
  EXPECT_THAT(headings_of(apart({"Barges and other ways of life", "12 to 14 May", kHeadedText})),
              ElementsAre("1 12 to 14 May"));
}

TEST(TextHeadings, NamesInCapitalsAboveTheirLines) {
  const std::string facts = "Programme: Interreg. Budget: a million.\nIt planted 12 km of reed.";
  EXPECT_THAT(headings_of(apart(
                  {kHeadedText, "GREEN REED (2019-2022)\n" + facts, "SALT ROAD (2018-2020)\n" + facts})),
              ElementsAre("1 GREEN REED (2019-2022)", "1 SALT ROAD (2018-2020)"));
}

TEST(TextHeadings, InitialsAreNoLabels) {
  const auto document =
      extract_text(apart({"1. Opening", "M. Laurent " + kHeadedText, "2. Other", "M. Petit " + kHeadedText}));
  ASSERT_EQ(document->blocks.size(), 4U);
  EXPECT_EQ(document->blocks[1].kind, BlockKind::paragraph);
  EXPECT_TRUE(document->blocks[1].text.starts_with("M. Laurent"));
  const auto lettered = extract_text(apart({"L. " + kHeadedText, "M. " + kHeadedText}));
  EXPECT_EQ(lettered->blocks[1].kind, BlockKind::item);
}

TEST(TextHeadings, TitlesRightAboveTheirParagraphs) {
  EXPECT_THAT(headings_of(apart({kHeadedText, "M1 Barges by the day\n" + kHeadedText,
                                 "M2 Locks by night\n" + kHeadedText})),
              ElementsAre("4 M1 Barges by the day", "4 M2 Locks by night"));
  EXPECT_THAT(headings_of(apart({kHeadedText, "The harbour office\n" + kHeadedText, kHeadedText})),
              IsEmpty());
}

TEST(TextHeadings, RulesPartLinesAndAreNone) {
  const auto document = extract_text("--------\nTHE BARGES\n--------\n\n" + kHeadedText + "\n____________\n");
  ASSERT_EQ(document->blocks.size(), 2U);
  EXPECT_EQ(document->blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(document->blocks[1].text, kHeadedText);
}

TEST(TextBoxes, AreTakenOutOfTheirFrames) {
  const auto document = extract_text(apart({kHeadedText,
                                            "+------------------------+\n"
                                            "| The barge of Hiiumaa   |\n"
                                            "|                        |\n"
                                            "| It breaks the ice and  |\n"
                                            "| takes the Post along.  |\n"
                                            "+------------------------+",
                                            "+------------------------+\n"
                                            "| Never closed           |\n"
                                            "The text goes on below.",
                                            kHeadedText}));
  ASSERT_TRUE(document);
  const auto& blocks = document->blocks;
  ASSERT_EQ(blocks.size(), 6U);
  EXPECT_EQ(blocks[1].text, "The barge of Hiiumaa");
  EXPECT_EQ(blocks[1].kind, BlockKind::heading);
  EXPECT_EQ(blocks[2].text, "It breaks the ice and takes the Post along.");
  EXPECT_TRUE(blocks[2].boxed);
  EXPECT_EQ(blocks[2].group, blocks[1].group);
  EXPECT_NE(blocks[3].group, blocks[1].group);
  EXPECT_FALSE(blocks[4].boxed);
  EXPECT_EQ(blocks[0].group, 0);
}

TEST(TextHeadings, ANameBelowALineInCapitalsIsNoItem) {
  const std::string wrapped =
      "The chair opened the sitting and thanked the skippers of the county\n"
      "for coming, though the ice on the lake was still a hand thick and\n"
      "the road over the hill had been closed since the day before.\n\n"
      "6. ANY OTHER BUSINESS\n"
      "B. Kowal asked who pays for salt; the secretary will look into the\n"
      "contract and write to all before the next sitting in the spring.\n\n"
      "7. NEXT SITTING\n"
      "To be fixed by letter once the ice is gone from the lake and all of\n"
      "the barges have come back into the harbour.\n";
  EXPECT_THAT(headings_of(wrapped), ElementsAre("1 6. ANY OTHER BUSINESS", "1 7. NEXT SITTING"));
}

}  // namespace
}  // namespace praxis::ingest::worker
