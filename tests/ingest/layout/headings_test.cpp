// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

constexpr int kItalicFont = 2;

const char* const kBakers =
    "The bakers of the old town heat their ovens with what the joiners leave over, which saves both of them "
    "a "
    "cart.";

PageMaker with_italics() {
  PageMaker maker;
  maker.source().fonts.push_back({"Text-Italic", false, true});
  return maker;
}

std::vector<std::string> leveled_headings(const Reading& reading) {
  std::vector<std::string> headings;
  for (const Block& block : reading.blocks) {
    if (block.kind == BlockKind::heading) headings.push_back(std::to_string(block.level) + " " + block.text);
  }
  return headings;
}

TEST(PlainHeadings, AreThoseThatTheContentsList) {
  PageMaker maker;
  maker.page();
  const std::vector<std::string> titles{"Ovens of the town", "Their wood", "Weirs of the river",
                                        "Those who keep them"};
  double y = 200;
  for (std::size_t i = 0; i < titles.size(); ++i, y += 15)
    maker.line(50, y, titles[i] + " ............ " + std::to_string(i + 3));
  maker.page();
  y = maker.text(50, 150, 400, kBakers);
  for (const std::string& title : titles) {
    maker.line(50, y + 15, title);
    y = maker.text(50, y + 35, 400, kBakers);
  }
  EXPECT_THAT(leveled_headings(maker.read()), ElementsAre("1 Ovens of the town", "1 Their wood",
                                                          "1 Weirs of the river", "1 Those who keep them"));
}

TEST(PlainHeadings, AreNotCaptionsThatAListOfFiguresNames) {
  PageMaker maker;
  maker.page();
  double y = 100;
  for (const char* entry : {"Ovens ........ 2", "Wood ......... 3", "Weirs ........ 4", "Keepers ...... 5",
                            "Figure 1 The old oven ........ 2", "Figure 2 The old weir ........ 3"})
    maker.line(50, y += 15, entry);
  maker.page();
  maker.text(50, 100, 400, kBakers);
  maker.line(50, 150, "Figure 1 The old oven");
  maker.text(50, 170, 400, kBakers);
  EXPECT_THAT(leveled_headings(maker.read()), ElementsAre());
}

TEST(PlainHeadings, HaveANumberOfSeveralPartsAndRoomAbove) {
  PageMaker maker;
  maker.page();
  double y = 100;
  for (const char* heading : {"1.5.1 Wood of the joiners", "1.5.2 Wood of the forest"}) {
    y = maker.text(50, y, 400, kBakers) + 10;
    maker.line(50, y, heading);
    y += 20;
  }
  maker.text(50, y, 400, kBakers);
  EXPECT_THAT(leveled_headings(maker.read()),
              ElementsAre("1 1.5.1 Wood of the joiners", "1 1.5.2 Wood of the forest"));
}

TEST(PlainHeadings, ComeInItalicsTimeAndAgain) {
  for (const int times : {2, 3}) {
    PageMaker maker = with_italics();
    maker.page();
    double y = 100;
    for (int i = 0; i < times; ++i) {
      maker.line(50, y, "What the joiners leave", 10, kItalicFont);
      y = maker.text(50, y + 14, 400, kBakers) + 10;
    }
    EXPECT_EQ(leveled_headings(maker.read()).size(), times == 3 ? 3U : 0U);
  }
}

TEST(PlainHeadings, StandInTheMiddleWhereAllTypeIsAlike) {
  PageMaker maker;
  maker.page();
  double y = maker.text(50, 100, 400, kBakers) + 12;
  maker.line(195, y, "Wood of the joiners");
  y = maker.text(50, y + 24, 400, kBakers) + 12;
  maker.line(50, y, "Wood of the forest");
  maker.text(50, y + 24, 400, kBakers);
  EXPECT_THAT(leveled_headings(maker.read()), ElementsAre("1 Wood of the joiners"));
}

TEST(Headings, AreNotTheContentsBeforeThem) {
  PageMaker maker;
  maker.page();
  const std::vector<std::string> titles{"Ovens of the town", "Their wood", "Weirs of the river",
                                        "Those who keep them"};
  double y = 150;
  maker.line(50, 100, "The old town", 10, kBold);
  maker.line(50, 124, "What stands where", 10, kBold);
  for (const std::string& title : titles) maker.line(50, y += 24, title, 10, kBold);
  maker.line(50, y += 24, "The old town", 10, kBold);
  for (const std::string& title : titles) {
    maker.line(50, y + 24, title, 10, kBold);
    y = maker.text(50, y + 40, 400, kBakers);
  }
  const Reading reading = maker.read();
  EXPECT_THAT(leveled_headings(reading),
              ElementsAre("1 The old town", "1 What stands where", "1 The old town", "1 Ovens of the town",
                          "1 Their wood", "1 Weirs of the river", "1 Those who keep them"));
  EXPECT_EQ(reading.blocks[2].kind, BlockKind::paragraph);
}

