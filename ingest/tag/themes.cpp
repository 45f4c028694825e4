// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/themes.h"

#include "ingest/tag/mention.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace praxis::ingest {
namespace {

constexpr std::size_t kThemeLeadSentences = 2;
constexpr std::size_t kMostThemes = 8;
constexpr double kEnough = 1.0;
constexpr double kThemeShareOfBest = 0.2;
constexpr double kAbove =
    1.5;  // named by the document's title or a heading above: weaker than the unit's own lead

struct ThemeEvidence {
  double place = 0;  ///< the best place it was found in
  double count = 0;
  const Mention* best = nullptr;
  double weight() const { return place + (count > 1 ? std::log2(count) : 0); }
};

double theme_weight_of(Where where) {
  switch (where) {
    case Where::title:
      return 3.0;
    case Where::lead:
      return 2.0;
    case Where::body:
      return 1.0;
  }
  return 0;
}

/// Themes named by the document's title and the headings above the unit, with the words that name them.
std::map<std::string, std::string> themes_above(const Unit& unit, const Lexicon& lexicon) {
  std::vector<std::string> titles = unit.section;
  titles.push_back(unit.document.title);
  std::map<std::string, std::string> out;
  for (const std::string& title : titles) {
    for (const LexiconMatch& match : lexicon.find(title)) {
      for (const Meaning& meaning : match.meanings) out.emplace(meaning.concept_->id, title);
    }
  }
  return out;
}

}  // namespace

void tag_themes(Unit& unit, const Lexicon& lexicon) {
  const std::vector<Mention> mentions = mentions_in(unit, lexicon, kThemeLeadSentences, false);
  std::map<std::string, ThemeEvidence> found;
  for (const Mention& mention : mentions) {
    for (const Meaning& meaning : mention.match.meanings) {
      ThemeEvidence& evidence = found[meaning.concept_->id];
      evidence.count += 1;
      if (const double place = theme_weight_of(mention.where); place > evidence.place) {
        evidence.place = place;
        evidence.best = &mention;
      }
    }
  }
  const std::map<std::string, std::string> above = themes_above(unit, lexicon);
  for (const auto& [id, words] : above) found[id].place += kAbove;

  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [id, evidence] : found) ranked.emplace_back(-evidence.weight(), id);
  std::sort(ranked.begin(), ranked.end());
  const double best = ranked.empty() ? 0 : -ranked.front().first;
  for (const auto& [negative, id] : ranked) {
    const bool enough = -negative >= std::max(kEnough, kThemeShareOfBest * best);
    if (!enough || unit.themes.size() >= kMostThemes) break;
    unit.themes.push_back(id);
    if (const Mention* mention = found.at(id).best)
      note_why(unit, "themes", id, *mention);
    else
      note_given(unit, "themes", id, above.at(id));
  }
}

}  // namespace praxis::ingest
