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

/// Tells in which languages a word is used, by the units of an index and by the vocabularies: words of a query
/// that share none are hardly meant together. Borrows; throws Xapian::Error.
class WordLanguages {
 public:
  WordLanguages(const MatchContext& context, const VocabularyWords& vocabulary)
      : context_(context), vocabulary_(vocabulary) {}

  /// Every language for names, numbers and words of units whose language is not known; none for a word that
  /// neither knows. Accents count, unless no language has the word with its own.
  LanguageSet of(std::string_view folded);

 private:
  LanguageSet bit(const std::string& tag);
  LanguageSet in_units(std::string_view folded, std::string_view exact, bool with_accents);

  const MatchContext& context_;
  const VocabularyWords& vocabulary_;
  std::vector<std::string> tags_;  ///< by their bits
};

}  // namespace praxis::search
