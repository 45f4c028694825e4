// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matches.h"
#include "search/vocabulary_words.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// Languages, a bit each (search/word_languages.h).
using LanguageSet = std::uint64_t;
inline constexpr LanguageSet kEveryLanguage = ~LanguageSet{0};

/// Tells in which languages a word is used, by the units of an index and by the vocabularies: words of a
/// query that share none are hardly meant together. Borrows; throws Xapian::Error.
class WordLanguages {
 public:
  WordLanguages(const MatchContext& context, const VocabularyWords& vocabulary)
      : context_(context), vocabulary_(vocabulary) {}

  /// Every language for names, numbers and words of units whose language is not known; none for a word that
  /// neither knows. Those that have the word as it is written, with the accents it is written with; else
  /// those that have another form of it.
  LanguageSet of(std::string_view folded);

 private:
  LanguageSet bit(const std::string& tag);
  /// Those of the units that hold a term, less a few units that may quote it.
  LanguageSet of_units_with(const std::string& term);
  LanguageSet with_stem(std::string_view folded, bool with_accents);

  const MatchContext& context_;
  const VocabularyWords& vocabulary_;
  std::vector<std::string> tags_;  ///< by their bits
};

}  // namespace praxis::search
