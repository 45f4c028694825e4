// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/themes.h"

#include "ingest/tag/mention.h"
#include "ingest/tag/theme_evidence.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

double param(const char* name, double otherwise) {
  const char* v = std::getenv(name);
  return v ? std::atof(v) : otherwise;
}
const double kEnough = param("P_T", 2.0);
const double kMorePerDoubling = param("P_LEN", 0.3);
const double kShareOfBestTheme = param("P_SHARE", 0.35);
const double kOfDocument = param("P_DOC", 1.0);
const double kDocShare = param("P_DSHARE", 0.3);
const std::size_t kMostThemes = static_cast<std::size_t>(param("P_MAX", 4));
constexpr std::size_t kFewUnits = 3;

constexpr double kUsualBytes = 240;  // a text this long or shorter asks for the least evidence

using Themes = std::set<std::string, std::less<>>;

double enough_for(const Unit& unit) {
  const double lengths = static_cast<double>(unit.text.size()) / kUsualBytes;
  return kEnough + kMorePerDoubling * std::log2(std::max(1.0, lengths));
}

/// Themes that a good part of a document's units have enough of by themselves.
Themes themes_of_document(const std::vector<Unit*>& units, const std::vector<ThemeTally>& tallies) {
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (const auto& [id, evidence] : tallies[i]) {
      if (evidence.weight() >= enough_for(*units[i])) ++counts[id];
    }
  }
  Themes themes;
  if (units.size() < kFewUnits) return themes;
  for (const auto& [id, count] : counts) {
    if (static_cast<double>(count) >= kDocShare * static_cast<double>(units.size())) themes.insert(id);
  }
  return themes;
}

void give(Unit& unit, const ThemeTally& found, const Themes& of_document) {
  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [id, evidence] : found) {
    const bool shared = of_document.contains(id) && !evidence.words.empty();
    ranked.emplace_back(-evidence.weight() - (shared ? kOfDocument : 0.0), id);
  }
  std::sort(ranked.begin(), ranked.end());
  const double best = ranked.empty() ? 0 : -ranked.front().first;
  const double least = std::max(enough_for(unit), kShareOfBestTheme * best);
  for (const auto& [negative, id] : ranked) {
    if (-negative < least || unit.themes.size() >= kMostThemes) break;
    unit.themes.push_back(id);
    const ThemeEvidence& evidence = found.find(id)->second;
    if (evidence.best_weight > 0)
      note_why(unit, "themes", id, evidence.best);
    else
      note_given(unit, "themes", id, evidence.above);
  }
}

}  // namespace

void tag_themes(const std::vector<Unit*>& units, const Vocabularies& vocabularies, const Lexicon& lexicon) {
  std::vector<ThemeTally> tallies;
  tallies.reserve(units.size());
  for (const Unit* unit : units) tallies.push_back(tally_themes(*unit, vocabularies, lexicon));
  const Themes of_document = themes_of_document(units, tallies);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i]->themes.empty()) give(*units[i], tallies[i], of_document);
  }
}

}  // namespace praxis::ingest
