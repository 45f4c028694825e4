// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(CountedSections, NumbersThatGoOnBelowTheNextHeadingAreUnits) {
  const auto units = of_kind(
      cut({heading(1, "Recommendations"), heading(2, "On money"), paragraph("A1. Pay the ferrymen monthly."),
           paragraph("Counties should not wait for the end of the season, when half of the crew has left."),
           paragraph("A2. Lend the boats in winter."),
           paragraph("Harbours should publish which boats lie idle and what they cost a day."),
           heading(2, "On people"), paragraph("A3. Train two pilots a year."),
           paragraph("The school of navigation should open its evening course to deckhands.")}),
      UnitKind::recommendation);
  EXPECT_THAT(titles(units),
              ElementsAre("Pay the ferrymen monthly", "Lend the boats in winter", "Train two pilots a year"));
  EXPECT_THAT(units[0].text, HasSubstr("half of the crew has left"));
  EXPECT_THAT(units[0].text, Not(HasSubstr("Lend the boats")));
}

TEST(CountedSections, StepsThatBeginAnewBelongToTheirRecommendation) {
  const auto units =
      of_kind(cut({heading(1, "Recommendations"), heading(2, "Pay the ferrymen monthly"),
                   paragraph("1. Counties should set money aside in spring and say so in the contract."),
                   paragraph("2. They should ask the crews which day suits them best for being paid."),
                   heading(2, "Lend the boats in winter"),
                   paragraph("1. Harbours should publish which boats lie idle and what they cost."),
                   paragraph("2. They should insure the borrower for the whole of the season.")}),
              UnitKind::recommendation);
  EXPECT_THAT(titles(units), ElementsAre("Pay the ferrymen monthly", "Lend the boats in winter"));
}

TEST(CountedSections, LinesHaveTheirTextBelow) {
  const auto units = of_kind(
      cut_in("fr",
             {heading(1, "Recommandations"), item("(1)", "Payer les passeurs chaque mois, toute l'année"),
              paragraph("Les départements devraient réserver la somme au printemps. La moitié des "
                        "passeurs part avant la fin de la saison."),
              item("(2)", "Prêter les bateaux en hiver à ceux qui apprennent"),
              paragraph("Les ports devraient publier :"), item("•", "quels bateaux dorment, et où ;"),
              item("•", "ce qu'ils coûtent par jour à qui les emprunte."), heading(1, "Annexe"),
              paragraph("Les ports visités sont au nombre de six.")}),
      UnitKind::recommendation);
  EXPECT_THAT(titles(units), ElementsAre("Payer les passeurs chaque mois, toute l'année",
                                         "Prêter les bateaux en hiver à ceux qui apprennent"));
  ASSERT_EQ(units.size(), 2U);
  EXPECT_THAT(units[0].text, HasSubstr("part avant la fin"));
  EXPECT_THAT(units[1].text, HasSubstr("ce qu'ils coûtent"));
}

TEST(CountedSections, ItemsBelowWhomTheySpeakToAreUnits) {
  const auto units = of_kind(
      cut_in(
          "es",
          {heading(1, "Recomendaciones"), heading(2, "A los ayuntamientos"),
           item("•", "Pagar a los barqueros cada mes. Al final de la temporada la mitad ya se ha ido."),
           item("•", "Prestar las barcas en invierno. Los puertos deberían publicar cuáles están paradas."),
           in_group(paragraph("Así lo hace Ayamonte: en 2019 prestó doce barcas."), 1, true),
           heading(2, "A las comunidades autónomas"),
           item("•", "Formar a dos patrones al año. La escuela debería abrir su curso por la tarde."),
           item("•", "Asegurar a quien aprende. Ninguna aseguradora lo hace por sí sola.")}),
      UnitKind::recommendation);
  EXPECT_THAT(titles(units), ElementsAre("Pagar a los barqueros cada mes", "Prestar las barcas en invierno",
                                         "Formar a dos patrones al año", "Asegurar a quien aprende"));
}

TEST(CountedSections, ShortItemsBelowWhomTheySpeakToAreOneUnit) {
  const auto units =
      of_kind(cut({heading(1, "Recommendations"), heading(2, "To the counties"),
                   item("•", "pay the ferrymen every month and not at the end of the season"),
                   item("•", "lend the boats that lie idle in winter"), heading(2, "To the harbours"),
                   item("•", "publish which boats lie idle and what they cost a day"),
                   item("•", "insure whoever borrows them")}),
              UnitKind::recommendation);
  EXPECT_THAT(titles(units), ElementsAre("To the counties", "To the harbours"));
}

