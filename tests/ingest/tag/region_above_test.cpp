// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/tagger.h"
#include "tests/ingest/segment/cutting.h"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> regions_below(std::vector<std::string> section, const std::string& document_title,
                                       const std::string& text, UnitKind kind = UnitKind::good_practice) {
  Unit unit;
  unit.kind = kind;
  unit.title = "Bread by bicycle";
  unit.text = text;
  unit.language = "en";
  unit.section = std::move(section);
  unit.document.title = document_title;
  return tag_alone(std::move(unit)).regions;
}

constexpr const char* kNowhere = "A baker brings bread to nine farms each morning.";

TEST(RegionsAbove, TheNearestHeadingTells) {
  EXPECT_THAT(regions_below({"Bakers of Austria", "Tyrol"}, "", kNowhere), ElementsAre("AT33"));
  EXPECT_THAT(regions_below({"What works"}, "Bread in Friesland, Netherlands", kNowhere),
              ElementsAre("NL12"));
}

TEST(RegionsAbove, ThatAreSeveralOrAdjectivesTellOfNone) {
  EXPECT_THAT(regions_below({"Tyrol and Friesland"}, "Bread in Galicia", kNowhere), IsEmpty());
  EXPECT_THAT(regions_below({"A Danish view"}, "", kNowhere), IsEmpty());
}

TEST(RegionsAbove, NeitherOutdoTheTextNorPlaceAdvice) {
  EXPECT_THAT(regions_below({"Tyrol"}, "", "A baker of Friesland brings bread to farms."),
              ElementsAre("NL12"));
  EXPECT_THAT(regions_below({"Tyrol"}, "", kNowhere, UnitKind::recommendation), IsEmpty());
}

Unit told(std::string title, std::string text, const std::string& language, UnitKind kind) {
  Unit unit;
  unit.kind = kind;
  unit.title = std::move(title);
  unit.text = std::move(text);
  unit.language = language;
  return tag_alone(std::move(unit));
}

TEST(RegionsNamed, AnInstrumentIsTheCountrysThatItsTitleNames) {
  EXPECT_THAT(told("Bread law of Slovenia", "Adopted in Maribor in 2018, it pays for ovens.", "en",
                   UnitKind::policy_instrument)
                  .regions,
              ElementsAre("SI"));
  EXPECT_THAT(told("Bread fund of Austria", "The fund of Graz pays for ovens in Styria.", "en",
                   UnitKind::good_practice)
                  .regions,
              ElementsAre("AT22"));
}

TEST(RegionsNamed, WhereAPracticeWentIsNotHome) {
  EXPECT_THAT(told("Brotrad", "In Tirol bringt ein Rad Brot. Die Idee wurde nach Friesland übertragen.", "de",
                   UnitKind::good_practice)
                  .regions,
              ElementsAre("AT33"));
  EXPECT_THAT(told("Brotrad", "Ein Rad bringt Brot. Es wurde nach Toskana bereits übertragen.", "de",
                   UnitKind::good_practice)
                  .regions,
              IsEmpty());
}

TEST(RegionsNamed, InPortugueseAndPolish) {
  EXPECT_THAT(told("Pão", "Na Letónia um padeiro leva pão.", "pt", UnitKind::good_practice).regions,
              ElementsAre("LV"));
  EXPECT_THAT(told("Pão", "Na Úmbria um padeiro leva pão.", "pt", UnitKind::good_practice).regions,
              ElementsAre("ITI2"));
  EXPECT_THAT(told("Chleb", "Ołomuniec wozi chleb rowerem.", "pl", UnitKind::good_practice).regions,
              ElementsAre("CZ07"));
}

}  // namespace
}  // namespace praxis::ingest::testing
