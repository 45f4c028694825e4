// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(PracticeRecords, LinesOfLabelsArePartedIntoTheirPractices) {
  const auto units =
      cut({heading(1, "Annex 3: Good practices"), paragraph("Title: Night ferry of Vis"),
           heading(3, "Country: Croatia"), heading(3, "Budget: EUR 310,000 (ERDF 70 %)"),
           paragraph("Description: A ferry sails at midnight. Results: Bakers came back."),
           paragraph("Lessons learned: Ask the crew first."), paragraph("Title: Snow bank of Kuusamo"),
           heading(3, "Country: Finland"), heading(3, "Budget: EUR 1.4 million"),
           paragraph("Description: Snow is kept under sawdust. Results: Skiing in October."),
           paragraph("Lessons learned: Sawdust gets wet.")});
  const auto practices = of_kind(units, UnitKind::good_practice);
  ASSERT_THAT(titles(practices), ElementsAre("Night ferry of Vis", "Snow bank of Kuusamo"));
  EXPECT_THAT(practices[0].text, AllOf(HasSubstr("Bakers came back"), Not(HasSubstr("sawdust"))));
  EXPECT_EQ(practices[0].fields.get("evidence"), "Bakers came back.");
  ASSERT_TRUE(practices[1].fields.amount.has_value());
  EXPECT_EQ(*practices[1].fields.amount, (Amount{1400000, "EUR"}));
}

TEST(PracticeRecords, LabelsAboveTheirValuesAndInOtherLanguages) {
  const auto units =
      cut({heading(1, "Colmenas en la azotea"), paragraph("Entidad responsable"),
           paragraph("Ayuntamiento de Teruel"), paragraph("Ubicación"), paragraph("Teruel, Aragón"),
           paragraph("Fecha de inicio"), paragraph("mayo de 2018"), paragraph("Recursos necesarios"),
           paragraph("12.500 euros."), paragraph("Resultados"), paragraph("Novecientos kilos de miel."),
           paragraph("Persona de contacto"), paragraph("Ana Inventada")},
          {"doc", "Colmenas", "/x/doc.html", "", "web-page", "", "es", 0});
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].title, "Colmenas en la azotea");
  EXPECT_EQ(units[0].fields.get("institution"), "Ayuntamiento de Teruel");
  EXPECT_EQ(units[0].fields.get("start-date"), "2018-05");
  EXPECT_EQ(*units[0].fields.amount, (Amount{12500, "EUR"}));
  EXPECT_THAT(units[0].regions, ElementsAre("ES24"));
  EXPECT_THAT(units[0].text, Not(HasSubstr("Ana Inventada")));
}

TEST(PracticeRecords, SheetsEndWhereTheNextPartBegins) {
  const auto units =
      cut({heading(1, "Wärme im Dorf"), paragraph("Vorwort zur Sammlung."),
           heading(2, "Steckbrief 1: Holz statt Öl"), paragraph("Ort: Murau, Steiermark"),
           paragraph("Kosten: 2,1 Mio. Euro"), paragraph("Laufzeit: 2014–2017"),
           paragraph("Ergebnisse: Neunzig Häuser sind warm."), heading(2, "Steckbrief 2: Milch heizt"),
           paragraph("Ort: Oberallgäu, Bayern"), paragraph("Kosten: 80.000 Euro"),
           paragraph("Laufzeit: seit 2020"), paragraph("Ergebnisse: Elf Ställe sind warm."),
           heading(2, "Quellen"), paragraph("Jahrbuch 2021.")});
  const auto practices = of_kind(units, UnitKind::good_practice);
  ASSERT_THAT(titles(practices), ElementsAre("Holz statt Öl", "Milch heizt"));
  EXPECT_THAT(practices[0].text, AllOf(Not(HasSubstr("Vorwort")), Not(HasSubstr("Elf Ställe"))));
  EXPECT_EQ(practices[0].fields.get("start-date"), "2014");
  EXPECT_EQ(practices[0].fields.get("end-date"), "2017");
  EXPECT_EQ(*practices[0].fields.amount, (Amount{2100000, "EUR"}));
  EXPECT_THAT(practices[1].text, Not(HasSubstr("Jahrbuch")));
  EXPECT_EQ(practices[1].fields.get("start-date"), "2020");
  EXPECT_EQ(practices[1].fields.get("end-date"), "");
}

TEST(PracticeRecords, ChaptersOfAReportThatAreCalledLikeFieldsAreNone) {
  const DocumentInfo report{"doc", "A report", "/x/doc.pdf", "", "report", "", "en", 12};
  const auto units =
      cut({heading(1, "Survey of mills"), heading(2, "Results"), paragraph("Mills turn slowly."),
           heading(2, "Challenges"), paragraph("Rivers dry up.")},
          report);
  EXPECT_THAT(of_kind(units, UnitKind::good_practice), IsEmpty());
}

TEST(PracticeRecords, AContactBelowItsHeadingIsNotKept) {
  const auto units = cut({heading(1, "Netze der Dörfer"), paragraph("Ein Bericht über Netze."),
                          heading(2, "Ansprechpartner"), paragraph("Dr. Erfunden, Geschäftsstelle"),
                          paragraph("Telefon +49 30 5550123")});
  for (const Unit& unit : units) EXPECT_THAT(unit.text, Not(HasSubstr("Erfunden")));
}

}  // namespace
}  // namespace praxis::ingest::testing
