// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/theme_evidence.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace praxis::ingest {
namespace {

// What a word says by what it is and where it stands, found by trying on documents of many kinds and
// languages.
constexpr double kNamed = 4.0;
constexpr double kWeaklyNamed = 1.4;
constexpr double kTypical = 0.9;
constexpr double kHint = 0.33;
constexpr double kInTitle = 2.1;
constexpr double kInLead = 1.8;
constexpr double kAbove = 2.2;         // named by the document's title or a heading above
constexpr double kPerDoubling = 0.25;  // what repeating a word adds to it
constexpr std::size_t kThemeLeadSentences = 2;
constexpr std::size_t kOften = 3;  // times a common word stands for itself

double place_weight(Where where) {
  switch (where) {
    case Where::title:
      return kInTitle;
    case Where::lead:
      return kInLead;
    case Where::body:
      return 1.0;
  }
  return 0;
}

void add(ThemeEvidence& evidence, double weight, const std::string& word, const Mention& mention) {
  const double here = weight * place_weight(mention.where);
  ThemeEvidence::OfWord& seen = evidence.words[word];
  seen.best = std::max(seen.best, here);
  ++seen.count;
  if (here <= evidence.best_weight) return;
  evidence.best_weight = here;
  evidence.best = mention;
}

void add_names(ThemeTally& found, const std::vector<Mention>& names) {
  for (const Mention& name : names) {
    const std::string word = fold_case(name.text.substr(name.match.begin, name.match.end - name.match.begin));
    for (const Meaning& meaning : name.match.meanings) {
      const bool weak = meaning.kind == TermKind::uncertain;
      ThemeEvidence& evidence = found[meaning.concept_->id];
      evidence.named = evidence.named || !weak || name.where == Where::title;
      add(evidence, weak ? kWeaklyNamed : kNamed, word, name);
    }
  }
}

/// Whether a word is part of a name of the same theme, which counts already.
bool is_in_name(const ThemeWord& word, std::string_view text, const std::vector<Mention>& names) {
  return std::any_of(names.begin(), names.end(), [&](const Mention& name) {
    const auto& match = name.match;
    const auto is_same = [&](const Meaning& meaning) { return meaning.concept_->id == word.theme; };
    return name.text.data() == text.data() && match.begin < word.end && word.begin < match.end &&
           std::any_of(match.meanings.begin(), match.meanings.end(), is_same);
  });
}

void add_words(ThemeTally& found, const Unit& unit, const ThemeWords& all,
               const std::vector<Mention>& names) {
  const Lead lead(unit.text, kThemeLeadSentences);
  for (const std::string_view text : {std::string_view(unit.title), std::string_view(unit.text)}) {
    const bool title = text.data() == unit.title.data();
    for (const ThemeWord& word : all.find(text, unit.language)) {
      if (is_in_name(word, text, names)) continue;
      const Where body = lead.holds(word.begin) ? Where::lead : Where::body;
      const Mention mention{{word.begin, word.end, {}}, title ? Where::title : body, text};
      add(found[std::string(word.theme)], word.kind == ThemeWordKind::typical ? kTypical : kHint,
          std::to_string(word.entry), mention);
    }
  }
}

/// Themes named by the document's title and the headings above the unit.
void add_above(ThemeTally& found, const Unit& unit, const Lexicon& lexicon) {
  std::vector<std::string> titles = unit.section;
  titles.push_back(unit.document.title);
  for (const std::string& title : titles) {
    for (const LexiconMatch& match : lexicon.find(title)) {
      for (const Meaning& meaning : match.meanings) {
        std::string& above = found[meaning.concept_->id].above;
        if (meaning.kind != TermKind::uncertain && above.empty()) above = title;
      }
    }
  }
}

}  // namespace

double ThemeEvidence::weight() const {
  double sum = above.empty() ? 0.0 : kAbove;
  for (const auto& [word, seen] : words)
    sum += seen.best * (1 + kPerDoubling * std::log2(static_cast<double>(seen.count)));
  return sum;
}

bool ThemeEvidence::is_believable() const {
  const auto is_often = [](const auto& word) { return word.second.count >= kOften; };
  return named || !above.empty() || words.size() > 1 || std::any_of(words.begin(), words.end(), is_often);
}

ThemeTally tally_themes(const Unit& unit, const Vocabularies& vocabularies, const Lexicon& lexicon) {
  ThemeTally found;
  const std::vector<Mention> names =
      mentions_in(unit, lexicon, kThemeLeadSentences, false, vocabularies.word_forms.of(unit.language));
  add_names(found, names);
  add_words(found, unit, vocabularies.theme_words, names);
  add_above(found, unit, lexicon);
  return found;
}

}  // namespace praxis::ingest