TEST(LabelledAdvice, IsARecommendationWhereSeveralAreCalledSo) {
  const auto units = of_kind(
      cut_in("fr",
             {heading(1, "Les bacs"), paragraph("Les bacs traversent le fleuve depuis mille ans."),
              in_group(paragraph("Recommandation : les départements devraient payer les passeurs chaque "
                                 "mois et non en fin de saison."),
                       1, true),
              heading(1, "Les ports"), paragraph("Les ports dorment en hiver."),
              in_group(paragraph("Recommandation : il convient de prêter les bateaux l'hiver à ceux qui "
                                 "apprennent le métier."),
                       2, true)}),
      UnitKind::recommendation);
  ASSERT_EQ(units.size(), 2U);
  EXPECT_THAT(units[0].text, HasSubstr("payer les passeurs"));
  EXPECT_THAT(units[1].text, HasSubstr("prêter les bateaux"));
}

TEST(GroupedPractices, AHeadingOverPlacesNamesNone) {
  const auto units = of_kind(
      cut({heading(1, "What regions have tried"), heading(2, "On water"),
           heading(3, "A ferry on call (Galicia)"),
           paragraph("A ferry comes when somebody rings the bell. It costs less than the timetable did."),
           heading(3, "The winter barge (Estonia)"),
           paragraph("Between the islands a barge breaks the ice and takes the post along."),
           heading(2, "On land"), heading(3, "Carts for parcels (Tuscany)"),
           paragraph("Carts with a bell bring parcels into lanes that no van can enter."),
           heading(3, "The school donkey (Crete)"),
           paragraph("A donkey takes the schoolbags up the hill while the children walk beside it.")}),
      UnitKind::good_practice);
  EXPECT_THAT(titles(units),
              ElementsAre("A ferry on call", "The winter barge", "Carts for parcels", "The school donkey"));
}

TEST(GroupedPractices, AWordForAPartIsNoProject) {
  const auto units =
      cut({heading(1, "PART II - WHAT WE SAW"), heading(3, "2.1 Ferries"),
           heading(4, "Source of inspiration: a ferry on call (Galicia)"),
           paragraph("In Galicia two ferries run on call since 2015. The county saved a third of the "
                     "diesel, with partners and co-funding of the ERDF."),
           heading(1, "PART III - MONITORING"), paragraph("The partners meet every six months.")});
  EXPECT_THAT(titles(of_kind(units, UnitKind::project)), ElementsAre());
  EXPECT_THAT(titles(of_kind(units, UnitKind::good_practice)), ElementsAre("A ferry on call"));
}

TEST(HeadingLines, AnInitialEndsNoSentence) {
  const auto units =
      cut({heading(1, "Experience brought by peers"),
           heading(2, "4.1 The ferry that comes when called (M. Roca)"),
           paragraph("In Galicia the county lets two ferries run on call since 2015, and saved a third."),
           heading(2, "4.2 A winter barge between the islands (K. Tamm)"),
           paragraph("In Estonia the post pays for a barge that has broken the ice since 2011.")});
  EXPECT_THAT(titles(units),
              ::testing::IsSupersetOf({HasSubstr("The ferry that comes"), HasSubstr("A winter barge")}));
}

TEST(Cards, StandUnderTheHeadingsOfTheirSectionNotUnderTheirNeighbours) {
  const auto card = [](int group, std::string date, std::string title, std::string text) {
    return std::vector<Block>{in_group(paragraph(std::move(date)), group, false, {"news"}),
                              in_group(heading(3, std::move(title)), group, false, {"news"}),
                              in_group(paragraph(std::move(text)), group, false, {"news"})};
  };
  std::vector<Block> blocks{heading(1, "News"), heading(2, "Latest news")};
  for (const Block& block : card(1, "3 May 2023", "Ferry rings twice",
                                 "The ferry of Vigo rang its bell for "
                                 "the thousandth passenger on call."))
    blocks.push_back(block);
  for (const Block& block : card(2, "9 April 2023", "Ice is gone",
                                 "The barge of Hiiumaa has come back into "
                                 "harbour three weeks early this year."))
    blocks.push_back(block);
  const auto news = of_kind(cut(blocks), UnitKind::news);
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(news[0].date, "2023-05-03");
  EXPECT_THAT(news[1].section, ElementsAre("News", "Latest news"));
}

}  // namespace
}  // namespace praxis::ingest::testing
