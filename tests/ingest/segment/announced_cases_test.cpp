// SPDX-License-Identifier: GPL-3.0-or-later
// Cases that a label, a heading or a table's columns announce.
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::HasSubstr;

TEST(LabelledCases, OfALabelThatComesBackOneMayBeAtAPlaceNobodyKnows) {
  const auto units = cut_in(
      "fr",
      {heading(1, "Le bourg"), paragraph("Quelques lignes qui ne parlent que de la pluie et du beau temps."),
       in_group(paragraph("ELLES L’ONT FAIT"), 1, true), in_group(heading(3, "Le four du jeudi"), 1, true),
       in_group(paragraph("À Trifouillis, deux boulangères ont rallumé le four banal en 2019. Soixante "
                          "familles y cuisent leur pain chaque semaine pour deux euros."),
                1, true),
       heading(2, "Le règlement"), paragraph("Un règlement tient sur une page et se lit à voix haute."),
       in_group(paragraph("ELLES L’ONT FAIT"), 2, true), in_group(heading(3, "La scie prêtée"), 2, true),
       in_group(paragraph("En Bretagne, une coopérative a ouvert en 2020 un atelier où l'on prête les "
                          "outils. Il compte 140 adhérentes et coûte 9 000 euros par an."),
                2, true)});
  EXPECT_EQ(titles(of_kind(units, UnitKind::good_practice)), (Titles{"Le four du jeudi", "La scie prêtée"}));
}

TEST(LabelledCases, AndInAnotherLanguage) {
  const auto units = cut_in(
      "de",
      {heading(1, "Das Dorf"), paragraph("Ein paar Zeilen, die nur vom Wetter handeln und von nichts sonst."),
       heading(2, "Im Blickpunkt: Der Ofen am Donnerstag"),
       paragraph("In Hinterpfuiteufel haben zwei Frauen 2019 das alte Backhaus angeheizt. Sechzig Familien "
                 "backen dort jede Woche für zwei Euro."),
       heading(2, "Die Ordnung"), paragraph("Eine Ordnung passt auf eine Seite und wird laut vorgelesen."),
       heading(2, "Im Blickpunkt: Die geliehene Säge"),
       paragraph(
           "In Kärnten hat eine Genossenschaft 2020 eine Werkstatt eröffnet, die Werkzeug verleiht. Sie "
           "zählt 140 Mitglieder und kostet 9000 Euro im Jahr.")});
  EXPECT_EQ(titles(of_kind(units, UnitKind::good_practice)),
            (Titles{"Der Ofen am Donnerstag", "Die geliehene Säge"}));
}

TEST(LabelledCases, ALabelThatStandsOverNoPlaceTellsNothing) {
  const auto units =
      cut_in("fr", {heading(1, "Le bourg"), heading(2, "Zoom sur: La pluie"),
                    paragraph("Il pleut davantage en automne, et les toits n'y peuvent rien du tout."),
                    heading(2, "Zoom sur: Le vent"),
                    paragraph("Le vent vient de l'ouest, et les girouettes le savent depuis longtemps.")});
  EXPECT_TRUE(of_kind(units, UnitKind::good_practice).empty());
}

TEST(VisitedCases, HeadingsThatCountTheVisitsAmongOtherPoints) {
  const auto german = cut_in(
      "de",
      {heading(1, "Protokoll"), heading(2, "1. Begrüßung"),
       paragraph("Die Leiterin begrüßt alle und verteilt die Karten für den Bus."),
       heading(2, "2. Besuch in Murau: die Werkstatt im Stall"),
       paragraph("Die Gruppe wird mit Most empfangen. Eine Genossenschaft von Bauern hat in der Steiermark "
                 "2017 einen Stall umgebaut und vermietet darin Werkbänke."),
       paragraph("Die Miete beträgt 30 Euro im Monat. Seither haben 14 Betriebe dort begonnen."),
       heading(2, "3. Mittagessen"), paragraph("Es gibt Suppe, und der Bürgermeister zahlt."),
       heading(2, "4. Besuch in Tulln: der Bus auf Zuruf"),
       paragraph("In Niederösterreich hat die Gemeinde 2018 zwei Kleinbusse gekauft, die auf Anruf fahren."),
       paragraph("Es fahren 9000 Personen im Jahr mit. Anfangs gab es Beschwerden der Taxis.")});
  const auto visits = of_kind(german, UnitKind::good_practice);
  ASSERT_EQ(visits.size(), 2U);
  EXPECT_THAT(visits[0].text, HasSubstr("14 Betriebe"));
  EXPECT_THAT(visits[1].text, HasSubstr("9000 Personen"));

  const auto swedish = of_kind(
      cut_in("sv", {heading(1, "Anteckningar"), heading(2, "1. Besök i Mora: verkstaden i ladan"),
                    paragraph("I Dalarna byggde ett kooperativ om en lada 2017 och hyr ut bänkar till "
                              "företag."),
                    paragraph("Sedan dess har 14 företag startat. Hyran är 300 kronor i månaden."),
                    heading(2, "2. Lunch"), paragraph("Det blev soppa, och kommunen betalade."),
                    heading(2, "3. Besök i Falun: bussen som lyssnar"),
                    paragraph("I Dalarna köpte kommunen två småbussar 2018 som kör när någon ringer."),
                    paragraph("Varje år åker 9000 personer med. Först klagade taxibolagen.")}),
      UnitKind::good_practice);
  ASSERT_EQ(swedish.size(), 2U);
  EXPECT_THAT(swedish[1].text, HasSubstr("småbussar"));
}

