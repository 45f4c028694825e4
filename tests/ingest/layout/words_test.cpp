// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::ElementsAre;

TEST(Notes, LoseTheirMarksInTheSentence) {
  PageMaker maker;
  maker.page();
  const double end = maker.line(50, 100, "The bakers of the old town heat with wood");
  maker.add(end, 96.5, "1", 6);
  maker.line(end + 6, 100, "from the joiners and so do the");
  maker.text(50, 112, 480,
             "smiths. Nobody has counted what they save by it, but the carts have been sold and the stables "
             "let to a "
             "school.");
  maker.line(50, 780, "1 See the rolls of the guild for the year of the great flood, which list every cart.",
             7);
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre(
          "paragraph: The bakers of the old town heat with wood from the joiners and so do the smiths. "
          "Nobody has counted what they "
          "save by it, but the carts have been sold and the stables let to a school.",
          "note: 1 See the rolls of the guild for the year of the great flood, which list every cart."));
}

TEST(Words, KeepRaisedFiguresThatReferToNothing) {
  PageMaker maker;
  maker.page();
  const double end = maker.line(50, 100, "The field measures 900 m");
  maker.add(end, 96.5, "2", 6);
  maker.line(end + 6, 100, "without the path along the brook.");
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: The field measures 900 m² without the path along the brook."));
}

TEST(Words, KeepLoweredFigures) {
  PageMaker maker;
  maker.page();
  const double end = maker.line(50, 100, "The kilns of the old town give off less CO");
  maker.add(end, 102, "2", 6);
  maker.line(end + 6, 100, "than they did before the flood.");
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("paragraph: The kilns of the old town give off less CO2 than they did before the flood."));
}

TEST(Words, AreWholeInSmallCapitals) {
  PageMaker maker;
  maker.page();
  maker.add(50, 80, "S", 16, kBold);
  maker.add(58, 80, "UMMARY", 12, kBold);
  maker.text(50, 110, 400,
             "The bakers of the old town heat their ovens with what the joiners leave over, which saves both "
             "of them a cart.");
  EXPECT_EQ(outline(maker.read())[0], "heading: SUMMARY");
}

TEST(Words, AreWholeWithSoftHyphensInTheMidstOfALine) {
  PageMaker maker;
  maker.page();
  double end = maker.line(50, 100, "The regi");
  maker.add(end, 100, "\u00AD", 10);
  end = maker.line(end, 100, "onal bakers of the old town heat with wood.");
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: The regional bakers of the old town heat with wood."));
}

TEST(Words, AreWholeAgainWhenTheirLettersWereSetApart) {
  PageMaker maker;
  maker.page();
  double x = 50;
  for (const char* letter : {"S", "U", "M", "M", "A", "R", "Y"}) {
    maker.add(x, 80, letter, 14, kBold);
    x += 7 + 5;
  }
  x += 10;
  for (const char* letter : {"T", "W", "O"}) {
    maker.add(x, 80, letter, 14, kBold);
    x += 7 + 5;
  }
  maker.text(50, 110, 400,
             "The bakers of the old town heat their ovens with what the joiners leave over, which saves both "
             "of them a cart.");
  EXPECT_EQ(outline(maker.read())[0], "heading: SUMMARY TWO");
}

TEST(Words, BeginWithTheirInitial) {
  PageMaker maker;
  maker.page();
  maker.add(50, 124, "T", 34);
  maker.lines(70, 100,
              {"he bakers of the old town heat their ovens with the",
               "wood that joiners leave over, and in the summer all", "ovens in the town are cold."});
  maker.lines(50, 136, {"Then the wood is stacked behind the church, up to the", "eaves."});
  const auto blocks = outline(maker.read());
  ASSERT_FALSE(blocks.empty());
  EXPECT_EQ(blocks[0].substr(0, 30), "paragraph: The bakers of the o");
}

TEST(Words, PrintedTwiceToLookBoldAreReadOnce) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Important notice to all bakers");
  maker.line(50.3, 100, "Important notice to all bakers");
  EXPECT_EQ(outline(maker.read())[0], "paragraph: Important notice to all bakers");
}

