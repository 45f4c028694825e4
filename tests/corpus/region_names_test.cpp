// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/table.h"
#include "corpus/vocabulary.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis {
namespace {

const Vocabularies& shipped_tables() {
  static const Vocabularies all = *Vocabularies::load(PRAXIS_SOURCE_DIR "/corpus/vocab");
  return all;
}

struct PublishedRegion {
  std::string code, level, name;
};

std::filesystem::path shared_table(const char* name) {
  const char* set = std::getenv("PRAXIS_SHARED");
  const std::filesystem::path shared = set == nullptr ? PRAXIS_SOURCE_DIR "/../shared" : set;
  return shared / "data/regions" / name;
}

/// The rows of levels 0 to 2; code and level first, the name in a column of its own.
std::vector<PublishedRegion> published(const char* table, std::size_t name_column) {
  std::vector<PublishedRegion> regions;
  std::ifstream file(shared_table(table));
  for (std::string line; std::getline(file, line);) {
    const auto cells = split_list(line, '\t');
    if (cells.size() <= name_column || cells[1].size() != 1 || cells[1] > "2") continue;
    regions.push_back({cells[0], cells[1], cells[name_column]});
  }
  return regions;
}

bool resolves(const PublishedRegion& region) {
  const auto& codes = shipped_tables().regions_by_value(region.name);
  const auto& now = shipped_tables().regions_by_value(region.code);
  return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) {
    const bool itself = std::find(now.begin(), now.end(), code) != now.end();
    return itself || shipped_tables().regions.within(region.code, code);
  });
}

class PublishedNames : public testing::TestWithParam<std::pair<const char*, std::size_t>> {};

TEST_P(PublishedNames, ResolveToASetThatHoldsTheirCode) {
  const auto& [table, name_column] = GetParam();
  if (!std::filesystem::exists(shared_table(table))) GTEST_SKIP() << shared_table(table) << " is not here";
  const auto regions = published(table, name_column);
  ASSERT_GT(regions.size(), 300U);
  std::string missed;
  std::size_t resolved = 0;
  for (const PublishedRegion& region : regions) {
    if (resolves(region))
      ++resolved;
    else
      missed += region.code + " " + region.name + "\n";
  }
  EXPECT_GE(static_cast<double>(resolved), 0.98 * static_cast<double>(regions.size())) << missed;
}

TEST_P(PublishedNames, EveryCodeIsKnownOrMapped) {
  const auto& [table, name_column] = GetParam();
  if (!std::filesystem::exists(shared_table(table))) GTEST_SKIP() << shared_table(table) << " is not here";
  for (const PublishedRegion& region : published(table, name_column))
    EXPECT_FALSE(shipped_tables().regions_by_value(region.code).empty()) << region.code << " " << region.name;
}

INSTANTIATE_TEST_SUITE_P(Tables, PublishedNames,
                         testing::Values(std::pair("nuts2021_latin.tsv", 2U), std::pair("nuts2024.tsv", 3U)));

TEST(RegionValues, ANameStandsForAllItsBearersTheHighestFirst) {
  EXPECT_EQ(shipped_tables().region_by_value("Hamburg"), "DE6");
  const std::vector<std::string> limburgs = shipped_tables().regions_by_value("limburg");
  EXPECT_EQ(std::count(limburgs.begin(), limburgs.end(), "BE22"), 1);
  EXPECT_EQ(std::count(limburgs.begin(), limburgs.end(), "NL42"), 1);
  EXPECT_EQ(shipped_tables().region_by_value("Toscane"), "ITI1");
  EXPECT_EQ(shipped_tables().region_by_value("Norte"), "PT11");
  EXPECT_TRUE(shipped_tables().regions_by_value("(PT)").empty());
  EXPECT_TRUE(shipped_tables().regions_by_value("").empty());
}

TEST(RegionValues, CodesOfOtherYearsStandForWhatIsThereNow) {
  EXPECT_EQ(shipped_tables().regions_by_value("FR71"), std::vector<std::string>{"FRK2"});
  EXPECT_EQ(shipped_tables().regions_by_value("EL1").size(), 4U);
  EXPECT_EQ(shipped_tables().regions_by_value("NL35"), std::vector<std::string>{"NL31"});
}

TEST(RegionTable, EveryCountryIsThereWithItsLevels) {
  static const char* const kCountries[] = {"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI",
                                           "FR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL",
                                           "PT", "RO", "SE", "SI", "SK", "CH", "IS", "LI", "NO", "UK", "AL",
                                           "BA", "GE", "MD", "ME", "MK", "RS", "TR", "UA", "XK"};
  for (const char* code : kCountries) {
    const Concept* country = shipped_tables().regions.find(code);
    ASSERT_NE(country, nullptr) << code;
    EXPECT_TRUE(std::any_of(country->terms.begin(), country->terms.end(),
                            [](const Term& term) { return term.kind == TermKind::adjective; }))
        << code << " has no adjective";
  }
}

}  // namespace
}  // namespace praxis
