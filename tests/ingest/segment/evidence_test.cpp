// SPDX-License-Identifier: GPL-3.0-or-later
// Units that no heading announces: cut by what they say.
#include "ingest/review.h"
#include "tests/ingest/segment/cutting.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

std::vector<std::string> titles_of(std::vector<Block> blocks, const std::string& language, UnitKind kind) {
  return titles(of_kind(cut_in(language, std::move(blocks)), kind));
}

TEST(Evidence, ParallelSectionsAboutDifferentPlacesArePractices) {
  const auto found = titles_of({heading(1, "Repair before you replace"), heading(2, "Around the table"),
                                heading(3, "The tool bus of Aarhus"),
                                paragraph("In 2018 the city of Aarhus bought an old bus and fitted it with "
                                          "work benches. Volunteers repaired "
                                          "3 400 appliances in two years, at a cost of 60 000 euro a year. "
                                          "Parking was the main difficulty."),
                                heading(3, "Second shelves in Trieste"),
                                paragraph("The cooperative of Trieste opened a shop for used furniture in "
                                          "2020. It sells 900 pieces a year and "
                                          "trained eleven people, six of whom found jobs.")},
                               "en", UnitKind::good_practice);
  EXPECT_EQ(found, (Titles{"The tool bus of Aarhus", "Second shelves in Trieste"}));
}

TEST(Evidence, ChaptersOfOneCitysOwnPlanAreNoPractices) {
  const auto found = titles_of(
      {heading(1, "Climate plan of Ghent"), heading(2, "Heat"),
       paragraph("The city of Ghent built a heating network in 2015 and connected 2 400 households. The "
                 "municipality "
                 "invested 12 million euro."),
       heading(2, "Transport"),
       paragraph(
           "The city of Ghent opened forty streets to cyclists in 2017. Car traffic fell by 12 per cent."),
       heading(2, "Food"),
       paragraph(
           "The city of Ghent introduced a weekly meatless day in 2009. Since then 90 schools take part.")},
      "en", UnitKind::good_practice);
  EXPECT_TRUE(found.empty());
}

TEST(Evidence, ParagraphsThatAdviseBelowAWeakHeadingAreRecommendations) {
  const auto found = titles_of(
      {heading(1, "Die letzten Dorfläden"), heading(2, "Was jetzt nötig ist"),
       paragraph("Nach zwölf Gesprächen ziehen wir Bilanz."),
       paragraph("Mieten deckeln. Die Gemeinden sollten leere Läden selbst anmieten und unter Preis "
                 "weitergeben. Das "
                 "kostet wenig und hält den Ortskern am Leben."),
       paragraph(
           "Lieferwege bündeln. Das Land sollte Fahrten der Post für Waren öffnen. Erste Versuche haben sich "
           "bewährt.")},
      "de", UnitKind::recommendation);
  EXPECT_EQ(found, (Titles{"Mieten deckeln", "Lieferwege bündeln"}));
}

TEST(Evidence, HeadingsThatSayToWhomAddressRecommendations) {
  const auto found = titles_of(
      {heading(1, "Des haies pour demain"), heading(2, "Qui peut agir"), heading(3, "Aux régions"),
       paragraph("Il convient de payer l'entretien autant que la plantation. Une haie coupée trop tôt ne "
                 "revient pas."),
       heading(3, "Aux communes"),
       paragraph("Il faut réserver le bois des bords de route aux chaufferies publiques. Les contrats "
                 "devraient courir "
                 "sur dix ans."),
       heading(3, "Aux agences de l'eau"),
       paragraph(
           "Les aides devraient suivre le relief et non les limites des parcelles, car l'eau les ignore.")},
      "fr", UnitKind::recommendation);
  EXPECT_EQ(found.size(), 3U);
}