TEST(LoneCases, AHeadingMayBearItsPlaceInAnotherCase) {
  const auto polish = of_kind(
      cut_in(
          "pl",
          {heading(1, "List"), heading(2, "A w Wieliczce: warsztat za sprzątanie"),
           paragraph("W Małopolsce spółdzielnia otworzyła w 2019 roku warsztat i wypożycza narzędzia. "
                     "Gmina kupiła maszyny i wyremontowała dach. Dotąd skorzystało 140 rodzin. Koszt "
                     "wynosi średnio 9 tysięcy złotych rocznie. Kłopotem był hałas."),
           heading(2, "Zalecenia"), heading(3, "Kupujcie wspólnie"),
           paragraph("Gminy powinny kupować wspólnie. Należy zacząć od map."), heading(3, "Pytajcie ludzi"),
           paragraph("Każda gmina powinna pytać ludzi. Warto to robić co rok.")}),
      UnitKind::good_practice);
  EXPECT_EQ(titles(polish), (Titles{"A w Wieliczce: warsztat za sprzątanie"}));

  const auto english = of_kind(
      cut_in(
          "en",
          {heading(1, "Letter"), heading(2, "And in Glenfarne: a bench for a broom"),
           paragraph("In Leitrim a cooperative opened a workshop in 2019 and lends tools. The council "
                     "bought machines and rebuilt the roof. Since then 140 households have come. Costs "
                     "fell to EUR 9,000 a year. At first there were complaints."),
           heading(2, "Recommendations"), heading(3, "Buy together"),
           paragraph("Councils should buy together. They should begin with maps."), heading(3, "Ask people"),
           paragraph("Each council should ask people. This should be done every year.")}),
      UnitKind::good_practice);
  EXPECT_EQ(titles(english), (Titles{"And in Glenfarne: a bench for a broom"}));
}

TEST(CasesInTables, ColumnsForWhoAndTheDeedAndTheResult) {
  const auto german = of_kind(
      cut_in("de", {heading(1, "Bericht"), heading(2, "Beispiele"),
                    row({"Wo und wer", "Was getan wurde", "Ergebnisse"}, true),
                    row({"Most für alle. Steiermark, Genossenschaft Mostwerk.",
                         "Die Genossenschaft hat 2017 eine Presse gekauft und verleiht sie an Gärten im Tal.",
                         "Seither pressen 80 Haushalte selbst, die Kosten sanken um 20 Prozent."}),
                    row({"Bus auf Zuruf. Kärnten, Gemeinde Feldkirchen.",
                         "Die Gemeinde hat 2018 zwei Busse gekauft, die auf Anruf fahren und überall halten.",
                         "Es fahren 9000 Personen im Jahr mit, anfangs gab es Beschwerden."})}),
      UnitKind::good_practice);
  EXPECT_EQ(titles(german), (Titles{"Most für alle", "Bus auf Zuruf"}));

  const auto english = of_kind(
      cut_in("en", {heading(1, "Report"), heading(2, "Examples"),
                    row({"Who and where", "What they did", "What came of it"}, true),
                    row({"Cider for all. Mostwerk Cooperative, Styria.",
                         "The cooperative bought a press in 2017 and lends it to the gardens of the valley.",
                         "Since then 80 households have pressed their own, and costs fell by 20 per cent."}),
                    row({"A bus on call. Municipality of Feldkirchen, Carinthia.",
                         "The municipality bought two buses in 2018 that run when somebody rings.",
                         "They carry 9,000 people a year; at first there were complaints."})}),
      UnitKind::good_practice);
  EXPECT_EQ(titles(english), (Titles{"Cider for all", "A bus on call"}));
}

TEST(CasesInTables, WhatAPlanWillDoIsNone) {
  const auto units = cut_in(
      "en", {heading(1, "Plan"), heading(2, "Measures"), row({"Who", "What will be done", "Results"}, true),
             row({"Municipality of Feldkirchen, Carinthia",
                  "The municipality will buy two buses in 2028 that will run when somebody rings.",
                  "They will carry 9,000 people a year and will save fuel."}),
             row({"Mostwerk Cooperative, Styria",
                  "The cooperative will buy a press in 2027 and will lend it to the gardens of the valley.",
                  "80 households will press their own, and costs will fall."})});
  EXPECT_TRUE(of_kind(units, UnitKind::good_practice).empty());
}

}  // namespace
}  // namespace praxis::ingest::testing
