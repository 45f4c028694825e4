// SPDX-License-Identifier: GPL-3.0-or-later
// News and events, listings, tables, forms, surveys and projects: what documents tell in other forms than
// running text, in several languages, and what only looks like it.
#include "ingest/segment/dates.h"
#include "ingest/segment/entries.h"
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
using ::testing::SizeIs;

const DocumentInfo kPage{"doc", "A page", "/x/doc.html", "", "web-page", "", "en", 0};

DocumentInfo in_language(DocumentInfo info, std::string language) {
  info.language = std::move(language);
  return info;
}

Block field(std::string label, std::string text) {
  Block made;
  made.kind = BlockKind::field;
  made.label = std::move(label);
  made.text = std::move(text);
  return made;
}

TEST(Announced, DatesNearTheHead) {
  EXPECT_EQ(date_near("Frühlingsschule in Piran, 12. April 2021, mit Salinenbesuch", "de"), "2021-04-12");
  EXPECT_EQ(date_near("Cours du soir, 3 mars 2022", "fr"), "2022-03-03");
  EXPECT_EQ(date_near("The 12 mills of 2021 were closed", "en"), "");
}

TEST(Announced, HeadingsOfPlainTextAreUndressed) {
  EXPECT_EQ(undressed("** KURZ GEMELDET **"), "KURZ GEMELDET");
  EXPECT_EQ(undressed("> Le moulin rouvre"), "Le moulin rouvre");
  EXPECT_EQ(undressed("~~~~"), "");
}

TEST(Announced, NewsWithoutDatesInALetterWhoseHeadingsHaveOneRank) {
  const auto units =
      cut({heading(1, "RUNDBRIEF DER MÜHLEN"), heading(1, "== NEUES AUS DEN REGIONEN =="),
           heading(1, "MÜHLE IN LEER MAHLT WIEDER"),
           paragraph("Nach zwei Jahren Stillstand mahlt die alte Mühle in Leer seit Mai wieder Korn "
                     "für drei Bäcker der Stadt."),
           heading(1, "KURS FÜR MÜLLERINNEN ENDET"),
           paragraph("Elf Frauen haben den ersten Kurs für Müllerinnen im Emsland mit einer Prüfung "
                     "am Mahlstein beendet."),
           heading(1, "== IMPRESSUM =="), paragraph("Herausgeber ist der Verein der Müller.")},
          {"doc", "Rundbrief", "/x/a.txt", "", "text", "", "de", 0});
  const auto found = of_kind(units, UnitKind::news);
  ASSERT_THAT(titles(found), ElementsAre("MÜHLE IN LEER MAHLT WIEDER", "KURS FÜR MÜLLERINNEN ENDET"));
  EXPECT_THAT(found[1].text, Not(HasSubstr("Verein der Müller")));
}

TEST(Announced, EventsInParagraphsThatHoldTheirDates) {
  const auto units =
      cut({heading(2, "Prossimi appuntamenti"),
           paragraph("Mostra dei semi antichi, 4 maggio 2023, Lucca. I visitatori possono scambiare semi."),
           paragraph("Corso di innesto, 11 maggio 2023, Pisa. Si porta un coltello da casa.")},
          {"doc", "Lettera", "/x/a.txt", "", "text", "", "it", 0});
  const auto found = of_kind(units, UnitKind::event);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].date, "2023-05-04");
  EXPECT_THAT(found[1].text, AllOf(HasSubstr("innesto"), Not(HasSubstr("semi antichi"))));
}

TEST(Announced, AnAgendaForDecadesHoldsNoEvents) {
  const auto units =
      cut({heading(1, "Plan"), heading(2, "The rural agenda"), heading(3, "Milk"),
           paragraph("Dairies were merged over the years and their number fell by half since then."),
           heading(3, "Grain"), paragraph("Grain was sold to the mills of the plain as before.")});
  EXPECT_THAT(of_kind(units, UnitKind::event), IsEmpty());
}

TEST(Announced, AnEventByItsLines) {
  const auto units =
      cut({heading(1, "Taller de tapias"), field("Cuándo", "8 de junio de 2024"),
           field("Dónde", "Teruel, Aragón"), paragraph("Se aprende a apisonar tierra con un maestro."),
           heading(2, "Sobre la web"), paragraph("Esta web usa tipografías libres.")},
          in_language(kPage, "es"));
  const auto found = of_kind(units, UnitKind::event);
  ASSERT_THAT(titles(found), ElementsAre("Taller de tapias"));
  EXPECT_EQ(found[0].date, "2024-06-08");
  EXPECT_THAT(found[0].text, AllOf(HasSubstr("apisonar"), Not(HasSubstr("tipografías"))));
}

