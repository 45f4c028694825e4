// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/analyzer.h"
#include "search/stemmer.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace praxis::search {

/// A language that units of the index are written in; empty for those of unknown language.
struct IndexLanguage {
  std::string tag;
  std::size_t units = 0;
  /// Stems made here are those of the index. Where they are not, words count as they stand, too.
  bool same_stemmer = true;
  /// So few units that a dictionary would take longer to load than they are worth: endings will do, and
  /// words as they stand.
  bool few = false;

  /// The stems of a folded word, to look for in the units of this language.
  Stems stems_of_word(std::string_view folded) const;
  /// Whether a word is to be looked for as it stands, beside its stem.
  bool needs_exact() const { return few || !same_stemmer; }
};

/// The languages of an index, most units first.
std::vector<IndexLanguage> index_languages(const Xapian::Database& database);

struct LanguageGuess {
  std::string tag;
  bool sure = false;  ///< many times more likely than the next one
};

/// The language a query is most likely in: naive Bayes over the languages of the index, with the index's own
/// counts of units that hold each word. Function words weigh as any other: they are what tells most.
/// Takes no model and no list of its own; a query in a language the index does not hold gets one that it
/// does. Never sure where there is but one language.
LanguageGuess guess_language(const Xapian::Database& database, std::span<const IndexLanguage> languages,
                             std::span<const Word> words);

}  // namespace praxis::search
