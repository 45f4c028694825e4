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
constexpr double kMainWeight = 8;         // of a whole document's theme
constexpr double kAheadOfOthers = 1.25;
constexpr std::size_t kFewUnits = 3;  // fewer are no measure of a document

using Themes = std::set<std::string, std::less<>>;

double enough_for(const Unit& unit) {
  const double lengths = static_cast<double>(unit.text.size()) / kUsualBytes;
  return kEnough + kMorePerDoubling * std::log2(std::max(1.0, lengths));
}

/// The theme that most of the different words of a document are of, by far, or empty: what it is about,
/// though none of its parts may say so often enough by itself.
std::string main_theme(const std::vector<ThemeTally>& tallies) {
  ThemeTally whole;
  for (const ThemeTally& tally : tallies) {
    for (const auto& [id, evidence] : tally) {
      auto& words = whole[id].words;
      for (const auto& [word, seen] : evidence.words) {
        ThemeEvidence::OfWord& known = words[word];
        known.best = std::max(known.best, seen.best);
        known.count += seen.count;
      }
    }
  }
  double best = 0;
  double second = 0;
  std::string main;
  for (const auto& [id, evidence] : whole) {
    const double weight = evidence.weight();
    second = std::max(second, std::min(weight, best));
    if (weight > best) {
      best = weight;
      main = id;
    }
  }
  return best >= kMainWeight && best >= kAheadOfOthers * second ? main : std::string();
}

/// Themes that a good part of a document's units have enough of by themselves, and what all of it is about.
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
  if (std::string main = main_theme(tallies); !main.empty()) themes.insert(std::move(main));
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
