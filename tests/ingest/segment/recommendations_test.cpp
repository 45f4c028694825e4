// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Recommendations, AnnouncedHeadingsOfManyLanguages) {
  const auto units =
      cut({heading(1, "What to do"), heading(2, "Policy recommendation 1. To plant before paving."),
           paragraph("Trees come first."), heading(2, "Empfehlung 2: Reparatur vor Neukauf"),
           paragraph("Werkstätten brauchen Platz."), heading(2, "Recommandation n° 3 : Former sur place"),
           paragraph("Les ateliers se déplacent."), heading(2, "Recomendación 4 – Medir siempre"),
           paragraph("Sin datos no hay política."), heading(2, "Raccomandazione V. Aprire le botteghe"),
           paragraph("La sera le vie restano accese.")});
  EXPECT_THAT(titles(of_kind(units, UnitKind::recommendation)),
              ElementsAre("To plant before paving", "Reparatur vor Neukauf", "Former sur place",
                          "Medir siempre", "Aprire le botteghe"));
}

TEST(Recommendations, HoldTheirListsAndNothingOfTheirNeighbour) {
  const auto units = of_kind(
      cut({heading(2, "Recommendation 1: Share the machines"), paragraph("Small firms cannot buy them."),
           heading(3, "Recommended actions"), item("A.", "List what stands idle."), item("-", "by branch"),
           item("B.", "Insure the borrower."), heading(2, "Recommendation 2: Pay on time"),
           paragraph("Thirty days.")}),
      UnitKind::recommendation);
  ASSERT_EQ(units.size(), 2U);
  EXPECT_THAT(units[0].text, HasSubstr("Small firms"));
  EXPECT_THAT(units[0].text, HasSubstr("B. Insure the borrower."));
  EXPECT_THAT(units[0].text, Not(HasSubstr("Thirty days")));
  EXPECT_THAT(units[0].fields.actions,
              ElementsAre("A. List what stands idle.\n- by branch", "B. Insure the borrower."));
}

TEST(Recommendations, NumberedHeadingsInTheirSectionCountOn) {
  const auto units =
      cut({heading(1, "Introduction"), paragraph("Three pieces of advice follow."), item("1.", "Lend tools"),
           item("2.", "Lend rooms"), heading(1, "JOINT RECOMMENDATIONS"),
           paragraph("They stand in no order."), heading(1, "ON THINGS"), heading(2, "1. Lend tools"),
           paragraph("A library for drills."), heading(1, "ON PLACES"), heading(2, "2. Lend rooms"),
           paragraph("A hall by the hour."), heading(1, "About us"), paragraph("We are five towns.")});
  const auto found = of_kind(units, UnitKind::recommendation);
  ASSERT_THAT(titles(found), ElementsAre("Lend tools", "Lend rooms"));
  EXPECT_THAT(found[1].text, Not(HasSubstr("five towns")));
}

TEST(Recommendations, ItemsUnderTheirHeadingWhenNoneIsNumbered) {
  const auto units =
      cut({heading(1, "Key recommendations"),
           item("-", "Let every second bus carry bicycles from April to October."),
           item("-", "Publish the timetable as open data within a year."), item("-", "Contact")});
  EXPECT_EQ(of_kind(units, UnitKind::recommendation).size(), 2U);
}

TEST(Recommendations, ContentsListsAndReferencesMakeNone) {
  const auto units =
      cut({heading(1, "Table of contents"), paragraph("Recommendation 1: Share the machines 7"),
           heading(1, "Findings"), paragraph("As Recommendation 1 above says, sharing helps."),
           heading(1, "Annex 1"), paragraph("Recommendation 2: from an earlier report")});
  EXPECT_TRUE(of_kind(units, UnitKind::recommendation).empty());
}

TEST(Recommendations, OneAloneUnderItsHeading) {
  const auto of = [](std::string head, std::string text) {
    return titles(of_kind(cut({heading(1, std::move(head)), paragraph(std::move(text)),
                               heading(1, "Background"), paragraph("The valley has ten towns.")}),
                          UnitKind::recommendation));
  };
  EXPECT_THAT(of("Recommendation", "We recommend that the tram should reach the upper valley."),
              ::testing::ElementsAre("The tram should reach the upper valley"));
  EXPECT_THAT(of("Empfehlung", "Wir empfehlen, die Straßenbahn ins obere Tal zu führen."),
              ::testing::ElementsAre("Die Straßenbahn ins obere Tal zu führen"));
  EXPECT_THAT(of("Recommendation", "The tram must reach the upper valley some day."), ::testing::IsEmpty())
      << "one paragraph that only says must is not yet a recommendation";
}

}  // namespace
}  // namespace praxis::ingest::testing
