// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matches.h"
#include "search/spelling_choices.h"
#include "search/suggestion.h"
#include "search/word_languages.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// A stretch of the text and what it may be written as.
struct WrongWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Spelt> spellings;
  bool absent = false;  ///< right, and in no unit: it stays, and nothing with it is found whole
};

/// Finds the stretches of a text that may be wrong. Borrows; throws Xapian::Error.
class WrongWords {
 public:
  WrongWords(const std::string& text, const KnownWords& known, const Matches& matches,
             const MatchContext& context, bool few_found);

  /// Nothing where a word that no unit holds has no other spelling: mending the rest would not help.
  /// `strange`: words that units hold may be wrong too, however near the others.
  std::optional<std::vector<WrongWord>> find(bool strange) const;

  /// The languages of the words that are not wrong; every one where they share none.
  LanguageSet languages_of_others(const std::vector<WrongWord>& wrong, WordLanguages& languages) const;

 private:
  std::string_view written(const Word& word) const;
  bool is_right(const Word& word) const;
  bool has_odd_accents(const Word& word) const;
  std::vector<Spelt> doubts(const Word& word, bool strange) const;

  const std::string& text_;
  const KnownWords& known_;
  const Matches& matches_;
  const MatchContext& context_;
  bool few_found_;
  bool is_long_;
  std::vector<Word> words_;
};

}  // namespace praxis::search
