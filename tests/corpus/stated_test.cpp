// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stated.h"

#include "corpus/programmes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Unit practice_with(std::vector<std::pair<std::string, std::string>> fields,
                   std::optional<Amount> amount = {}) {
  Unit unit;
  unit.kind = UnitKind::good_practice;
  unit.fields.named = std::move(fields);
  unit.fields.amount = std::move(amount);
  return unit;
}

TEST(Stated, NamesWhatAPracticeSays) {
  EXPECT_THAT(stated_by(practice_with({{"transfer", "Anywhere."}, {"evidence", "It worked."}, {"x", "y"}})),
              ElementsAre("evidence", "transfer"));
  EXPECT_THAT(stated_by(practice_with({{"resources", "Two boats."}, {"difficulties", ""}})),
              ElementsAre("resources"));
  EXPECT_THAT(stated_by(practice_with({})), IsEmpty());
}

TEST(Stated, OnlyPracticesState) {
  Unit unit = practice_with({{"evidence", "It worked."}});
  unit.kind = UnitKind::recommendation;
  EXPECT_THAT(stated_by(unit), IsEmpty());
}

TEST(Stated, SumsOfEurosHaveABand) {
  const auto band = [](double value) { return stated_by(practice_with({}, Amount{value, "EUR"})); };
  EXPECT_THAT(band(0), ElementsAre("eur-under-10k"));
  EXPECT_THAT(band(9'999.99), ElementsAre("eur-under-10k"));
  EXPECT_THAT(band(10'000), ElementsAre("eur-10k-100k"));
  EXPECT_THAT(band(100'000), ElementsAre("eur-100k-1m"));
  EXPECT_THAT(band(1'000'000), ElementsAre("eur-over-1m"));
}

TEST(Stated, OtherCurrenciesHaveNone) {
  EXPECT_THAT(stated_by(practice_with({{"resources", "SEK 5 million"}}, Amount{5e6, "SEK"})),
              ElementsAre("resources"));
  EXPECT_THAT(stated_by(practice_with({}, Amount{5e6, "SEK"})), IsEmpty());
}

TEST(Stated, BandsLieWithinResources) {
  EXPECT_THAT(stated_things().ancestors("eur-over-1m"), ElementsAre("resources"));
  for (const Concept& thing : stated_things().concepts()) EXPECT_NE(thing.label, thing.id);
}

TEST(Programmes, ComeFromProjectsAndTheSourceItself) {
  Concept weir;
  weir.id = "WEIR";
  weir.details["programme"] = "Interreg Europe";
  Concept mill;
  mill.id = "MILL";
  Vocabularies vocabularies;
  vocabularies.projects = *Taxonomy::from({weir, mill});
  Unit unit;
  unit.projects = {"WEIR", "MILL", "Unheard of"};
  EXPECT_THAT(programmes_of(unit, vocabularies), ElementsAre("Interreg Europe"));
  unit.fields.named = {{"programme", " Interreg  Aurora "}};
  EXPECT_THAT(programmes_of(unit, vocabularies), ElementsAre("Interreg Europe", "Interreg Aurora"));
  unit.fields.named = {{"programme", "Interreg Europe"}};
  EXPECT_THAT(programmes_of(unit, vocabularies), ElementsAre("Interreg Europe"));
  EXPECT_THAT(programmes_of(Unit{}, vocabularies), IsEmpty());
}

}  // namespace
}  // namespace praxis