TEST(Announced, MinutesWithDateAndPlaceAreNoEvent) {
  const auto units =
      cut({heading(1, "Minutes of the board"), field("Date", "8 June 2024"), field("Place", "Ghent"),
           paragraph("The chair opened at nine and thanked the host.")});
  EXPECT_THAT(of_kind(units, UnitKind::event), IsEmpty());
}

TEST(Announced, ATableOfPracticesInOtherWordsWithThePlaceInTheName) {
  const auto units = cut(
      {heading(1, "Annexe 3. Tableau des initiatives"),
       row({"Initiative et lieu", "Ce qui est fait", "Coût"}, true),
       row({"Atelier de vélos partagé Nantes, Pays de la Loire",
            "Les habitants réparent leurs vélos le samedi avec un mécanicien payé par la ville.", "9 000 €"}),
       row({"Four à pain du village Colmar, Alsace",
            "Chaque famille cuit à son tour et laisse un pain au voisin suivant pour rallumer.", "2 000 €"})},
      {"doc", "Rapport", "/x/a.pdf", "", "report", "", "fr", 12});
  const auto found = of_kind(units, UnitKind::good_practice);
  EXPECT_THAT(titles(found), ElementsAre("Atelier de vélos partagé", "Four à pain du village"));
}

TEST(Announced, ATableOfFiguresByRegionHoldsNoPractice) {
  const auto units =
      cut({row({"Region", "Example values", "Share"}, true), row({"Tyrol", "12 of 40", "30 %"}),
           row({"Carinthia", "9 of 30", "30 %"}), row({"Styria", "4 of 20", "20 %"})});
  EXPECT_THAT(of_kind(units, UnitKind::good_practice), IsEmpty());
}

TEST(Announced, FormsOfLabelsThatNobodyKnows) {
  const auto units = cut({heading(1, "Goede voorbeelden uit het veen"), heading(2, "Turf op het dak"),
                          paragraph("Waar zit het: Emmen, Drenthe"), paragraph("Wie doet het: drie boeren"),
                          paragraph("Zo werkt het: Drie boeren legden samen een daktuin aan van oud veen."),
                          heading(2, "De natte akker"), paragraph("Waar zit het: Assen, Drenthe"),
                          paragraph("Wie doet het: het waterschap"),
                          paragraph("Zo werkt het: Het waterschap startte een proef met natte teelten.")},
                         {"doc", "Boekje", "/x/a.txt", "", "text", "", "nl", 0});
  const auto found = of_kind(units, UnitKind::good_practice);
  ASSERT_THAT(titles(found), ElementsAre("Turf op het dak", "De natte akker"));
  EXPECT_THAT(found[0].text, AllOf(HasSubstr("daktuin"), Not(HasSubstr("waterschap"))));
}

TEST(Announced, FormsOfOtherThingsAreNoPractices) {
  const auto units = cut({heading(1, "Spare parts"), heading(2, "Valve"), paragraph("Weight: two kilos"),
                          paragraph("Colour: grey"), paragraph("Stock: nine"), heading(2, "Gauge"),
                          paragraph("Weight: one kilo"), paragraph("Colour: red"), paragraph("Stock: four")});
  EXPECT_THAT(of_kind(units, UnitKind::good_practice), IsEmpty());
}

TEST(Announced, ASurveyByCountryGivesWhatIsDoneNotTheLaw) {
  const auto units = cut(
      {heading(1, "Mercados de abastos, país por país"), heading(2, "Portugal"),
       paragraph("La ley deja los mercados a los municipios desde 1984."), heading(3, "Bancos para jóvenes"),
       paragraph(
           "El municipio de Braga abrió seis puestos sin renta para quien empieza y los financia un año."),
       heading(2, "Italia"), paragraph("Las regiones fijan los horarios y las tasas."),
       heading(3, "Cocinas sobre el mercado"),
       paragraph(
           "En Bolonia una cooperativa creó cocinas comunes encima del mercado para los vecinos mayores."),
       heading(2, "Francia"), paragraph("Los alcaldes nombran al encargado."), heading(3, "Carros del alba"),
       paragraph(
           "En Nimes una asociación organiza carros que llevan el género sobrante a las escuelas cada día.")},
      {"doc", "Informe", "/x/a.pdf", "", "report", "", "es", 9});
  const auto found = of_kind(units, UnitKind::good_practice);
  ASSERT_THAT(titles(found),
              ElementsAre("Bancos para jóvenes", "Cocinas sobre el mercado", "Carros del alba"));
  EXPECT_THAT(found[0].text, Not(HasSubstr("1984")));
}