TEST(Evidence, ExamplesAnnouncedByAWeakHeadingNeedAPlaceAndADeed) {
  const auto blocks = std::vector<Block>{
      heading(1, "Agua para todos"),
      heading(2, "Experiencias de otros"),
      heading(3, "Lavaderos abiertos en Bilbao"),
      paragraph(
          "El Ayuntamiento de Bilbao instaló 60 lavaderos desde 2016. La venta de botellas bajó un 14 % y el "
          "coste fue de 200 000 euros."),
      heading(3, "El agua en general"),
      paragraph(
          "El agua es un bien escaso y su precio depende de muchas cosas que no siempre se conocen bien.")};
  EXPECT_EQ(titles_of(blocks, "es", UnitKind::good_practice), (Titles{"Lavaderos abiertos en Bilbao"}));
}

TEST(Evidence, NumberedLinesOfPlainTextHeadWhatStandsBelow) {
  const auto found = titles_of(
      {heading(1, "Il latte di montagna"), item("1.", "Che cosa consigliamo"),
       paragraph("Al termine del viaggio il gruppo ha scritto quanto segue, pensando a chi comincia adesso."),
       paragraph("Raccogliere insieme. I caseifici dovrebbero dividere un solo camion, perché ciascuno ne "
                 "usa un terzo."),
       paragraph(
           "Pagare la qualità. Le regioni dovrebbero premiare il fieno e non i litri, come altrove si fa.")},
      "it", UnitKind::recommendation);
  EXPECT_EQ(found, (Titles{"Raccogliere insieme", "Pagare la qualità"}));
}

TEST(Evidence, WhatTheLawDemandsIsNoRecommendation) {
  const auto found = titles_of(
      {heading(1, "Guide for applicants"), heading(2, "Costs"),
       paragraph("Applicants must keep invoices in accordance with Article 12 of the regulation. The "
                 "application form "
                 "must be signed."),
       heading(2, "Staff"),
       paragraph(
           "Applicants must name a contact. Eligible costs must comply with the directive and the decree."),
       heading(2, "Travel"),
       paragraph("The beneficiary must attach tickets. Eligible journeys must begin after the contract was "
                 "signed.")},
      "en", UnitKind::recommendation);
  EXPECT_TRUE(found.empty());
}

TEST(Evidence, AimsOfAPlanAreNoRecommendations) {
  const auto found = titles_of(
      {heading(1, "Plan"), heading(2, "Buildings"),
       paragraph(
           "Renovate the public stock, increase the rate of refurbishment and reduce demand for heat in all "
           "quarters of the town."),
       heading(2, "Mobility"),
       paragraph(
           "Expand the tram network, strengthen the cycling routes and reduce the traffic in the centre for "
           "everyone's sake.")},
      "en", UnitKind::recommendation);
  EXPECT_TRUE(found.empty());
}

TEST(Evidence, UnitsSayByWhichWordTheyWereCutAndRaiseADoubt) {
  const auto units = of_kind(
      cut_in(
          "de",
          {heading(1, "Nachtzüge"), heading(2, "Vorschläge für morgen"),
           paragraph(
               "Trassen billiger machen. Die Länder sollten Nachtzügen die Gebühren erlassen, denn dann sind "
               "die Gleise leer."),
           paragraph("Wagen mieten. Der Bund sollte Schlafwagen kaufen und an Betreiber vermieten, wie "
                     "anderswo üblich.")}),
      UnitKind::recommendation);
  ASSERT_EQ(units.size(), 2U);
  const auto& why = units.front().why;
  const auto said = std::find_if(why.begin(), why.end(), [](const Why& one) { return one.field == "kind"; });
  ASSERT_NE(said, why.end());
  EXPECT_EQ(said->text, "sollten");
  const auto doubts = doubts_of(units.front(), shipped_vocabularies());
  EXPECT_TRUE(
      std::any_of(doubts.begin(), doubts.end(), [](const Doubt& doubt) { return doubt.field == "kind"; }));
}

}  // namespace
}  // namespace praxis::ingest::testing
