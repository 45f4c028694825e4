// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/generation_tail.h"
#include "search/highlight.h"
#include "search/language_model.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// In place of a language: every one of the index.
inline constexpr std::string_view kAnyLanguage = "*";

/// Turns single words and phrases of a query into Xapian queries over an index of several languages.
///
/// A word is looked for under its stem in every language of the index, except those in which it is a stop
/// word, of which no stem is indexed ("die casting" must not find every German unit); what is a stop word in
/// all of them is looked for as it stands. The stems count as one term (OP_SYNONYM), with one frequency.
/// Beside it stands the stem of the word without accents, and the better of the two counts (OP_MAX), as a
/// unit that holds one mostly holds both. A word typed with accents gains a little where it is written so.
///
/// Where a language is given, the word is looked for in units of that or of unknown language only.
class WordQueries {
 public:
  /// Borrows all three.
  WordQueries(const Xapian::Database& database, std::span<const IndexLanguage> languages,
              const GenerationTail& tail)
      : database_(database), languages_(languages), tail_(tail) {}

  /// Whether any unit holds the word, in title or text.
  bool is_indexed(std::string_view folded, std::string_view language = kAnyLanguage) const;

  /// Whether any unit has a stem of it: not where it is but a stop word.
  bool has_stem(std::string_view folded) const;

  /// The same as is_indexed, or as a word of its context.
  bool is_anywhere(std::string_view folded, std::string_view language) const;

  /// A word wherever it may stand: text, title, context, each with its weight.
  Xapian::Query anywhere(std::string_view folded, HighlightTerms& highlights,
                         std::string_view language = kAnyLanguage) const;
  /// A word as it stands, in text and title, in whatever language: for what is a stop word.
  static Xapian::Query as_written(const std::string& exact);
  /// All of several words in the context, with its weight; empty where no unit has one of them there.
  Xapian::Query in_context(std::span<const Word> words) const;
  /// A word of titles.
  Xapian::Query in_title(std::string_view folded, HighlightTerms& highlights) const;
  /// Exact words side by side; `prefix` says in which field. Words of no letters are left out.
  Xapian::Query phrase(std::span<const Word> words, std::string_view prefix) const;
  /// The same of exact terms, at least two.
  Xapian::Query side_by_side(const std::vector<std::string>& exact, std::string_view prefix) const;
  /// Every word that begins so, as far as limit::kPrefixExpansion.
  Xapian::Query starting_with(std::string_view start) const;

 private:
  bool is_stop_everywhere(std::string_view exact) const;
  Xapian::Query stems(std::string_view folded, std::string_view prefix, std::string_view only) const;

  const Xapian::Database& database_;
  std::span<const IndexLanguage> languages_;
  const GenerationTail& tail_;
};

}  // namespace praxis::search
