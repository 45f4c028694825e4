// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/gutters.h"
#include "pages.h"

#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::ElementsAre;

using Lines = std::vector<std::string>;

/// Lines spread over a measure, as justification does with all but the last.
void justify(PageMaker& maker, double x, double baseline, double width, const Lines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i, baseline += 12) {
    std::istringstream stream(lines[i]);
    const Lines words{std::istream_iterator<std::string>(stream), {}};
    double letters = 0;
    for (const std::string& word : words) letters += PageMaker::length(word, 10);
    const double space =
        i + 1 == lines.size() ? 2.5 : (width - letters) / static_cast<double>(words.size() - 1);
    double at = x;
    for (const std::string& word : words) {
      maker.add(at, baseline, word).space_after = true;
      at += PageMaker::length(word, 10) + space;
    }
  }
}

TEST(Rivers, OfWhiteInNarrowLinesPartNoColumns) {
  PageMaker maker;
  maker.page();
  // Two long words a line, far apart: the white between them runs down over three lines.
  const std::vector<std::pair<std::string, std::string>> lines{{"Interdisciplinary", "characteristic"},
                                                               {"schoolmistresses'", "responsibilities"},
                                                               {"notwithstandingly", "telecommunications"}};
  double y = 100;
  for (const auto& [left, right] : lines) {
    maker.add(50, y, left).space_after = true;
    maker.add(236 - PageMaker::length(right, 10), y, right);
    y += 12;
  }
  justify(maker, 50, y, 186, {"kept the weirs of the river in good", "order for a long time."});
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("paragraph: Interdisciplinary characteristic schoolmistresses' responsibilities "
                  "notwithstandingly telecommunications kept the weirs of the river in good order for a "
                  "long time."));
}

const Lines kFirst{"The millers of the upper valley keep a",   "book in which every flood is written down",
                   "with the day and the hour at which the",   "water came over the weir and who opened",
                   "the gates and in which order stood there", "so that those who come after them need",
                   "not learn it all again from the water",    "and its ways, which change every year."};
const Lines kSecond{"The school measures the springs in the", "hills every March and tells the millers",
                    "what it found, for the snow that lies",  "above the springs is what will come down",
                    "as a flood in April or as a drought in", "August, and nobody else in the valley has",
                    "the time to climb so high before the",   "roads are clear of snow and of stones."};

/// Words of 30 points on both sides of a gutter from 200 to 210, this far apart.
Line over_gutter(double baseline, double space, int on_each_side) {
  std::vector<Word> words;
  const auto add = [&](double x) {
    Word word;
    word.text = "floods";
    word.size = 10;
    word.baseline = baseline;
    word.box = {x, baseline - 8, x + 30, baseline + 2};
    words.push_back(word);
  };
  for (int i = on_each_side; i > 0; --i) add(200 - i * 30 - (i - 1) * space);
  for (int i = 0; i < on_each_side; ++i) add(210 + i * (30 + space));
  return line_of(std::move(words), 1, {{"Text-Regular", false, false}});
}

TEST(Gutters, GoOnThroughARowWhoseSpacesAreWiderStill) {
  std::vector<Line> rows;
  for (int i = 0; i < 7; ++i) rows.push_back(over_gutter(100 + i * 12, i == 5 ? 9 : 3, i == 5 ? 3 : 4));
  const auto gutters = find_gutters(rows);
  const auto tall = std::find_if(gutters.begin(), gutters.end(),
                                 [](const Gutter& g) { return g.x0 == 200 && g.x1 == 210; });
  ASSERT_NE(tall, gutters.end());
  EXPECT_EQ(tall->first, 0U);
  EXPECT_EQ(tall->last, 6U);
  EXPECT_EQ(tall->support, 7U);
}

/// Two pages that part their columns in the same place, and a third one.
PageMaker house_of_columns() {
  PageMaker maker;
  maker.page();
  justify(maker, 50, 100, 180, kSecond);
  justify(maker, 250, 100, 180, kFirst);
  maker.page();
  justify(maker, 50, 300, 180, kFirst);
  justify(maker, 250, 300, 180, kSecond);
  return maker.page();
}

TEST(Columns, AreNotCutThroughASpacedOutLineOfAnotherPage) {
  PageMaker maker = house_of_columns();
  justify(maker, 50, 100, 340,
          {"Notes of the county on floods, springs", "and on what the millers wrote of them."});
  const auto blocks = outline(maker.read());
  EXPECT_THAT(
      blocks.back(),
      ::testing::EndsWith("Notes of the county on floods, springs and on what the millers wrote of them."));
}

TEST(Columns, DoNotPartANumberFromItsHeading) {
  PageMaker maker = house_of_columns();
  maker.add(212, 100, "3.1", 12, kBold).space_after = true;
  maker.line(252, 100, "Springs", 12, kBold);
  justify(maker, 50, 130, 460, {"The school measures them in March.", "Nobody else has the time."});
  EXPECT_THAT(outline(maker.read()), ::testing::Contains("heading: 3.1 Springs"));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
