// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/vocabulary.h"

#include "corpus/table.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

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

TEST(Table, TheFirstCellMayBeEmpty) {
  const auto path = std::filesystem::temp_directory_path() / "praxis-table-first-cell.tsv";
  std::ofstream(path) << "a\tb\n\tsecond\r\n  # remark\n\t\n\nfirst\n";
  const auto table = Table::read(path);
  std::filesystem::remove(path);
  ASSERT_TRUE(table);
  ASSERT_EQ(table->size(), 2U);
  EXPECT_EQ(table->cell(0, "a"), "");
  EXPECT_EQ(table->cell(0, "b"), "second");
  EXPECT_EQ(table->cell(1, "a"), "first");
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

TEST(Vocabularies, RegionsHaveLabelsInOtherLanguages) {
  const Taxonomy& regions = shipped().regions;
  EXPECT_EQ(regions.label("ITC4", "de"), "Lombardei");
  EXPECT_EQ(regions.label("DE2", "fr"), "Bavière");
  EXPECT_EQ(regions.label("ITC4", "it"), "Lombardia");
  EXPECT_EQ(regions.label("ITC4", "xx"), "Lombardia");
}

/// Whether a region, or one around or inside it that is the same territory, has a name.
bool is_called(const Taxonomy& regions, const Concept& region, const std::string& name) {
  return std::any_of(regions.concepts().begin(), regions.concepts().end(), [&](const Concept& other) {
    const bool same = other.label == region.label &&
                      (regions.within(other.id, region.id) || regions.within(region.id, other.id));
    return same && std::any_of(other.terms.begin(), other.terms.end(), [&](const Term& term) {
             return term.kind == TermKind::name && term.text == name;
           });
  });
}

TEST(Vocabularies, LabelsOfRegionsAreNamesByWhichTheyAreFound) {
  const auto table = Table::read(std::filesystem::path(PRAXIS_SOURCE_DIR) / "corpus/vocab/region_labels.tsv");
  ASSERT_TRUE(table);
  EXPECT_GT(table->size(), 200U);
  for (std::size_t row = 0; row < table->size(); ++row) {
    const std::string code(table->cell(row, "code"));
    const Concept* const region = shipped().regions.find(code);
    ASSERT_NE(region, nullptr) << code;
    for (const auto& [language, label] : region->labels)
      EXPECT_TRUE(is_called(shipped().regions, *region, label)) << code << ' ' << language << ": " << label;
  }
}

TEST(Vocabularies, ThemesHaveLabelsInOtherLanguages) {
  EXPECT_EQ(shipped().themes.label("clusters"), "Clusters");
  EXPECT_EQ(shipped().themes.label("circular-economy", "de"), "Kreislaufwirtschaft");
}

TEST(Vocabularies, EachThemeHasALabelInEachLanguage) {
  std::map<std::string, std::string> owners;
  for (const Concept& theme : shipped().themes.concepts()) {
    for (const char* language : {"de", "fr", "es", "it", "el", "nl", "pl", "pt", "ro", "sv"}) {
      EXPECT_TRUE(theme.labels.contains(language)) << theme.id << " " << language;
      EXPECT_EQ(shipped().themes_by_value(theme.labels.at(language)), std::vector{theme.id}) << language;
    }
    for (const Term& term : theme.terms) {
      const auto [owner, is_new] = owners.emplace(fold_case(term.text), theme.id);
      EXPECT_TRUE(is_new || owner->second == theme.id) << term.text << " is " << owner->second << "'s";
    }
  }
}

TEST(Vocabularies, TopicsOfBothPeriodsStandForTheSameThemes) {
  const auto& topic = shipped().themes_by_value("Environment and resource efficiency");
  EXPECT_EQ(shipped().themes_by_value("to 6"), topic);
  const auto& objective = shipped().themes_by_value("RSO2.6");
  ASSERT_EQ(objective.size(), 1U);
  EXPECT_NE(std::find(topic.begin(), topic.end(), objective.front()), topic.end());
  EXPECT_EQ(shipped().themes_by_value("Kreislaufwirtschaft"), objective);
  EXPECT_TRUE(shipped().themes_by_value("beekeeping").empty());
}

TEST(Vocabularies, TheCrosswalkNamesThemesThatAreThere) {
  const auto crosswalk = Table::read(PRAXIS_SOURCE_DIR "/corpus/vocab/theme_crosswalk.tsv");
  ASSERT_TRUE(crosswalk.has_value());
  ASSERT_GT(crosswalk->size(), 30U);
  for (std::size_t row = 0; row < crosswalk->size(); ++row) {
    for (const std::string& theme : crosswalk->list(row, "themes"))
      EXPECT_NE(shipped().themes.find(theme), nullptr) << theme;
  }
}

TEST(Vocabularies, AtLeastAHundredAndFiftyProjectsOfInterregEurope) {
  std::size_t count = 0;
  for (const Concept& project : shipped().projects.concepts()) {
    const auto& details = project.details;
    count += details.contains("programme") && details.at("programme") == "Interreg Europe" ? 1 : 0;
    if (details.contains("topic")) {
      EXPECT_NE(shipped().themes.find(details.at("topic")), nullptr) << project.id;
    }
  }
  EXPECT_GE(count, 150U);
}

TEST(Vocabularies, AFolderWithoutTablesSaysSo) {
  const auto missing = Vocabularies::load("/nonexistent");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace praxis
