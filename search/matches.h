// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/columns.h"
#include "search/highlight.h"
#include "search/language_model.h"
#include "search/request.h"
#include "search/synonym_table.h"
#include "search/value_names.h"
#include "search/weighed_again.h"
#include "search/word_list.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace praxis::search {

class LengthNorms;
class GenerationTail;

struct Match {
  std::uint32_t document = 0;
  float score = 0;
};

/// Everything that a text finds in one generation, before any filter: best first.
struct Matches {
  std::vector<Match> ranked;
  HighlightTerms highlights;
  bool browsing = false;   ///< there was nothing to search for: every unit, kind by kind, without scores
  bool partial = false;    ///< too few units hold all words: ones that hold some follow
  bool all_words = false;  ///< scored by what units with all words have; else by any of them
  std::optional<WeighedAgain> again{};  ///< where a second weighing set the order
  std::size_t full = 0;                 ///< so many of the first in `ranked` hold all words, where `partial`
  LanguageGuess language;               ///< of the text
  std::vector<Word> unknown_words;      ///< words of the text that no unit holds
  std::vector<Word> known_words;        ///< the others, stop words aside
};

/// What finding needs to know of a generation; borrowed.
struct MatchContext {
  const Xapian::Database& database;
  std::span<const IndexLanguage> languages;
  const ValueNames& names;
  const Columns& columns;
  const LengthNorms& norms;
  const GenerationTail& tail;
  const SynonymTable* synonyms = nullptr;  ///< none: words mean themselves alone
  const WordList* words = nullptr;         ///< for compounds
};

/// Runs a text against a generation. Up to limit::kAllWordsQuery words, units with all of them come first,
/// and where there are at least limit::kEnoughFullMatches such units, they are all that is found; else those
/// with all words but one follow, but two and so on, until there are limit::kFilledUp. This does not depend
/// on filters, so that facet counts hold. Throws Xapian::Error.
Matches find_matches(const MatchContext& context, const std::string& text, bool plain);

/// Only units with all words of the text, in the order of the index; for suggestions.
Matches find_full_matches(const MatchContext& context, const std::string& text);

}  // namespace praxis::search
