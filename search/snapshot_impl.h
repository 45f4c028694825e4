// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/columns.h"
#include "search/database_pool.h"
#include "search/facets.h"
#include "search/generation_tail.h"
#include "search/language_model.h"
#include "search/match_cache.h"
#include "search/matches.h"
#include "search/name_table.h"
#include "search/nearness.h"
#include "search/snapshot.h"
#include "search/unit_weight.h"
#include "search/value_names.h"
#include "search/vocabulary_words.h"
#include "search/word_list.h"

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace praxis::search {

/// What an open generation holds. All but the pool, the cache and the words, which lock, is
/// immutable.
struct Snapshot::Impl {
  Impl(std::unique_ptr<DatabasePool> handles, Columns loaded, GenerationTail behind,
       std::vector<IndexLanguage> known, double average_length, std::shared_ptr<const Vocabularies> shared,
       std::string name)
      : pool(std::move(handles)),
        columns(std::move(loaded)),
        tail(std::move(behind)),
        languages(std::move(known)),
        vocabularies(std::move(shared)),
        names(columns, *vocabularies),
        norms(average_length),
        generation(std::move(name)) {}

  /// What queries are matched with. Throws Xapian::Error.
  MatchContext context(const Xapian::Database& database) const;

  /// Units as hits, with their copies; snippets mark `highlights`, or are empty where there are none to make.
  Result<std::vector<Hit>> hits(std::span<const Match> matches, const HighlightTerms* highlights) const;

  /// What helps on from an answer: another spelling, names that could be filters, less of what found nothing.
  /// Throws Xapian::Error.
  Result<void> add_help(const Xapian::Database& database, const SearchRequest& request,
                        const Matches& matches, const Choices& choices, SearchAnswer& answer) const;

  /// Where else a document's unit stands.
  Result<Copies> copies_of(std::uint32_t document) const;

  std::unique_ptr<DatabasePool> pool;
  Columns columns;
  GenerationTail tail;
  std::vector<IndexLanguage> languages;
  std::shared_ptr<const Vocabularies> vocabularies;
  ValueNames names;
  LengthNorms norms;
  std::string generation;
  mutable MatchCache cache;

  /// What else words may be called; made when first asked for.
  const SynonymTable& synonyms() const;

  /// Read when first asked for; empty where the index holds none.
  const WordList& words() const;
  /// The same of the names of what units are tagged with.
  const WordList& name_words() const;
  /// What the vocabularies know of words; made when first asked for.
  const VocabularyWords& vocabulary_words() const;
  /// What finds the tags of pasted texts, made when first asked for.
  const TagReader& tag_reader() const;
  /// Titles and names for suggestions, made when first asked for. Throws Xapian::Error.
  const NameTable& name_table(const Xapian::Database& database) const;

 private:
  mutable std::once_flag tag_reader_made_;
  mutable std::unique_ptr<const TagReader> tag_reader_;
  mutable std::once_flag name_table_made_;
  mutable NameTable name_table_;
  mutable std::once_flag name_words_read_;
  mutable WordList name_words_;
  mutable std::once_flag vocabulary_words_made_;
  mutable std::unique_ptr<const VocabularyWords> vocabulary_words_;
  mutable std::once_flag words_read_;
  mutable WordList words_;
  mutable std::once_flag synonyms_made_;
  mutable std::unique_ptr<const SynonymTable> synonyms_;
};

/// Puts matches in the order asked for; relevance is the order they have. Equals keep index order.
void sort_matches(std::span<Match> matches, Sort sort, const Columns& columns);

}  // namespace praxis::search
