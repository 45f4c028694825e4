// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/themes.h"

#include "corpus/utf8.h"
#include "ingest/tag/mention.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace praxis::ingest {
namespace {

constexpr std::size_t kThemeLeadSentences = 2;
constexpr std::size_t kMostThemes = 8;
constexpr double kEnough = 1.0;
constexpr double kShareOfBestTheme = 0.2;
constexpr std::size_t kOften = 3;  // times a weak sign stands for itself
constexpr double kAbove =
    1.5;  // named by the document's title or a heading above: weaker than the unit's own lead

struct ThemeEvidence {
  double place = 0;  ///< the best place it was found in
  double count = 0;
  const Mention* best = nullptr;
  const Concept* theme = nullptr;
  bool sure = false;             ///< by a strong sign, or a weak one in the title
  std::set<std::string> weak{};  ///< the weak signs found
  std::size_t weak_count = 0;
  /// A weak sign ("transport", "indicators") wants company: a strong one, another weak one, or itself again.
  bool believable() const { return sure || weak.size() > 1 || weak_count >= kOften; }
  double weight() const { return place + (count > 1 ? std::log2(count) : 0); }
};

double theme_weight(Where where) {
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

using ThemeTally = std::map<std::string, ThemeEvidence>;

/// Themes named by the document's title and the headings above the unit, with the words that name them.
std::map<std::string, std::string> themes_above(const Unit& unit, const Lexicon& lexicon) {
  std::vector<std::string> titles = unit.section;
  titles.push_back(unit.document.title);
  std::map<std::string, std::string> out;
  for (const std::string& title : titles) {
    for (const LexiconMatch& match : lexicon.find(title)) {
      for (const Meaning& meaning : match.meanings) {
        if (meaning.kind != TermKind::uncertain) out.emplace(meaning.concept_->id, title);
      }
    }
  }
  return out;
}

/// A strong sign of the theme around a theme, or of one inside it, is company for a weak one too: "S3" beside
/// "research and innovation".
bool has_kin(const std::string& id, const ThemeEvidence& evidence, const ThemeTally& found) {
  const std::string parent = evidence.theme == nullptr ? std::string() : evidence.theme->parent;
  return std::any_of(found.begin(), found.end(), [&](const auto& other) {
    const auto& [other_id, kin] = other;
    return kin.sure && (other_id == parent || (kin.theme != nullptr && kin.theme->parent == id));
  });
}

void drop_unlikely(ThemeTally& found) {
  std::set<std::string> unlikely;
  for (const auto& [id, evidence] : found) {
    if (!evidence.believable() && !has_kin(id, evidence, found)) unlikely.insert(id);
  }
  for (const std::string& id : unlikely) found.erase(id);
}

}  // namespace

void tag_themes(Unit& unit, const Lexicon& lexicon) {
  const std::vector<Mention> mentions = mentions_in(unit, lexicon, kThemeLeadSentences, false);
  ThemeTally found;
  for (const Mention& mention : mentions) {
    for (const Meaning& meaning : mention.match.meanings) {
      ThemeEvidence& evidence = found[meaning.concept_->id];
      evidence.theme = meaning.concept_;
      evidence.count += 1;
      if (meaning.kind != TermKind::uncertain || mention.where == Where::title) {
        evidence.sure = true;
      } else {
        evidence.weak.insert(
            fold_case(mention.text.substr(mention.match.begin, mention.match.end - mention.match.begin)));
        ++evidence.weak_count;
      }
      if (const double place = theme_weight(mention.where); place > evidence.place) {
        evidence.place = place;
        evidence.best = &mention;
      }
    }
  }
  const std::map<std::string, std::string> above = themes_above(unit, lexicon);
  for (const auto& [id, words] : above) {
    found[id].place += kAbove;
    found[id].sure = true;
  }
  drop_unlikely(found);

  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [id, evidence] : found) ranked.emplace_back(-evidence.weight(), id);
  std::sort(ranked.begin(), ranked.end());
  const double best = ranked.empty() ? 0 : -ranked.front().first;
  for (const auto& [negative, id] : ranked) {
    const bool enough = -negative >= std::max(kEnough, kShareOfBestTheme * best);
    if (!enough || unit.themes.size() >= kMostThemes) break;
    unit.themes.push_back(id);
    if (const Mention* mention = found.at(id).best)
      note_why(unit, "themes", id, *mention);
    else
      note_given(unit, "themes", id, above.at(id));
  }
}

}  // namespace praxis::ingest
