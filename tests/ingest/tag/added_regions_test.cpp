// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/tagger.h"
#include "tests/ingest/segment/cutting.h"
#include "tests/ingest/temp_folder.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using praxis::test::TempFolder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Tags by the shipped regions and some of level 3.
class LevelThree : public ::testing::Test {
 protected:
  LevelThree() {
    const auto table = folder_.path() / "regions.tsv";
    std::ofstream(table)
        << "code\tnames\nAT221\tGraz\nDE112\tBöblingen\nFRI32\tDeux-Sèvres\nFRJ25\tLot\nIE041\tBorder\n"
           "DE300\tBerlin\nITC4B\tMantova\n";
    vocabularies_ = *Vocabularies::load(PRAXIS_SOURCE_DIR "/corpus/vocab", table);
  }
  std::vector<std::string> regions(std::string text, std::vector<std::string> places = {}) {
    CutUnit cut;
    cut.unit.kind = UnitKind::good_practice;
    cut.unit.title = "Tool library";
    cut.unit.text = std::move(text);
    cut.places = std::move(places);
    std::vector<CutUnit> cuts{cut};
    Tagger(vocabularies_, Lexicons(vocabularies_), shipped_segmenter().cues()).tag(cuts, {});
    return cuts[0].unit.regions;
  }
  TempFolder folder_;
  Vocabularies vocabularies_;
};

TEST_F(LevelThree, APlaceInsideIsHome) {
  EXPECT_THAT(regions("The library in Böblingen lends drills."), ElementsAre("DE112"));
  EXPECT_THAT(regions("A library in Graz, Styria, lends drills."), ElementsAre("AT221"))
      << "a town that was its region's is a region of its own now";
  EXPECT_THAT(regions("It lends drills.", {"Mantova, Lombardia, Italy"}), ElementsAre("ITC4B"));
}

TEST_F(LevelThree, TheHigherIsMeantWhereBothHaveOneName) {
  EXPECT_THAT(regions("The library in Berlin lends drills."), ElementsAre("DE3"));
}

TEST_F(LevelThree, ACommonWordCountsOnlyBesideItsCountry) {
  EXPECT_THAT(regions("A Lot of drills cross no Border."), IsEmpty());
  EXPECT_THAT(regions("In the Lot, France, drills are lent by post."), ElementsAre("FRJ25"));
  EXPECT_THAT(regions("Drills are lent.", {"Lot"}), ElementsAre("FRJ25")) << "a field of its own says where";
}

}  // namespace
}  // namespace praxis::ingest::testing
