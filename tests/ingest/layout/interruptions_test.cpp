// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::vector<std::string> kBegin = {"Whoever has wood to spare brings it along in the evening",
                                         "before, and the oven of the lower village is then hot by"};
const std::vector<std::string> kEnd = {"dawn, when the first of the neighbours come with their",
                                       "dough. The last one sweeps the floor."};
const char* const kWhole =
    "paragraph: Whoever has wood to spare brings it along in the evening before, and the oven of the lower "
    "village is "
    "then hot by dawn, when the first of the neighbours come with their dough. The last one sweeps the "
    "floor.";

TEST(Interruptions, ByAQuoteLeaveTheParagraphWhole) {
  PageMaker maker;
  maker.page();
  double y = maker.lines(50, 100, kBegin) + 14;
  y = maker.lines(70, y, {"Hot by dawn for all the", "neighbours with dough"}, 15) + 6;
  maker.lines(50, y, kEnd);
  EXPECT_THAT(outline(maker.read()),
              ElementsAre(kWhole, "quote: Hot by dawn for all the neighbours with dough"));
}

TEST(Interruptions, NameWhoSaidIt) {
  PageMaker maker;
  maker.page();
  double y = maker.lines(50, 100, kBegin) + 14;
  y = maker.line(70, y, "“Nobody pays for the fire”", 15) > 0 ? y + 16 : y;
  maker.line(70, y, "Rosa Keller, baker", 8);
  maker.lines(50, y + 24, kEnd);
  EXPECT_THAT(outline(maker.read()),
              ElementsAre(kWhole, "quote: “Nobody pays for the fire”", "quote: Rosa Keller, baker"));
}

TEST(Interruptions, MayTearAWord) {
  PageMaker maker;
  maker.page();
  double y = maker.lines(50, 100,
                         {"Whoever has wood brings it along in the evening before the",
                          "oven is lit for the neigh-"}) +
             14;
  y = maker.line(70, y, "Nobody pays for the fire", 15, kBold) > 0 ? y + 24 : y;
  maker.lines(50, y, {"bours of the lower village and all who want to bake their", "bread in it."});
  EXPECT_THAT(outline(maker.read()), Contains(AllOf(HasSubstr("the oven is lit for the neigh"),
                                                    HasSubstr("bours of the lower village"))));
}

TEST(Interruptions, ByABoxLeaveTheParagraphWhole) {
  PageMaker maker;
  maker.page();
  double y = maker.lines(50, 100, kBegin);
  maker.ground({50, y + 4, 330, y + 70});
  maker.lines(60, y + 24,
              {"How the oven is lit in winter and who may light it then",
               "is written on the board beside the door of the oven."},
              9);
  maker.lines(50, y + 90, kEnd);
  EXPECT_THAT(outline(maker.read()), Contains(kWhole));
}

TEST(Interruptions, AreNotHeadingsBetweenParagraphs) {
  PageMaker maker;
  maker.page();
  double y =
      maker.lines(50, 100, {"Whoever has wood to spare brings it along in the evening", "before."}) + 14;
  y = maker.line(50, y, "Who bakes on which day", 15) > 0 ? y + 24 : y;
  maker.lines(50, y, kEnd);
  const auto blocks = outline(maker.read());
  EXPECT_THAT(blocks, Contains("heading: Who bakes on which day"));
  EXPECT_THAT(blocks, Not(Contains(kWhole)));
}

TEST(Interruptions, AreNotNumberedHeadings) {
  PageMaker maker;
  maker.page();
  double y = maker.lines(50, 100, kBegin) + 14;
  y = maker.line(50, y, "2.1 Who bakes on which day", 15) > 0 ? y + 24 : y;
  maker.lines(50, y, kEnd);
  EXPECT_THAT(outline(maker.read()), Contains("heading: 2.1 Who bakes on which day"));
}

TEST(Interruptions, ThatCannotBeReadKeepTheirPartsApart) {
  PageMaker maker;
  maker.page();
  const double y = maker.lines(50, 100, kBegin);
  maker.lines(50, y + 12, kEnd);  // a line is missing
  EXPECT_THAT(outline(maker.read()), Not(Contains(kWhole)));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
