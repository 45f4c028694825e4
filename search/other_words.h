// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query_plan.h"
#include "search/synonym_table.h"
#include "search/value_names.h"
#include "search/word_list.h"
#include "search/word_query.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// Whether a language writes compounds as one word.
bool writes_compounds(const IndexLanguage& language);

/// Words of a query that may be said in others, and those others with their weights.
struct OtherWordsRun {
  std::size_t first = 0;
  std::size_t count = 0;
  std::vector<QueryWay> others;
};

/// What else the words of a query may be written as in the units of an index:
///
/// - other words for the same thing: synonyms, labels of themes in other languages (search/synonym_table.h);
/// - other names of a region ("Toskana");
/// - the same letters otherwise parted: "zero emission" and "zeroemission", "CO 2" and "CO2";
/// - "ae" for "ä", where the word as typed is in no unit;
/// - in languages that write compounds as one word, compounds with the word at either end.
///
/// Only what the index holds is given. Each is worth a little less than the word itself (search/schema.h);
/// the better one counts, so that a unit with both gains nothing by it.
class OtherWords {
 public:
  struct Sources {
    const Xapian::Database& database;
    std::span<const IndexLanguage> languages;
    const ValueNames& names;
    const SynonymTable& synonyms;
    const WordList* words = nullptr;              ///< of the index; for compounds
    std::function<bool(const Word&)> is_dropped;  ///< as a stop word of the query's language
  };
  OtherWords(const Sources& sources, const WordQueries& words) : sources_(sources), words_(words) {}

  /// The runs of a text that have others, in order, not overlapping.
  std::vector<OtherWordsRun> find(const Analysis& text) const;

 private:
  using Ways = std::vector<QueryWay>;

  OtherWordsRun longest_at(const Analysis& text, std::size_t first) const;
  bool holds(std::string_view exact) const;
  bool holds_all(const Analysis& term) const;
  void add_word(std::string_view folded, std::string said, std::string_view language, Ways& out) const;
  void add_term(const std::string& text, std::string_view language, Ways& out) const;
  void add_region_names(const std::vector<std::string>& regions, std::string_view typed, Ways& out) const;
  void add_joined(const Analysis& text, std::size_t first, Ways& out) const;
  void add_parted(const Word& word, Ways& out) const;
  void add_umlauts(const Word& word, Ways& out) const;
  void add_compounds(const Word& word, Ways& out) const;
  bool is_name_of(const std::string& region, std::string_view typed) const;
  std::size_t regions_at(const Analysis& text, std::size_t first, std::vector<std::string>& regions) const;

  Sources sources_;
  const WordQueries& words_;
};

}  // namespace praxis::search