TEST(Headings, WithoutANumberStandBelowTheNumberedOfTheirType) {
  PageMaker maker;
  maker.page();
  double y = 80;
  for (const char* heading : {"Foreword", "1. Ovens", "1.1. Wood", "Who carries it", "1.2. Carts"}) {
    maker.line(50, y, heading, 10, kBold);
    y = maker.text(50, y + 16, 400, kBakers) + 12;
  }
  EXPECT_THAT(leveled_headings(maker.read()),
              ElementsAre("1 Foreword", "1 1. Ovens", "2 1.1. Wood", "3 Who carries it", "2 1.2. Carts"));
}

TEST(Headings, WithoutANumberStandBesideThoseOfOneDepth) {
  PageMaker maker;
  maker.page();
  double y = 80;
  for (const char* heading : {"1. Ovens", "II. Wood", "Sources"}) {
    maker.line(50, y, heading, 10, kBold);
    y = maker.text(50, y + 16, 400, kBakers) + 12;
  }
  EXPECT_THAT(leveled_headings(maker.read()), ElementsAre("1 1. Ovens", "1 II. Wood", "1 Sources"));
}

TEST(Headings, AreNotWholeSentencesInBold) {
  PageMaker maker;
  maker.page();
  double y = maker.text(50, 100, 400, kBakers) + 10;
  y = maker.lines(50, y,
                  {"The joiners give what is left of their wood to the bakers of the old town",
                   "as long as the winter lasts and the ovens burn."},
                  10, kBold);
  maker.text(50, y + 10, 400, kBakers);
  EXPECT_THAT(leveled_headings(maker.read()), ElementsAre());
}

TEST(Headings, GoOnInSmallLetters) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "The ovens of the old town", 18, kBold);
  maker.line(50, 132, "and their keepers", 18, kBold);
  maker.text(50, 170, 400, kBakers);
  EXPECT_THAT(leveled_headings(maker.read()), ElementsAre("1 The ovens of the old town and their keepers"));
}

TEST(Contents, KeepEntriesOfTwoLinesApart) {
  PageMaker maker;
  maker.page();
  const auto numbered = [&](double y, const char* text, const char* number) {
    maker.line(50, y, text);
    maker.line(345, y, number);
  };
  maker.line(50, 100, "The ovens of the town and all that the bakers burn");
  numbered(112, "in them, summer and winter, year by year and more now", "12");
  maker.line(50, 124, "The weirs of the river and all that the millers grind");
  numbered(136, "at them, summer and winter, year by year and more now", "23");
  maker.line(50, 148, "The keepers of the forest and all that they cut there");
  numbered(160, "for them, summer and winter, year by year and more", "34");
  numbered(172, "The years", "45");
  const auto blocks = outline(maker.read());
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_EQ(
      blocks[1],
      "paragraph: The weirs of the river and all that the millers grind at them, summer and winter, year by "
      "year and more now 23");
}

TEST(PlainHeadings, HaveOnePartBeforeThoseOfTwo) {
  PageMaker maker;
  maker.page();
  double y = 60;
  for (const char* title :
       {"1 Ovens of the town", "1.1 Their wood", "2 Weirs of the river", "2.1 Their keepers"}) {
    maker.line(50, y + 20, title);
    y = maker.text(50, y + 40, 400, kBakers);
  }
  maker.line(50, y + 20, "4 Joiners asked for wood");
  maker.text(50, y + 40, 400, kBakers);
  EXPECT_THAT(leveled_headings(maker.read()), ElementsAre("1 1 Ovens of the town", "2 1.1 Their wood",
                                                          "1 2 Weirs of the river", "2 2.1 Their keepers"))
      << "no parts of a fourth chapter follow";
}

TEST(PlainHeadings, AreNotItemsThatCountLikeChapters) {
  PageMaker maker;
  maker.page();
  double y = maker.text(50, 60, 400, kBakers);
  maker.line(50, y += 20, "1. Ask the joiners");
  maker.line(50, y += 20, "2. Heat the oven");
  for (const char* title : {"1.1 Their wood", "1.2 Their carts"}) {
    maker.line(50, y + 20, title);
    y = maker.text(50, y + 40, 400, kBakers);
  }
  EXPECT_THAT(leveled_headings(maker.read()), Not(Contains(::testing::HasSubstr("Ask the joiners"))));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
