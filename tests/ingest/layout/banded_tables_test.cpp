// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <tuple>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const char* const kSaws =
    "The saws of the valley were counted in the autumn by the joiners themselves, who went from house to "
    "house and asked what had been cut since the spring.";

/// Cells of several lines, each set in the middle of its row; the columns stand a narrow gap apart.
void set_middle_rows(PageMaker& maker) {
  maker.line(50, 160, "Joiner", 10, kBold);
  maker.line(140, 160, "Saw", 10, kBold);
  maker.line(190, 160, "What it cut", 10, kBold);
  maker.line(50, 190, "Anna Holm");
  maker.line(140, 190, "band saw");
  maker.lines(190, 184, {"beams for the roof of the church and the boards", "of two barns by the river"});
  maker.line(50, 220, "Ole Berg");
  maker.line(140, 220, "pit saw");
  maker.line(190, 220, "masts");
  maker.lines(50, 244, {"The brothers from", "the upper farm"});
  maker.line(140, 250, "frame saw");
  maker.lines(190, 244, {"sleepers for the railway to the coast, which came", "to be paid very late"});
}

std::vector<std::string> rows_of_saws() {
  return {
      "row: Joiner | Saw | What it cut",
      "row: Anna Holm | band saw | beams for the roof of the church and the boards of two barns by the river",
      "row: Ole Berg | pit saw | masts",
      "row: The brothers from the upper farm | frame saw | sleepers for the railway to the coast, which "
      "came to be paid very late"};
}

std::vector<std::string> rows_in(const Reading& reading) {
  std::vector<std::string> rows;
  for (const std::string& block : outline(reading)) {
    if (block.starts_with("row: ")) rows.push_back(block);
  }
  return rows;
}

TEST(BandedTables, HaveRowsThatWhitePartsThoughTheirCellsStandInTheMiddle) {
  PageMaker maker;
  maker.page();
  maker.text(50, 100, 480, kSaws);
  set_middle_rows(maker);
  maker.text(50, 310, 480, kSaws);
  const Reading reading = maker.read();
  EXPECT_EQ(rows_in(reading), rows_of_saws());
  EXPECT_TRUE(reading.blocks[1].header);
  EXPECT_EQ(outline(reading).back(), std::string("paragraph: ") + kSaws);
}

TEST(BandedTables, HaveRowsBetweenRulesAndAHeadAboveTheFirst) {
  PageMaker maker;
  maker.page();
  maker.text(50, 100, 480, kSaws);
  maker.line(50, 140, "What was cut", 14, kBold);
  set_middle_rows(maker);
  for (const double y : {168.0, 204.0, 232.0, 264.0}) {
    // A rule for each cell.
    maker.rule({48, y, 138, y}).rule({138, y, 188, y}).rule({188, y, 540, y});
  }
  const Reading reading = maker.read();
  EXPECT_EQ(rows_in(reading), rows_of_saws());
  EXPECT_THAT(outline(reading), Contains("heading: What was cut"));
}

TEST(BandedTables, HaveRowsOnGroundsThatOnlyEverySecondHas) {
  PageMaker maker;
  maker.page();
  maker.text(50, 100, 480, kSaws);
  set_middle_rows(maker);
  maker.ground({46, 170, 545, 204}).ground({46, 232, 545, 264});
  const Reading reading = maker.read();
  EXPECT_EQ(rows_in(reading), rows_of_saws());
  for (const Block& block : reading.blocks) EXPECT_FALSE(block.boxed) << block.text;
}

/// Rows of text beside text, whose shorter cells stand `lower` points below the top of the longer.
void set_texts_beside_texts(PageMaker& maker, double lower) {
  double y = 140;
  for (const auto& [what, who] : {std::pair("The frame saws of the upper farms, which", "the brothers"),
                                  std::pair("The band saws that stand in the town, and", "all the joiners"),
                                  std::pair("The pit saws along the river and the lake,", "whoever came")}) {
    maker.lines(50, y,
                {what, "were counted twice, in spring and in autumn,", "and then once more by the town"});
    maker.line(300, y + lower, who);
    maker.line(400, y + lower, "In the hall of the valley");
    y += 48;
  }
}

