// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/language_model.h"

#include "corpus/utf8.h"
#include "search/endings.h"
#include "search/schema.h"
#include "search/stemmer.h"
#include "search/stemmer_record.h"
#include "search/stop_words.h"
#include "search/terms.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::string_view kLanguagePrefix = kFacetSchema[4].prefix;
// Enough words to tell a language by; more only cost time.
constexpr std::size_t kWordsToGuessBy = 64;
// A word is thought to be in one of so many units before any was seen, and that opinion weighs so many units:
// a language of three units must not win by one of them quoting a title.
constexpr double kPriorShare = 1e-4;
constexpr double kPriorUnits = 50;
constexpr std::size_t kFewUnits = 20;
constexpr double kSureBy = 3.0;  // twenty times as likely

/// How many units of a language hold a word. Of stop words no stem is indexed: the units that hold one in any
/// language are shared out among the languages that have it.
double units_with(const Word& word, const IndexLanguage& language, std::span<const IndexLanguage> languages,
                  const Xapian::Database& database) {
  if (!is_stop_word(word.exact, language.tag)) {
    const Stems stems = language.stems_of_word(word.folded);
    return database.get_termfreq(stem_term(prefix::kStem, language.tag, stems.stem));
  }
  double sharing = 0;
  for (const IndexLanguage& other : languages) {
    if (is_stop_word(word.exact, other.tag)) sharing += static_cast<double>(other.units);
  }
  const double holding = database.get_termfreq(make_term({}, word.exact));
  const auto units = static_cast<double>(language.units);
  return std::min(units, holding * units / sharing);
}

}  // namespace

Stems IndexLanguage::stems_of_word(std::string_view folded) const {
  if (!few) return stems_of(folded, tag);
  std::string stem = without_endings(strip_accents(folded), tag);
  return {stem, stem};
}

std::vector<IndexLanguage> index_languages(const Xapian::Database& database) {
  std::vector<IndexLanguage> languages;
  const auto stemmers = read_stemmer_record(database.get_metadata(std::string(kStemmersKey)));
  std::size_t known = 0;
  const std::string prefix(kLanguagePrefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string tag = (*term).substr(prefix.size());
    const auto made = stemmers.find(tag);
    const bool same = made == stemmers.end() || made->second == stemmer_name(tag);
    const std::size_t units = term.get_termfreq();
    languages.push_back({tag, units, same, units < kFewUnits && has_endings(tag)});
    known += languages.back().units;
  }
  if (known < database.get_doccount()) languages.push_back({{}, database.get_doccount() - known});
  std::stable_sort(languages.begin(), languages.end(),
                   [](const IndexLanguage& a, const IndexLanguage& b) { return a.units > b.units; });
  return languages;
}

LanguageGuess guess_language(const Xapian::Database& database, std::span<const IndexLanguage> languages,
                             std::span<const Word> words) {
  if (languages.empty()) return {};
  if (languages.size() == 1) return {languages.front().tag, false};
  words = words.first(std::min(words.size(), kWordsToGuessBy));
  LanguageGuess best;
  double best_score = -std::numeric_limits<double>::infinity();
  for (const IndexLanguage& language : languages) {
    const auto units = static_cast<double>(language.units);
    double score = std::log(units);
    for (const Word& word : words) {
      const double seen = units_with(word, language, languages, database);
      score += std::log((seen + kPriorShare * kPriorUnits) / (units + kPriorUnits));
    }
    if (score > best_score) {
      best = {language.tag, score > best_score + kSureBy};
      best_score = score;
    } else if (score > best_score - kSureBy) {
      best.sure = false;
    }
  }
  return best;
}

}  // namespace praxis::search
