// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/review.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Vocabularies one_region() {
  Concept hills;
  hills.id = "XX1";
  hills.terms = {{"Hillshire", TermKind::name}, {"Hillish", TermKind::adjective}};
  Vocabularies vocabularies;
  vocabularies.regions = *Taxonomy::from({hills});
  return vocabularies;
}

/// A practice that raises no doubts.
Unit sound_practice() {
  Unit unit;
  unit.kind = UnitKind::good_practice;
  unit.title = "Mills for the valley";
  unit.text =
      "The county of Hillshire leases its mills to families who promise to grind for the valley. Each lease "
      "runs for nine years, the "
      "rent pays for the weirs, and the school visits twice a year to measure the water.";
  unit.regions = {"XX1"};
  unit.why = {{"regions", "XX1", "Hillshire", 14, 23, false}};
  return unit;
}

std::vector<std::string> proposals(const Unit& unit) {
  std::vector<std::string> out;
  for (const Doubt& doubt : doubts_of(unit, one_region()))
    out.push_back(doubt.field + " " + doubt.action + " " + doubt.value);
  return out;
}

TEST(Review, HasNothingToSayOfASoundUnitOrAPassage) {
  EXPECT_THAT(proposals(sound_practice()), IsEmpty());
  Unit passage;
  passage.text = "Short.";
  EXPECT_THAT(proposals(passage), IsEmpty());
}

TEST(Review, DoubtsUnitsOfAFewWordsMostFirst) {
  Unit unit = sound_practice();
  unit.text = "The mills of Hillshire.";
  unit.title = "7.";
  EXPECT_THAT(proposals(unit), ElementsAre("kind set passage", "title rename 7."));
}

TEST(Review, DoubtsTagsThatHangByAnAdjective) {
  Unit unit = sound_practice();
  unit.why[0].text = "Hillish";
  unit.text += " Hillish flour sells well.";
  EXPECT_THAT(proposals(unit), ElementsAre("regions remove XX1"));
}

TEST(Review, DoubtsThemesOfOneWordSaidOnce) {
  Unit unit = sound_practice();
  unit.why.push_back({"themes", "education", "school", 150, 156, false});
  EXPECT_THAT(proposals(unit), ElementsAre("themes remove education"));
  unit.text += " The school keeps the book.";
  EXPECT_THAT(proposals(unit), IsEmpty());
}

TEST(Review, MissesThePlaceOfAPractice) {
  Unit unit = sound_practice();
  unit.regions.clear();
  unit.why.clear();
  EXPECT_THAT(proposals(unit), ElementsAre("regions add "));
}

}  // namespace
}  // namespace praxis::ingest
