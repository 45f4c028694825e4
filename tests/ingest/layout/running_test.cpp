// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

/// Pages of text with heads that differ on left and right pages and page numbers at the outer foot.
Reading alternating(int pages) {
  PageMaker maker;
  for (int p = 1; p <= pages; ++p) {
    const bool left = p % 2 == 0;
    maker.page();
    maker.line(left ? 50 : 400, 40, left ? "Clean water in the hills" : "A report to the council", 8);
    for (int k = 0; k < 6; ++k) {
      maker.text(50, 100 + k * 60, 480,
                 "Spring number " + std::to_string(p * 10 + k) +
                     " was sampled in March by the school of the next village, which keeps the book of all "
                     "springs.");
    }
    maker.line(left ? 50 : 530, 810, std::to_string(p + 4), 8);
  }
  return maker.read();
}

TEST(RunningLines, GoAlsoWhereLeftAndRightPagesDiffer) {
  const Reading reading = alternating(7);
  EXPECT_EQ(reading.quality.running_lines_dropped, 14);
  EXPECT_EQ(reading.blocks.size(), 42U);
  for (const Block& block : reading.blocks) {
    EXPECT_EQ(block.text.find("council"), std::string::npos);
    EXPECT_EQ(block.text.find("Clean water"), std::string::npos);
  }
}

TEST(RunningLines, GoAlsoWhereTheyStandBesideTheText) {
  PageMaker maker;
  for (int p = 1; p <= 3; ++p) {
    maker.page();
    maker.lines(40, 160, {"CLEARHILL", "A report", "to the council"}, 8);
    for (int k = 0; k < 6; ++k) {
      maker.text(180, 100 + k * 60, 360,
                 "Spring number " + std::to_string(p * 10 + k) + " was sampled in week " +
                     std::to_string(p * 7 + k) +
                     " by the school of the next village, which lends the book of all "
                     "springs to nobody.");
    }
  }
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.running_lines_dropped, 9);
  EXPECT_EQ(reading.blocks.size(), 18U);
  for (const Block& block : reading.blocks) {
    EXPECT_EQ(block.text.find("CLEARHILL"), std::string::npos);
    EXPECT_NE(block.text.find("springs to nobody"), std::string::npos);
  }
}

TEST(RunningLines, AreNotTheLabelsOfAFormThatComesBack) {
  PageMaker maker;
  for (int p = 1; p <= 4; ++p) {
    maker.page();
    for (int k = 0; k < 5; ++k) {
      maker.line(40, 120 + k * 90,
                 std::vector<std::string>{"Where", "Since when", "By whom", "Costs",
                                          "Contact"}[static_cast<std::size_t>(k)],
                 9, kBold);
      maker.text(180, 120 + k * 90, 360,
                 "Answer " + std::to_string(p * 10 + k) + " of the people of the valley.");
    }
  }
  EXPECT_EQ(maker.read().quality.running_lines_dropped, 0);
}

TEST(RunningLines, AreNotWhatPagesCountWhereRowsAmidTheTextCountTheSame) {
  PageMaker maker;
  for (int p = 0; p < 4; ++p) {
    maker.page();
    maker.line(50, 60, "Case " + std::to_string(2 * p + 1), 11, kBold);
    for (int k = 0; k < 8; ++k) {
      if (k == 4) maker.line(50, 100 + k * 60 - 20, "Case " + std::to_string(2 * p + 2), 11, kBold);
      maker.text(
          50, 100 + k * 60, 480,
          "Paragraph " + std::to_string(p * 10 + k) + " tells how the weir was mended after the flood.");
    }
  }
  int cases = 0;
  for (const Block& block : maker.read().blocks) cases += block.text.starts_with("Case ") ? 1 : 0;
  EXPECT_EQ(cases, 8);
}

TEST(RunningLines, AreNotSeenWhereTheSameHeadingStandsOnTwoPagesOfMany) {
  PageMaker maker;
  for (int p = 1; p <= 8; ++p) {
    maker.page();
    if (p == 3 || p == 6) maker.line(50, 60, "Measures", 16, kBold);
    for (int k = 0; k < 4; ++k)
      maker.text(
          50, 100 + k * 60, 480,
          "Paragraph " + std::to_string(p * 10 + k) + " tells how the weir was mended after the flood.");
  }
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.running_lines_dropped, 0);
}

TEST(RunningLines, DoNotTakeNumberedChapterTitlesForPageNumbers) {
  PageMaker maker;
  for (int p = 1; p <= 4; ++p) {
    maker.page();
    maker.line(50, 60, "Chapter " + std::to_string(p * p), 16, kBold);
    maker.text(50, 100, 480,
               "Paragraph " + std::to_string(p) + " tells how the weir was mended after the flood.");
  }
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.running_lines_dropped, 0);
  EXPECT_EQ(reading.blocks.size(), 8U);
}

TEST(RunningLines, AreDroppedWhereTheDocumentItselfMarksThem) {
  PageMaker maker;
  maker.page();
  maker.add(50, 40, "Draft", 8).artifact = true;
  maker.text(50, 100, 480, "The weir was mended after the flood.");
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.running_lines_dropped, 1);
  EXPECT_EQ(reading.blocks.size(), 1U);
}

