// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/themes.h"

#include "ingest/tag/mention.h"
#include "ingest/tag/theme_evidence.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr double kEnough = 1.6;
constexpr double kMorePerDoubling = 0.35;  // a longer text has more words of anything
constexpr double kUsualBytes = 240;        // a text this long or shorter asks for the least
constexpr double kShareOfBestTheme = 0.35;
constexpr double kShareOfBestNamed = 0.2;  // for a theme that is named and not only spoken of
constexpr double kPlenty = 10;             // a theme stronger than that outdoes others no more than this one
constexpr std::size_t kMostNamed = 8;
constexpr std::size_t kMostSpokenOf = 5;

constexpr double kOfDocument = 1.4;       // what a theme of the whole document adds
constexpr double kShareOfDocument = 0.3;  // of the units, that have the theme without such help
constexpr std::size_t kFewUnits = 3;      // fewer are no measure of a document

using Themes = std::set<std::string, std::less<>>;

double enough_for(const Unit& unit) {
  const double lengths = static_cast<double>(unit.text.size()) / kUsualBytes;
  return kEnough + kMorePerDoubling * std::log2(std::max(1.0, lengths));
}

/// Themes that a good part of a document's units have enough of by themselves.
Themes themes_of_document(const std::vector<Unit*>& units, const std::vector<ThemeTally>& tallies) {
  if (units.size() < kFewUnits) return {};
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (const auto& [id, evidence] : tallies[i]) {
      if (evidence.is_believable() && evidence.weight() >= enough_for(*units[i])) ++counts[id];
    }
  }
  Themes themes;
  for (const auto& [id, count] : counts) {
    if (static_cast<double>(count) >= kShareOfDocument * static_cast<double>(units.size())) themes.insert(id);
  }
  return themes;
}

/// The theme around a theme, or one inside it, named in the same unit: "S3" beside "research and innovation".
bool has_kin(const std::string& id, const ThemeTally& found, const Taxonomy& themes) {
  return std::any_of(found.begin(), found.end(), [&](const auto& other) {
    return other.second.named && other.first != id &&
           (themes.within(id, other.first) || themes.within(other.first, id));
  });
}

void give(Unit& unit, const ThemeTally& found, const Themes& of_document, const Taxonomy& themes) {
  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [id, evidence] : found) {
    const bool shared = of_document.contains(id) && !evidence.words.empty();
    if (!shared && !evidence.is_believable() && !has_kin(id, found, themes)) continue;
    ranked.emplace_back(-evidence.weight() - (shared ? kOfDocument : 0.0), id);
  }
  std::sort(ranked.begin(), ranked.end());
  const double best = ranked.empty() ? 0 : -ranked.front().first;
  for (const auto& [negative, id] : ranked) {
    const ThemeEvidence& evidence = found.find(id)->second;
    const bool named = evidence.named || has_kin(id, found, themes);
    const double share = named ? kShareOfBestNamed : kShareOfBestTheme;
    if (-negative < std::max(enough_for(unit), share * std::min(best, kPlenty))) continue;
    if (unit.themes.size() >= (named ? kMostNamed : kMostSpokenOf)) continue;
    unit.themes.push_back(id);
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
    if (units[i]->themes.empty()) give(*units[i], tallies[i], of_document, vocabularies.themes);
  }
}

}  // namespace praxis::ingest
