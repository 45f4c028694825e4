// SPDX-License-Identifier: GPL-3.0-or-later
// The sample corpus, read whole: what its author meant to be found is found.
#include "corpus/fs.h"
#include "corpus/utf8.h"
#include "ingest/reader.h"
#include "tests/ingest/segment/cutting.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::ingest::testing {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kRoot = PRAXIS_SOURCE_DIR;

/// Without case, white space and hyphens: a phrase is found however its lines were broken.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : fold_case(text)) {
    if (c != ' ' && c != '\n' && c != '-') out += c;
  }
  for (const std::string_view hyphen : {"\u00ad", "\u2010", "\u2011"}) {
    for (std::size_t at = out.find(hyphen); at != std::string::npos; at = out.find(hyphen))
      out.erase(at, hyphen.size());
  }
  return out;
}

std::map<std::string, std::vector<Unit>> read_sample() {
  auto reader = Reader::create(shipped_vocabularies(), kRoot / "corpus/vocab", 2);
  if (!reader) throw std::runtime_error(reader.error().message);
  std::map<std::string, std::vector<Unit>> units;
  for (const auto& entry : fs::directory_iterator(kRoot / "corpus/sample")) {
    auto reading = (*reader)->read(entry.path(), *format_of(entry.path()));
    EXPECT_TRUE(reading.has_value()) << entry.path() << ": " << reading.error().message;
    if (reading) units[entry.path().filename().string()] = std::move(reading->extraction.units);
  }
  return units;
}

const Unit* find_expected(const std::vector<Unit>& units, const json& expected) {
  for (const Unit& unit : units) {
    if (name_of(unit.kind) != expected.at("kind").get<std::string>()) continue;
    const std::string text = folded(unit.title + unit.text);
    const auto holds = [&](const json& phrase) {
      return text.find(folded(phrase.get<std::string>())) != std::string::npos;
    };
    const json& wanted = expected.at("must_contain");
    const json& foreign = expected.at("must_not_contain");
    if (std::all_of(wanted.begin(), wanted.end(), holds) &&
        std::none_of(foreign.begin(), foreign.end(), holds))
      return &unit;
  }
  return nullptr;
}

bool within_one_of(const std::string& region, const json& expected) {
  return std::any_of(expected.begin(), expected.end(),
                     [&](const json& code) { return region.starts_with(code.get<std::string>()); });
}

TEST(Sample, WhatItsAuthorMeantIsFound) {
  const auto units = read_sample();
  const json expected = json::parse(*read_file(kRoot / "tests/ingest/sample_expected.json", 1U << 20U));
  std::size_t found = 0;
  std::size_t regions = 0;
  std::size_t right_regions = 0;
  std::size_t projects = 0;
  std::size_t right_projects = 0;
  std::string missed;
  for (const json& one : expected) {
    const Unit* unit = find_expected(units.at(one.at("file").get<std::string>()), one);
    if (unit == nullptr) {
      missed += "  " + one.at("file").get<std::string>() + ": " + one.at("title").get<std::string>() + "\n";
      continue;
    }
    ++found;
    for (const json& project : one.at("projects")) {
      ++projects;
      right_projects +=
          std::count(unit->projects.begin(), unit->projects.end(), project.get<std::string>()) > 0;
    }
    if (one.at("regions").empty() || unit->kind == UnitKind::recommendation) continue;
    ++regions;
    right_regions +=
        std::any_of(unit->regions.begin(), unit->regions.end(),
                    [&](const std::string& code) { return within_one_of(code, one.at("regions")); })
            ? 1U
            : 0U;
  }
  EXPECT_GE(found * 100, expected.size() * 80) << found << " of " << expected.size() << "; missed:\n"
                                               << missed;
  EXPECT_GE(right_regions * 100, regions * 90) << right_regions << " of " << regions;
  EXPECT_GE(right_projects * 100, projects * 90) << right_projects << " of " << projects;
}

TEST(Sample, FillsTheFacets) {
  std::set<std::string> regions;
  std::set<std::string> themes;
  std::set<std::string> languages;
  std::size_t practices = 0;
  for (const auto& [file, units] : read_sample()) {
    for (const Unit& unit : units) {
      if (unit.kind != UnitKind::good_practice && unit.kind != UnitKind::recommendation) continue;
      ++practices;
      regions.insert(unit.regions.begin(), unit.regions.end());
      themes.insert(unit.themes.begin(), unit.themes.end());
      languages.insert(unit.language);
    }
  }
  EXPECT_GE(practices, 60U);
  EXPECT_GE(regions.size(), 15U);
  EXPECT_GE(themes.size(), 15U);
  EXPECT_GE(languages.size(), 5U);
}

}  // namespace
}  // namespace praxis::ingest::testing
