// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/analyzer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace praxis::search {

/// A term of a group, ready to be looked for.
struct KnownTerm {
  std::string text;
  std::string language;  ///< empty for any
};

/// A run of words that says the same as other terms; the longest from its first word.
struct SynonymRun {
  std::size_t count = 0;                 ///< words; 0 where there is none
  std::vector<const KnownTerm*> others;  ///< what else it is called, the run itself left out
};

/// Finds in a query what the table of synonyms and the themes' labels have other words for. A term of a
/// language is known by the stems of its words in it, an abbreviation as it stands; "R&D" is one word.
/// Immutable, thread-safe. Borrows nothing.
class SynonymTable {
 public:
  explicit SynonymTable(const Vocabularies& vocabularies);

  /// The longest run that begins with a word of the query.
  SynonymRun at(const Analysis& query, std::size_t first) const;

 private:
  void add_group(const SynonymGroup& group);
  void add_key(std::string key, std::uint32_t group);

  std::vector<std::vector<KnownTerm>> groups_;
  /// Language, colon, words each with a space behind it; in order, to see whether a key goes on.
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> keys_;
  std::vector<std::string> languages_;
};

}  // namespace praxis::search
