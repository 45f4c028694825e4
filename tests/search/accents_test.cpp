// SPDX-License-Identifier: GPL-3.0-or-later
// Accents never keep a unit from being found; typed, they say which of two like units comes first.
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using namespace testing;  // the fixture's

struct Spelled {
  const char* language;
  const char* typed;
  const char* plain;     ///< a text without the accents, the shorter one
  const char* accented;  ///< the longer one, with another form of the word
};

class AccentTable : public ::testing::TestWithParam<Spelled> {};

TEST_P(AccentTable, TheWordAsTypedComesFirstThoughItsTextIsLonger) {
  std::vector<Unit> units;
  for (const auto& [id, text] :
       {std::pair{"plain", GetParam().plain}, std::pair{"accented", GetParam().accented},
        std::pair{"other", "Nothing of the kind is said here at all."}}) {
    units.push_back(make_unit(id, "", text));
    units.back().language = GetParam().language;
  }
  EXPECT_THAT(ids(*snapshot_of(units), GetParam().typed), ElementsAre("accented", "plain"));
}

INSTANTIATE_TEST_SUITE_P(
    Languages, AccentTable,
    ::testing::Values(
        Spelled{"fr", "côté", "Le vent souffle de ce cote.",
                "Le vent souffle de l'autre côté du vieux port."},
        Spelled{"fr", "maïs", "Du mais pour les poules.", "Du maïs pour les poules et pour les canards."},
        Spelled{"es", "camión", "Un camion lleno.", "Un camión lleno de naranjas de las huertas del valle."},
        Spelled{"de", "Förderung", "Eine Forderung der Bauern.",
                "Neue Förderungen der Bauern und Imker im Tal."},
        Spelled{"el", "λιμάνι", "Ένα λιμανι στο νησί.", "Τα καΐκια του λιμανιού στο μικρό μας νησί."},
        Spelled{"ro", "școală", "O scoala in sat.", "O școală nouă pentru copiii din sat și din vale."}));

TEST(Accents, NeverMatterForBeingFound) {
  Unit unit = make_unit("1", "", "Le pêcheur répare son filet.");
  unit.language = "fr";
  const auto snapshot = snapshot_of({unit, make_unit("2", "", "A plain text.")});
  for (const char* typed : {"pêcheur", "pecheur", "PÊCHEURS", "pécheur", "pècheur filet"})
    EXPECT_THAT(ids(*snapshot, typed), ElementsAre("1")) << typed;
}

}  // namespace
}  // namespace praxis::search
