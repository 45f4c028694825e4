// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

/// Appends a raised figure to what ends at `x`; returns where it ends.
double raised(PageMaker& maker, double x, double baseline, std::string_view text) {
  maker.add(x, baseline - 4, text, 6).space_after = true;
  return x + PageMaker::length(text, 6) + 2.5;
}

TEST(Exponents, StayWhereANoteHasTheirNumber) {
  PageMaker maker;
  maker.page();
  double x = raised(maker, maker.line(50, 100, "The barn has 300 m"), 100, "2");
  x = raised(maker, maker.line(x, 100, "of floor and 900 m"), 100, "3");
  x = raised(maker, maker.line(x, 100, "of air."), 100, "2");
  raised(maker, maker.line(x, 100, "It was sold."), 100, "3");
  maker.line(50, 112, "Since then nobody has lived in it but for the owls and the mice.");
  maker.line(50, 700, "2 Land register, folio 7.", 8);
  maker.line(50, 710, "3 Notary of the lower town.", 8);
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("paragraph: The barn has 300 m² of floor and 900 m³ of air. It was sold. Since then "
                  "nobody has lived in it but for the owls and the mice.",
                  "note: 2 Land register, folio 7.", "note: 3 Notary of the lower town."));
}

TEST(Exponents, AreMarksWhereTheyAloneCanBe) {
  PageMaker maker;
  maker.page();
  double x = raised(maker, maker.line(50, 100, "The owls came in 2011"), 100, "1");
  raised(maker, maker.line(x, 100, "and left with the EU"), 100, "2");
  maker.line(50, 112, "funds, as everybody in the village had foreseen and said so.");
  maker.line(50, 700, "1 Parish book.", 8);
  maker.line(50, 710, "2 Regulation on owls.", 8);
  EXPECT_THAT(outline(maker.read()),
              Contains("paragraph: The owls came in 2011 and left with the EU funds, as "
                       "everybody in the village had foreseen and said so."));
}

TEST(Exponents, AreWrittenAsSuchWithoutNotesToo) {
  PageMaker maker;
  maker.page();
  double x = raised(maker, maker.line(50, 100, "It burns 10"), 100, "6");
  x = raised(maker, maker.line(x, 100, "kJ a day, which is 3 W·m"), 100, "−2");
  raised(maker, maker.line(x, 100, "as the miller"), 100, "4");
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: It burns 10⁶ kJ a day, which is 3 W·m⁻² as the miller4"));
}

TEST(Notes, MayBeReferredToTogether) {
  PageMaker maker;
  maker.page();
  const double x = raised(maker, maker.line(50, 100, "The barn was sold twice."), 100, "1,2");
  maker.line(x, 100, "Since then nobody has lived in");
  maker.line(50, 112, "it but for the owls and the mice.");
  maker.line(50, 700, "1 Land register, folio 7.", 8);
  maker.line(50, 710, "2 Notary of the lower town.", 8);
  EXPECT_THAT(outline(maker.read()),
              Contains("paragraph: The barn was sold twice. Since then nobody has lived "
                       "in it but for the owls and the mice."));
}

/// A page of text with these small lines at its foot.
std::vector<std::string> with_small_lines(const std::vector<std::string>& lines, bool rule = false) {
  PageMaker maker;
  maker.page();
  maker.text(50, 100, 400,
             "The barn has been empty for years, and the owls that live in it are counted by the school "
             "each spring, which has given the village a small name.");
  if (rule) maker.rule({50, 686, 180, 686.5});
  maker.lines(50, 700, lines, 8);
  return outline(maker.read());
}

TEST(Notes, AreNotFiguresInSmallType) {
  const auto blocks = with_small_lines({"40 owls", "12 mice", "310 visitors"});
  EXPECT_THAT(blocks, Contains("paragraph: 40 owls"));
  EXPECT_THAT(blocks, Contains("paragraph: 310 visitors"));
}

TEST(Notes, AreNotDatesAndAddressesInSmallType) {
  EXPECT_THAT(with_small_lines({"3 April 2011: the owls come back"}),
              Contains("paragraph: 3 April 2011: the owls come back"));
}

TEST(Notes, AreToldByTheRuleAboveOrByTheirOrder) {
  EXPECT_THAT(with_small_lines({"3 Parish book, folio 9."}, true), Contains("note: 3 Parish book, folio 9."));
  const auto blocks = with_small_lines({"3 Parish book, folio 9.", "4 Land register."});
  EXPECT_THAT(blocks, Contains("note: 3 Parish book, folio 9."));
  EXPECT_THAT(blocks, Contains("note: 4 Land register."));
}

TEST(Notes, InBoxesNeedAMarkInTheText) {
  PageMaker maker;
  maker.page();
  maker.text(50, 100, 400,
             "The barn has been empty for years, and the owls that live in it are counted by the "
             "school each spring.");
  maker.ground({50, 200, 450, 300});
  maker.line(60, 220, "The barn in figures", 10, kBold);
  maker.lines(60, 236, {"1 owl for each village child", "2 barns that were sold since the war"}, 8);
  const auto blocks = outline(maker.read());
  for (const std::string& block : blocks) EXPECT_THAT(block, Not(::testing::StartsWith("note:")));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
