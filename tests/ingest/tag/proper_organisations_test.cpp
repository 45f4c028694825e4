// SPDX-License-Identifier: GPL-3.0-or-later
// Organisations whose names no word shows to be one, and those of languages with heads behind the name.
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> behind(const std::string& language, const std::string& text) {
  Unit unit;
  unit.kind = UnitKind::good_practice;
  unit.title = "A thing";
  unit.text = text;
  unit.language = language;
  return tag_alone(std::move(unit)).organisations;
}

TEST(ProperOrganisations, ANameInCapitalsThatActs) {
  EXPECT_THAT(behind("en", "Nets rot on the quay. The Whitby Knot Tellers mend them on Sundays."),
              ElementsAre("Whitby Knot Tellers"));
  EXPECT_THAT(behind("es", "Las Remendadoras del Puerto, 19 viudas, cosen las redes rotas."),
              ElementsAre("Remendadoras del Puerto"));
  EXPECT_THAT(behind("ro", "Barca Doamnei Ilinca, pornită de doi pescari, duce cărți în sate."),
              ElementsAre("Barca Doamnei Ilinca"));
  EXPECT_THAT(behind("en", "For twelve winters the Saltburn Night Menders have kept the lamps alight."),
              ElementsAre("Saltburn Night Menders"));
}

TEST(ProperOrganisations, NeitherPlacesNorThingsNorPersonsNorTwo) {
  EXPECT_THAT(behind("en", "The North Sea freezes seldom. Boats stay out."), IsEmpty());
  EXPECT_THAT(behind("en", "The Green Nets Plan names nine harbours."), IsEmpty());
  EXPECT_THAT(behind("en", "Anna Larsson mends the nets of nine boats."), IsEmpty());
  EXPECT_THAT(behind("en", "The Whitby Knot Tellers mend. The Saltburn Night Menders light."), IsEmpty());
  EXPECT_THAT(behind("de", "Die Netze Reparieren Alle Frauen gern."), IsEmpty());
}

TEST(ProperOrganisations, WhoFoundedAndWhoRunsIt) {
  EXPECT_THAT(
      behind("en", "Nine widows had enough. They founded the Filets Verts du Cap, a shed with a stove."),
      ElementsAre("Filets Verts du Cap"));
  EXPECT_THAT(behind("en", "Marta Iglesias runs the Faro Escuela Foundation above the harbour."),
              ElementsAre("Faro Escuela Foundation"));
}

TEST(ProperOrganisations, TheOnlyOneThatIsNamed) {
  EXPECT_THAT(behind("en", "A clerk of the Dorset Tool Library walks through each house with a lamp."),
              ElementsAre("Dorset Tool Library"));
  EXPECT_THAT(behind("en", "Boats are mended with the Dorset Tool Library."), IsEmpty());
}

TEST(ProperOrganisations, HeadsBehindTheName) {
  EXPECT_THAT(behind("fi", "Iisalmen Iltapaja ry lainaa työkaluja. Käyttäjiä on 90."),
              ElementsAre("Iisalmen Iltapaja ry"));
  EXPECT_THAT(behind("fi", "Vastuussa Kuhmon Kylätalkoot, mukana kunta."), ElementsAre("Kuhmon Kylätalkoot"));
  EXPECT_THAT(behind("fi", "Utajärven Verkko-osuuskunta, 40 jäsentä, korjaa verkot."),
              ElementsAre("Utajärven Verkko-osuuskunta"));
  EXPECT_THAT(behind("hu", "A Tiszai Halászszövetkezet 2015-ben javítóműhelyt nyitott."),
              ElementsAre("Tiszai Halászszövetkezet"));
  EXPECT_THAT(behind("cs", "Spolek Staré Sítě opravuje lodě. Platí je město."),
              ElementsAre("Spolek Staré Sítě"));
  EXPECT_THAT(behind("pl", "W Gdyni (województwo pomorskie) Spółdzielnia Socjalna Dwie Igły szyje żagle."),
              ElementsAre("Spółdzielnia Socjalna Dwie Igły"));
}

}  // namespace
}  // namespace praxis::ingest::testing