TEST(RunningLines, GoFromTheMarginWhereverTheyStand) {
  PageMaker maker;
  for (int p = 1; p <= 5; ++p) {
    maker.page();
    maker.text(
        90, 300, 440,
        "Paragraph " + std::to_string(p) + " tells how the weir was mended after the flood of last year.");
    maker.add(300.0 + p * 40, 30, "Rivers", 16, kBold).rotation = 90;
    if (p == 2) maker.add(120, 50, "Photo:Miller", 8, kBold).rotation = 270;
  }
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.running_lines_dropped, 5);
  ASSERT_EQ(reading.blocks.size(), 6U);
  EXPECT_EQ(outline(reading)[2], "caption: Photo:Miller") << "beside the text it heads nothing";
}

TEST(RunningLines, StandFurtherInWhereMarginsAreWide) {
  PageMaker maker;
  for (int p = 1; p <= 6; ++p) {
    maker.page(420, 595);
    maker.line(85, 108, "Clean water in the hills", 9);
    maker.text(85, 138, 250,
               "Spring number " + std::to_string(p * 7) +
                   " was sampled in March by the school of the next village, which keeps the book of all "
                   "springs.");
    maker.line(p % 2 == 0 ? 85 : 325, 488, std::to_string(p + 2));
  }
  const Reading reading = maker.read();
  EXPECT_EQ(reading.quality.running_lines_dropped, 12);
  for (const Block& block : reading.blocks)
    EXPECT_EQ(block.text.find("Clean"), std::string::npos) << block.text;
}

TEST(RunningLines, AreNotLargeHeadingsFurtherIn) {
  PageMaker maker;
  for (int p = 1; p <= 6; ++p) {
    maker.page(420, 595);
    maker.line(85, 108, "What we do", 12, kBold);
    maker.text(85, 138, 250,
               "Spring number " + std::to_string(p * 7) + " was sampled in March by the school.");
  }
  EXPECT_EQ(maker.read().quality.running_lines_dropped, 0);
}

/// Pages of text below a head of this size; what a page's heading says, where it has one.
PageMaker with_heads(const std::vector<std::string>& heads, const std::vector<std::string>& headings,
                     double size) {
  PageMaker maker;
  for (std::size_t p = 0; p < heads.size(); ++p) {
    maker.page();
    if (!heads[p].empty()) maker.line(300, 40, heads[p], size);
    maker.line(p % 2 == 0 ? 530 : 50, 40, std::to_string(p + 3), size);
    if (!headings[p].empty()) maker.line(50, 90, headings[p], 16, kBold);
    for (int k = 0; k < 5; ++k)
      maker.text(50, 130 + k * 60, 480,
                 "Spring number " + std::to_string(p * 10 + static_cast<std::size_t>(k)) +
                     " was sampled in March by the school of the next village, which keeps the book.");
  }
  return maker;
}

TEST(RunningLines, AreTheTitlesOfChaptersThatChange) {
  const auto maker = with_heads({"Wells and springs", "", "Wells and springs", "", "Cisterns", ""},
                                {"Wells and springs", "", "", "", "Cisterns", ""}, 12);
  const auto blocks = outline(maker.read());
  EXPECT_EQ(std::count(blocks.begin(), blocks.end(), "heading: Wells and springs"), 1);
  EXPECT_EQ(std::count(blocks.begin(), blocks.end(), "heading: Cisterns"), 1);
  for (const std::string& block : blocks) EXPECT_EQ(block.find("Cisterns 7"), std::string::npos) << block;
}

TEST(RunningLines, AreSmallWordsBesideAPageNumber) {
  const auto maker = with_heads({"Wells", "Springs", "Cisterns", "Ponds", "Weirs"}, {"", "", "", "", ""}, 8);
  EXPECT_EQ(maker.read().quality.running_lines_dropped, 5);
}

TEST(RunningLines, AreNotNumberedHeadingsAtTheHeadOfTheirPages) {
  PageMaker maker;
  for (int p = 1; p <= 3; ++p) {
    maker.page();
    maker.line(50, 60, "Measure " + std::to_string(p), 16, kBold);
    maker.text(50, 110, 480, "Spring number " + std::to_string(p * 7) + " was sampled by the school.");
  }
  const auto blocks = outline(maker.read());
  for (int p = 1; p <= 3; ++p)
    EXPECT_THAT(blocks, ::testing::Contains("heading: Measure " + std::to_string(p)));
}

TEST(RunningLines, AreNotHeadingsThatTheCoverNamesToo) {
  PageMaker maker;
  maker.page().line(50, 200, "Clean water", 24, kBold);
  for (int p = 1; p <= 3; ++p) {
    maker.page();
    if (p == 2) maker.line(50, 60, "Clean water", 14, kBold);
    maker.text(50, 110, 480, "Spring number " + std::to_string(p * 7) + " was sampled by the school.");
  }
  EXPECT_EQ(maker.read().quality.running_lines_dropped, 0);
}

TEST(RunningLines, CountThePagesBelowTextsOfAnyLength) {
  PageMaker maker;
  for (int p = 1; p <= 6; ++p) {
    maker.page();
    const double y = maker.text(50, 100, 480, "Spring number " + std::to_string(p * 7) + " was sampled.");
    const bool left = p % 2 == 0;
    maker.line(left ? 50 : 400, y + 30 + p * 12.0,
               left ? std::to_string(p + 3) + " | Clean water" : "Clean water | " + std::to_string(p + 3), 8);
  }
  EXPECT_EQ(maker.read().quality.running_lines_dropped, 6);
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