TEST(BandedTables, HaveLongCellsBesideOthersThatStandInTheMiddle) {
  PageMaker maker;
  maker.page();
  maker.text(50, 100, 480, kSaws);
  set_texts_beside_texts(maker, 12);
  maker.text(50, 272, 480, kSaws);  // as close below as the lines of a cell
  const Reading reading = maker.read();
  EXPECT_THAT(
      rows_in(reading),
      ElementsAre("row: The frame saws of the upper farms, which were counted twice, in spring and in "
                  "autumn, and then once more by the town | the brothers | In the hall of the valley",
                  "row: The band saws that stand in the town, and were counted twice, in spring and in "
                  "autumn, and then once more by the town | all the joiners | In the hall of the "
                  "valley",
                  "row: The pit saws along the river and the lake, were counted twice, in spring and in "
                  "autumn, and then once more by the town | whoever came | In the hall of the valley"));
  EXPECT_EQ(outline(reading).back(), std::string("paragraph: ") + kSaws);
}

TEST(BandedTables, HaveTwoColumnsWhereTheOneStandsInTheMiddleOfTheOther) {
  PageMaker maker;
  maker.page();
  double y = 140;
  for (const char* name : {"Holm", "Berg", "Moe"}) {
    maker.line(50, y + 6, name);
    maker.lines(150, y,
                {"The saws of the valley were counted in the autumn by the joiners themselves,",
                 "who went from house to house and asked what had been cut."});
    y += 40;
  }
  const auto rows = rows_in(maker.read());
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows.front(), StartsWith("row: Holm | The saws of the valley"));
}

TEST(BandedTables, AreNotBesideTextThatRunsOn) {
  PageMaker maker;
  maker.page();
  double y = 100;
  for (const auto& [name, first, second, number] :
       {std::tuple("Holm", "The saws of the valley were counted", "in the autumn by the joiners", "71"),
        std::tuple("Berg", "themselves, who went from house", "to house and asked what had been", "72"),
        std::tuple("Moe", "cut since the spring, and by whom,", "and wrote it down in a book which", "73"),
        std::tuple("Lie", "lies in the hall of the town.", "It is a thick book.", "74")}) {
    maker.line(50, y + 6, name);
    maker.lines(150, y, {first, second});
    maker.line(500, y + 6, number);
    y += 34;
  }
  for (const std::string& row : rows_in(maker.read()))
    EXPECT_THAT(row, Not(HasSubstr("counted in the autumn by the joiners | 71")));
}

TEST(BandedTables, AreNotParagraphsBetweenRules) {
  PageMaker maker;
  maker.page();
  for (int i = 0; i < 4; ++i) {
    maker.rule({50, 90.0 + 60 * i, 540, 90.0 + 60 * i});
    maker.text(50, 110 + 60 * i, 480, kSaws);
  }
  EXPECT_THAT(rows_in(maker.read()), ElementsAre());
}

TEST(BandedTables, HaveRowsThatColumnRulesAloneFrame) {
  PageMaker maker;
  maker.page();
  maker.text(50, 60, 480, kSaws);
  for (const double y : {100.0, 116.0, 158.0}) maker.rule({50, y, 300, y});
  for (const double x : {50.0, 130.0, 200.0, 300.0}) maker.rule({x, 100, x, 158});
  maker.line(55, 112, "Saw", 10, kBold);
  maker.line(135, 112, "Wood", 10, kBold);
  maker.line(205, 112, "Feet", 10, kBold);
  maker.lines(55, 128, {"Frame", "Band", "Pit"});
  maker.lines(135, 128, {"oak", "fir", "ash"});
  maker.lines(205, 128, {"1200", "300", "45"});
  EXPECT_THAT(rows_in(maker.read()), ElementsAre("row: Saw | Wood | Feet", "row: Frame | oak | 1200",
                                                 "row: Band | fir | 300", "row: Pit | ash | 45"));
}

TEST(BandedTables, HaveRowsThatBeginBehindAWiderGapWhereColumnRulesAloneFrameThem) {
  PageMaker maker;
  maker.page();
  maker.text(50, 60, 480, kSaws);
  for (const double y : {100.0, 116.0, 190.0}) maker.rule({50, y, 400, y});
  for (const double x : {50.0, 150.0, 400.0}) maker.rule({x, 100, x, 190});
  maker.line(55, 112, "Saw", 10, kBold);
  maker.line(155, 112, "What it cut", 10, kBold);
  maker.line(55, 130, "Frame saw");
  maker.lines(155, 130, {"sleepers for the railway to the coast, which", "came to be paid very late"});
  maker.lines(55, 162, {"Band saw of", "the joiners"});
  maker.line(155, 162, "beams");
  EXPECT_THAT(
      rows_in(maker.read()),
      ElementsAre("row: Saw | What it cut",
                  "row: Frame saw | sleepers for the railway to the coast, which came to be paid very late",
                  "row: Band saw of the joiners | beams"));
}

