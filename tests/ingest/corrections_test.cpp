// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/corrections.h"

#include "tests/ingest/temp_folder.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Vocabularies two_places() {
  Vocabularies vocabularies;
  Concept north;
  north.id = "XX1";
  Concept south;
  south.id = "XX2";
  Concept water;
  water.id = "water";
  vocabularies.regions = *Taxonomy::from({north, south});
  vocabularies.themes = *Taxonomy::from({water});
  return vocabularies;
}

Unit unit_named(std::string id, std::string title, std::string text) {
  Unit unit;
  unit.id = std::move(id);
  unit.title = std::move(title);
  unit.text = std::move(text);
  unit.regions = {"XX1"};
  unit.why = {{"regions", "XX1", "north", 4, 9, false}};
  return unit;
}

class Correcting : public testing::Test {
 protected:
  Corrections read(const std::string& lines) {
    std::ofstream(folder_.path() / kCorrectionsFile) << "target\tfield\taction\tvalue\tnote\n" << lines;
    return Corrections::read({folder_.path()}, two_places());
  }
  std::vector<Unit> units_{unit_named("a", "Upper mill", "The north mill."),
                           unit_named("b", "Weir", "It holds.")};
  test::TempFolder folder_;
};

TEST_F(Correcting, SetsAddsRemovesAndRenames) {
  const Corrections corrections = read(
      "a\tregions\tset\tXX2\twrong river\n"
      "a\tthemes\tadd\twater;water\n"
      "b\tregions\tremove\tXX1\n"
      "b\ttitle\trename\tThe monks' weir\r\n"
      "b\tkind\tset\tgood-practice\n"
      "# a remark\n\n");
  EXPECT_THAT(corrections.problems(), IsEmpty());
  corrections.apply("/docs/mills.html", units_);
  EXPECT_THAT(units_[0].regions, ElementsAre("XX2"));
  ASSERT_EQ(units_[0].why.size(), 2U);
  EXPECT_EQ(units_[0].why[0], (Why{"regions", "XX2", "editor", 0, 0, false}));
  EXPECT_THAT(units_[0].themes, ElementsAre("water"));
  EXPECT_THAT(units_[1].regions, IsEmpty());
  EXPECT_THAT(units_[1].why, IsEmpty());
  EXPECT_EQ(units_[1].title, "The monks' weir");
  EXPECT_EQ(units_[1].kind, UnitKind::good_practice);
  EXPECT_THAT(corrections.unmatched(), IsEmpty());
}

TEST_F(Correcting, DropsAndMerges) {
  const Corrections corrections = read("b\t\tmerge\ta\n");
  corrections.apply("/docs/mills.html", units_);
  ASSERT_EQ(units_.size(), 1U);
  EXPECT_EQ(units_[0].text, "The north mill.\n\nIt holds.");
  EXPECT_EQ(units_[0].why.back(), (Why{"regions", "XX1", "north", 21, 26, false})) << "moved with the text";
  std::vector<Unit> more{unit_named("a", "Upper mill", "The north mill.")};
  read("a\t\tdrop\n").apply("/docs/mills.html", more);
  EXPECT_THAT(more, IsEmpty());
}

TEST_F(Correcting, TakesAllUnitsOfASourceNamedFromItsFolder) {
  const Corrections corrections = read("sub/mills.html\tregions\tadd\tXX2\n");
  const std::string source = (folder_.path() / "sub" / "mills.html").string();
  corrections.apply(source, units_);
  for (const Unit& unit : units_) EXPECT_THAT(unit.regions, ElementsAre("XX1", "XX2"));
}

TEST_F(Correcting, NamesWhatItCannotDo) {
  const Corrections corrections = read(
      "a\tregions\tadd\tYY\n"
      "a\tcolour\tset\tgreen\n"
      "a\ttitle\tadd\tmore\n"
      "a\tkind\tset\tpoem\n"
      "\tkind\tset\tnews\n"
      "a\t\texplode\n"
      "gone\ttitle\trename\tNobody\n"
      "a\t\tmerge\tgone\n");
  EXPECT_EQ(corrections.size(), 2U);
  ASSERT_EQ(corrections.problems().size(), 6U);
  EXPECT_EQ(corrections.problems()[0].page, 2);
  EXPECT_THAT(corrections.problems()[0].error.message, HasSubstr("no region \"YY\""));
  EXPECT_THAT(corrections.problems()[3].error.message, HasSubstr("poem"));
  corrections.apply("/docs/mills.html", units_);
  ASSERT_EQ(corrections.unmatched().size(), 2U);
  EXPECT_EQ(corrections.unmatched()[0].page, 8);
  EXPECT_THAT(corrections.unmatched()[1].error.message, HasSubstr("merged"));
  EXPECT_EQ(units_.size(), 2U);
}

TEST_F(Correcting, HasAFingerprintOfWhatItSays) {
  const std::string one = read("a\ttitle\trename\tOne\n").fingerprint();
  EXPECT_NE(one, read("a\ttitle\trename\tTwo\n").fingerprint());
  EXPECT_EQ(one, read("a\ttitle\trename\tOne\n").fingerprint());
  EXPECT_TRUE(Corrections::read({folder_.path() / "none"}, two_places()).fingerprint().empty());
}

}  // namespace
}  // namespace praxis::ingest