TEST(Announced, FiguresByCountryAreNoPractices) {
  const auto units = cut({heading(1, "Statistics"), heading(2, "Portugal"),
                          paragraph("The rate fell to nine per cent in the year."), heading(2, "Italy"),
                          paragraph("The rate rose to ten per cent in the same year."), heading(2, "France"),
                          paragraph("The rate stayed at eleven per cent in all quarters.")});
  EXPECT_THAT(of_kind(units, UnitKind::good_practice), IsEmpty());
}

TEST(Announced, CardsOfAPageOfPracticesEachWithItsPlace) {
  std::vector<Block> blocks{heading(1, "Praxisbibliothek: Beispiele für Dörfer")};
  int group = 0;
  for (const char* name : {"Mobiler Metzger", "Dorfküche", "Leihscheune"}) {
    ++group;
    blocks.push_back(in_group(heading(2, name), group, false, {"card"}));
    blocks.push_back(in_group(paragraph("Kreis Cham, Bayern"), group, false, {"card"}));
    blocks.push_back(
        in_group(paragraph("Jede Woche kommen die Nachbarn zusammen und teilen sich Gerät, Kosten und "
                           "Arbeit, die früher jeder allein trug."),
                 group, false, {"card"}));
  }
  const auto found = of_kind(cut(blocks, in_language(kPage, "de")), UnitKind::good_practice);
  EXPECT_THAT(titles(found), ElementsAre("Mobiler Metzger", "Dorfküche", "Leihscheune"));
}

TEST(Announced, ProjectsAndInstrumentsBelowTheirHeadings) {
  const auto units = cut(
      {heading(1, "MOORLINK – Wasser halten"),
       paragraph(
           "Das Projekt bringt sechs Partner zusammen, die Gräben schließen und Pegel gemeinsam ablesen."),
       paragraph("Laufzeit: 2019 bis 2022. Gesamtkosten: 1,2 Millionen Euro, kofinanziert durch Interreg."),
       heading(2, "Politikinstrumente, auf die das Projekt einwirkt"),
       heading(3, "Regionalprogramm Wasser (Drenthe)"),
       paragraph("Das Programm bezahlt den Bau von Wehren zur Hälfte und prüft sie jährlich."),
       heading(3, "Innovationsfonds (Salzburg)"),
       paragraph("Der Fonds gibt Betrieben Darlehen für neue Erntemaschinen auf nassen Böden.")},
      in_language(kPage, "de"));
  EXPECT_THAT(titles(of_kind(units, UnitKind::project)), ElementsAre("MOORLINK – Wasser halten"));
  EXPECT_THAT(titles(of_kind(units, UnitKind::policy_instrument)),
              ElementsAre("Regionalprogramm Wasser", "Innovationsfonds"));
}

TEST(Announced, AListOfProjectsByTheirAcronyms) {
  const auto units = cut({heading(2, "Godkända projekt"),
                          paragraph("FJORDNET – elfärjor för små hamnar i norr med delad laddning."),
                          paragraph("SNOWLAB – kurser i snövård för sex kommuner i Lappland.")},
                         {"doc", "Lista", "/x/a.txt", "", "text", "", "sv", 0});
  const auto found = of_kind(units, UnitKind::project);
  ASSERT_THAT(titles(found), ElementsAre("FJORDNET", "SNOWLAB"));
  EXPECT_THAT(found[0].projects, ElementsAre("FJORDNET"));
}

TEST(Announced, InstrumentsOfAChapterAreNoProgrammes) {
  const auto units =
      cut({heading(2, "Policy instruments"), heading(3, "Taxes"),
           paragraph("Taxes change prices, and prices change what people buy in shops."),
           heading(3, "Information"), paragraph("Labels tell buyers what they could not see before.")});
  EXPECT_THAT(of_kind(units, UnitKind::policy_instrument), IsEmpty());
}

}  // namespace
}  // namespace praxis::ingest::testing