TEST(BandedTables, KeepCellsOfTwoFullLinesEachAsOneRow) {
  PageMaker maker;
  maker.page();
  for (const double y : {100.0, 116.0, 150.0, 184.0}) maker.rule({50, y, 330, y});
  for (const double x : {50.0, 190.0, 330.0}) maker.rule({x, 100, x, 184});
  maker.line(55, 112, "Saw", 10, kBold);
  maker.line(195, 112, "Cut", 10, kBold);
  maker.lines(55, 130, {"the frame saw of all", "those upper farms"});
  maker.lines(195, 130, {"oak and ash of woods", "that are the town's"});
  maker.line(55, 164, "band saw");
  maker.line(195, 164, "fir");
  EXPECT_THAT(
      rows_in(maker.read()),
      ElementsAre("row: Saw | Cut",
                  "row: the frame saw of all those upper farms | oak and ash of woods that are the town's",
                  "row: band saw | fir"));
}

TEST(OpenTables, HaveALastCellThatGoesOnAlone) {
  PageMaker maker;
  maker.page();
  for (const auto& [y, name] :
       {std::pair(100.0, "Frame"), std::pair(118.0, "Band"), std::pair(136.0, "Pit")}) {
    maker.line(50, y, name);
    maker.line(150, y, "oak");
    maker.line(250, y, "for the roofs and");
  }
  maker.line(250, 148, "the barns of the town");
  maker.text(50, 180, 480, kSaws);
  const auto rows = rows_in(maker.read());
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows.back(), "row: Pit | oak | for the roofs and the barns of the town");
}

TEST(OpenTables, HaveAHeadWhoseWordsStandCloserThanTheirColumns) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Year", 10, kBold);
  maker.line(110, 100, "Saws in use", 10, kBold);
  maker.line(171, 100, "Feet", 10, kBold);
  for (const auto& [y, year] :
       {std::pair(114.0, "1911"), std::pair(128.0, "1912"), std::pair(142.0, "1913")}) {
    maker.line(50, y, year);
    maker.line(145, y, "14");
    maker.line(176, y, "900");
  }
  EXPECT_THAT(rows_in(maker.read()), ElementsAre("row: Year | Saws in use | Feet", "row: 1911 | 14 | 900",
                                                 "row: 1912 | 14 | 900", "row: 1913 | 14 | 900"));
}

TEST(OpenTables, EndBeforeAHeading) {
  PageMaker maker;
  maker.page();
  for (const auto& [y, year] : {std::pair(114.0, "1911"), std::pair(128.0, "1912"), std::pair(142.0, "1913"),
                                std::pair(206.0, "1914"), std::pair(220.0, "1915")}) {
    maker.line(50, y, year);
    maker.line(145, y, "oak");
    maker.line(220, y, "in use");
  }
  maker.line(50, 175, "Later", 14, kBold);
  EXPECT_THAT(rows_in(maker.read()), Not(Contains(StartsWith("row: Later"))));
}

TEST(BandedTables, AreNotBoxesOfSmallTypeBesideATextBetweenRules) {
  PageMaker maker;
  maker.page();
  double y = 80;
  for (const std::string name : {"The tall saw", "The quiet saw", "The saw of the widow"}) {
    maker.rule({50, y, 545, y + 1});
    maker.ground({50, y + 4, 190, y + 110});
    maker.line(200, y + 18, name, 13, kBold);
    maker.text(200, y + 36, 340, std::string(kSaws) + " " + kSaws);
    for (double row = y + 20;
         const std::string fact : {"Where", "Saw Street", "Since", "the flood", "Costs", "nothing"}) {
      maker.line(60, row, fact, 8, kRegular);
      row += 13;
    }
    y += 130;
  }
  maker.rule({50, y, 545, y + 1});
  const auto blocks = outline(maker.read());
  EXPECT_THAT(blocks, Not(Contains(StartsWith("row: "))));
  EXPECT_THAT(blocks, Contains("paragraph: " + std::string(kSaws) + " " + kSaws).Times(3));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
