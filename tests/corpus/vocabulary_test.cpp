// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/vocabulary.h"

#include <filesystem>

#include <gtest/gtest.h>

namespace praxis {
namespace {

const Vocabularies& shipped() {
  static const Vocabularies vocabularies = [] {
    auto loaded = Vocabularies::load(std::filesystem::path(PRAXIS_SOURCE_DIR) / "corpus/vocab");
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return *loaded;
  }();
  return vocabularies;
}

TEST(Taxonomy, RefusesTwinsOrphansAndCircles) {
  Concept a{"a", "", "A", {}, {}, false, {}};
  Concept b{"b", "a", "B", {}, {}, false, {}};
  EXPECT_TRUE(Taxonomy::from({a, b}).has_value());
  EXPECT_FALSE(Taxonomy::from({a, a}).has_value());
  EXPECT_FALSE(Taxonomy::from({b}).has_value());
  a.parent = "b";
  EXPECT_FALSE(Taxonomy::from({a, b}).has_value());
}

TEST(Vocabularies, TheShippedTablesAreSound) {
  EXPECT_GT(shipped().regions.concepts().size(), 400U);
  EXPECT_GT(shipped().themes.concepts().size(), 40U);
  EXPECT_GT(shipped().projects.concepts().size(), 150U);
}

TEST(Vocabularies, RegionsNestByTheirCodes) {
  EXPECT_EQ(shipped().regions.ancestors("ITC1"), (std::vector<std::string>{"ITC", "IT"}));
  EXPECT_TRUE(shipped().regions.within("ITC1", "IT"));
  EXPECT_FALSE(shipped().regions.within("IT", "ITC1"));
  EXPECT_EQ(shipped().regions.label("ITC1"), "Piemonte");
}

TEST(Vocabularies, WholeValuesAreFoundByLabelAndByOldCode) {
  EXPECT_EQ(shipped().region_by_value("steiermark"), "AT22");
  EXPECT_EQ(shipped().region_by_value(" itc1 "), "ITC1");
  EXPECT_EQ(shipped().region_by_value("GR"), "EL");
  EXPECT_EQ(shipped().region_by_value("nowhere"), "");
}

TEST(Vocabularies, ThemesHaveLabelsInOtherLanguages) {
  EXPECT_EQ(shipped().themes.label("clusters"), "Clusters");
  EXPECT_EQ(shipped().themes.label("circular-economy", "de"), "Kreislaufwirtschaft");
}

TEST(Vocabularies, AFolderWithoutTablesSaysSo) {
  const auto missing = Vocabularies::load("/nonexistent");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace praxis
