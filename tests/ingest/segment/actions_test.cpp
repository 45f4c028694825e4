// SPDX-License-Identifier: GPL-3.0-or-later
// Planned actions are no units of their own; what a lead-in recommends is one each.
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<Block> ferry_plan() {
  return {heading(1, "2. What the plan holds"),
          heading(4, "Recommendation to the port authority"),
          paragraph("Let the skippers sell tickets on board. The port should pay for the machines, and the "
                    "fare should be the same on both banks."),
          heading(4, "Action 1: Order the machines"),
          paragraph("The port writes a tender for twelve machines. Cost: EUR 9 000. Time: spring 2024."),
          heading(4, "Action 2: Train the crews"),
          paragraph("The maritime school gives a course of two evenings."),
          heading(4, "Recommendation to the county"),
          paragraph("Mark the landing stages. The county should put a sign at each of them."),
          heading(4, "Action 3: Draw the sign"),
          paragraph("A contest among the schools of the county.")};
}

TEST(Actions, BelongToTheRecommendationBeforeThem) {
  const auto advice = of_kind(cut(ferry_plan()), UnitKind::recommendation);
  ASSERT_EQ(titles(advice), (Titles{"Let the skippers sell tickets on board", "Mark the landing stages"}));
  EXPECT_THAT(advice[0].text, HasSubstr("two evenings"));
  EXPECT_THAT(advice[0].text, Not(HasSubstr("contest")));
  EXPECT_THAT(advice[0].fields.actions,
              ElementsAre(HasSubstr("Action 1: Order the machines\nThe port writes"),
                          HasSubstr("Action 2: Train the crews")));
  EXPECT_THAT(advice[1].text, HasSubstr("contest"));
}

TEST(Actions, OfAPlanAreNoInstruments) {
  const auto units = cut_in(
      "es",
      {heading(1, "Plan del valle"), heading(2, "Instrumentos de política"),
       heading(3, "Acción 1: Fondo para los hornos de pan"),
       paragraph("La diputación de Teruel creará un fondo con ayudas de hasta 3.000 euros por horno."),
       heading(3, "Acción 2: Programa de leña"),
       paragraph("El programa de Teruel pagará la leña de los hornos comunales. Coste: 12.000 euros.")});
  EXPECT_TRUE(of_kind(units, UnitKind::policy_instrument).empty());
  EXPECT_TRUE(of_kind(units, UnitKind::good_practice).empty());
}

TEST(LeadIns, WhatTheyRecommendIsOneEach) {
  const auto units = cut_in(
      "fr", {heading(1, "4. Conclusions"), paragraph("L'assemblee recommande :"),
             paragraph("4.1 de louer les halles au metre et non au mois. Les marchands devraient payer la "
                       "place qu'ils occupent, et rien de plus."),
             paragraph("Le loyer suit le chiffre d'affaires."),
             paragraph("4.2 de fermer la rue aux camions le samedi. Les livraisons se feraient avant huit "
                       "heures."),
             heading(1, "5. Divers"), paragraph("La seance est levee.")});
  const auto advice = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(advice.size(), 2U);
  EXPECT_THAT(advice[0].text, HasSubstr("Le loyer suit"));
  EXPECT_THAT(advice[1].text, Not(HasSubstr("levee")));
}

TEST(LeadIns, OtherListsAndKeywordsAreNone) {
  EXPECT_TRUE(of_kind(cut({heading(1, "4. Members"), paragraph("The board consists of:"),
                           paragraph("1. two skippers who are elected by the crews for three years each"),
                           paragraph("2. two mayors whom the county names when its council has met")}),
                      UnitKind::recommendation)
                  .empty());
  EXPECT_TRUE(of_kind(cut({heading(1, "4. Tools"), paragraph("The board recommends:"), item("-", "rope"),
                           item("-", "a lamp"), item("-", "dry socks")}),
                      UnitKind::recommendation)
                  .empty());
}

TEST(LeadIns, InOtherLanguages) {
  const auto german = cut_in(
      "de",
      {heading(1, "Ergebnis"), paragraph("Die Gruppe empfiehlt den Landkreisen:"),
       item("1.", "leere Scheunen zu erfassen und die Liste jedes Jahr im Mai neu zu veröffentlichen,"),
       item("2.", "den Umbau mit einem festen Betrag je Quadratmeter zu fördern, nicht mit Anteilen.")});
  EXPECT_EQ(of_kind(german, UnitKind::recommendation).size(), 2U);
  const auto polish = cut_in(
      "pl",
      {heading(1, "Ustalenia"), paragraph("Rada zaleca gminom:"),
       item("a)", "prowadzić wspólny rejestr pustych stodół i ogłaszać go co roku w maju w internecie;"),
       item("b)", "dopłacać do remontu dachu stałą kwotę od metra, a nie część rachunku wykonawcy.")});
  EXPECT_EQ(of_kind(polish, UnitKind::recommendation).size(), 2U);
}

}  // namespace
}  // namespace praxis::ingest::testing
