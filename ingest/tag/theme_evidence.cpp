// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/theme_evidence.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace praxis::ingest {
namespace {

double paramx(const char* name, double otherwise) {
  const char* v = std::getenv(name);
  return v ? std::atof(v) : otherwise;
}
const double kNamed = paramx("P_NAME", 4.0);
const double kWeaklyNamed = paramx("P_WEAK", 0.7);
const double kTypical = paramx("P_TYP", 1.0);
const double kHint = paramx("P_HINT", 0.33);
const double kAbove = paramx("P_ABOVE", 1.5);
const double kInTitle = paramx("P_TITLE", 2.1);
const double kInLead = paramx("P_LEAD", 1.8);
const double kPerDoubling = paramx("P_REP", 0.25);
constexpr std::size_t kThemeLeadSentences = 2;

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
    const std::string word =
        fold_case(name.text.substr(name.match.begin, name.match.end - name.match.begin));
    for (const Meaning& meaning : name.match.meanings) {
      const double weight = meaning.kind == TermKind::uncertain ? kWeaklyNamed : kNamed;
      add(found[meaning.concept_->id], weight, word, name);
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

void add_words(ThemeTally& found, const Unit& unit, const ThemeWords& all, const std::vector<Mention>& names) {
  const std::size_t lead = opening_of(unit.text, kThemeLeadSentences).size();
  for (const std::string_view text : {std::string_view(unit.title), std::string_view(unit.text)}) {
    const bool title = text.data() == unit.title.data();
    for (const ThemeWord& word : all.find(text, unit.language)) {
      if (is_in_name(word, text, names)) continue;
      const Where body = word.begin < lead ? Where::lead : Where::body;
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