TEST(Words, FollowADashThatStandsALittleHigher) {
  PageMaker maker;
  maker.page();
  for (int i = 0; i < 3; ++i) {
    const double y = 100 + 30.0 * i;
    maker.add(50, y - 3.5, "-", 8);
    maker.line(62, y, "The bakers heat with wood, and all of the joiners", 10);
  }
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 3U);
  for (const std::string& block : blocks)
    EXPECT_EQ(block, "item: - The bakers heat with wood, and all of the joiners");
}

TEST(Words, FollowOneSignEvenIfItIsShownTwice) {
  PageMaker maker;
  maker.page();
  double x = maker.line(50, 100, "\u25A0");
  maker.add(x, 100, "\u25A0").font = kBold;
  maker.line(62, 100, "The bakers heat with wood.");
  EXPECT_EQ(outline(maker.read())[0], "item: \u25A0 The bakers heat with wood.");
}

TEST(Words, TurnedAgainstThePageComeAfterItInTheirOwnPlace) {
  PageMaker maker;
  maker.page();
  maker.text(50, 100, 400,
             "The bakers of the old town heat their ovens with what the joiners leave over, which saves both "
             "of them a cart.");
  // Upward along the left margin: upright coordinates on the page turned back by 270 degrees.
  Word& word = maker.add(400, 30, "Margin", 8);
  word.rotation = 270;
  const Reading reading = maker.read();
  ASSERT_EQ(reading.blocks.size(), 2U);
  EXPECT_EQ(reading.blocks[1].text, "Margin");
  const Box box = reading.blocks[1].boxes[0].box;
  EXPECT_NEAR(box.x0, 30 - 8 * 0.8, 0.01);
  EXPECT_NEAR(box.y1, 842 - 400, 0.01);
}

TEST(Paragraphs, GoOnBelowTheirInitial) {
  PageMaker maker;
  maker.page();
  maker.add(50, 112, "T", 28);
  maker.lines(66, 100,
              {"he bakers of the old town heat their ovens with wood",
               "that joiners leave over, and in the summer all"});
  maker.lines(
      50, 124,
      {"ovens in the town are cold. Then the wood is stacked up", "behind the church as high as the eaves."});
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("paragraph: The bakers of the old town heat their ovens with wood that joiners leave over, "
                  "and in the summer all ovens in the town are cold. Then the wood is stacked up behind "
                  "the church as high as the eaves."));
}

TEST(Notes, HangBehindTheirMarks) {
  PageMaker maker;
  maker.page();
  const double end = maker.line(50, 100, "The bakers of the old town heat their ovens with wood");
  maker.add(end, 96, "1", 5.8);
  maker.text(50, 112, 300, "that joiners leave over, and in the summer all ovens in the town are cold.");
  maker.add(50, 757, "1", 4.6);
  maker.line(62, 760, "Accounts of the bakers, second volume.", 8);
  const auto blocks = outline(maker.read());
  EXPECT_EQ(blocks.back(), "note: 1 Accounts of the bakers, second volume.");
  EXPECT_EQ(blocks[0].find("wood1"), std::string::npos);
}

TEST(Words, SetApartMayHavePairsThatKerningLeftTogether) {
  PageMaker maker;
  maker.page();
  double x = 50;
  for (const char* piece :
       {"O", "u", "r", " ", "o", "ld", "-", "t", "o", "w", "n", " ", "o", "v", "en", "s"}) {
    if (piece[0] != ' ') maker.add(x, 80, piece, 14, kBold);
    x += piece[0] == ' ' ? 8 : PageMaker::length(piece, 14) + 2.5;
  }
  maker.text(50, 110, 400,
             "The bakers of the old town heat their ovens with what the joiners leave over, which saves both "
             "of them a cart.");
  EXPECT_EQ(outline(maker.read())[0], "heading: Our old-town ovens");
}

TEST(Words, OfTwoLettersAreNotLettersSetApart) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "So it is up to us to do as we do in all of it, or to go on as of now.");
  EXPECT_EQ(outline(maker.read())[0],
            "paragraph: So it is up to us to do as we do in all of it, or to go on as of now.");
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
