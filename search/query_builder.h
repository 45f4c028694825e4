// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/highlight.h"
#include "search/matches.h"
#include "search/other_words.h"
#include "search/query_plan.h"
#include "search/query_syntax.h"
#include "search/value_names.h"
#include "search/word_query.h"

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

namespace praxis::search {

struct NearPlaces;

/// Turns a parsed query into one for Xapian.
class QueryBuilder {
 public:
  /// Borrows both. A `running` text is one whose words are not all wanted, however few.
  QueryBuilder(const MatchContext& context, const QueryNode& root, bool running = false);

  /// Nothing to search for: the text is empty, or holds no word and no operator.
  bool is_empty() const { return empty_; }
  /// How many words (or prefixes, or alternatives) stand side by side: what "all words" is about.
  std::size_t word_count() const { return word_count_; }
  const HighlightTerms& highlights() const { return highlights_; }
  /// The language the query is in, as far as its words tell.
  const LanguageGuess& language() const { return language_; }
  /// The words that count, in the order written: without stop words.
  const std::vector<Word>& content_words() const { return content_words_; }

  /// What a content word counts beside the others (search/emphasis.h).
  double emphasis(const Word& word) const;

  /// Whether units hold other words for a word that none of them may hold; known once built.
  bool is_said_otherwise(const Word& word) const { return said_otherwise_.contains(word.exact); }

  /// `all_words`: a unit must hold every word; otherwise any, the more the better. Phrases, filters and
  /// exclusions hold in either.
  Xapian::Query build(bool all_words);
  /// The same, its parts kept apart: what each of them finds can be reckoned once and used for both.
  QueryPlan plan(bool all_words);

 private:
  struct Item;

  void survey(const QueryNode& node);
  void weigh(const QueryNode& node);
  bool is_dropped(const Word& word) const;
  void add(const QueryNode& node, bool all_words, QueryPlan& parts);
  void add_words(const std::string& text, bool all_words, QueryPlan& parts);
  template <typename Make>
  QueryPart noted(std::string words, const Make& make);
  void add_filter(const QueryNode& node, bool all_words, QueryPlan& parts);
  void add_prefix(const QueryNode& node, bool all_words, QueryPlan& parts);
  void add_accents(const Word& word, std::vector<Xapian::Query>& sum) const;
  std::vector<Item> items_of(const Analysis& analysis, bool all_words);
  std::vector<OtherWordsRun> other_words(const Analysis& analysis) const;
  void add_run(OtherWordsRun run, const Analysis& analysis, bool all_words, std::vector<Item>& items);
  Xapian::Query compound(const Analysis& analysis, const Compound& compound, bool all_words,
                         HighlightTerms& seen) const;
  std::map<std::size_t, std::size_t> names_in(const Analysis& analysis) const;
  Xapian::Query as_name(std::span<const Word> words) const;
  Xapian::Query side_by_side(const Analysis& analysis, std::size_t first, std::size_t count) const;
  Xapian::Query title(const QueryNode& node);
  Xapian::Query near(const QueryNode& node);
  void place_near(const QueryNode& node, NearPlaces& places);
  Xapian::Query phrase(const std::string& text, std::string_view prefix);
  Xapian::Query any_of(const QueryNode& node, bool all_words, std::vector<QueryPart>& inner);
  QueryPlan plan_of(const QueryNode& node, bool all_words);
  void exclude(const QueryNode& node, QueryPlan& parts);
  static Xapian::Query compose(const QueryPlan& parts, bool all_words);

  const MatchContext& context_;
  WordQueries words_;
  const QueryNode& root_;
  LanguageGuess language_;   ///< the query's own
  bool keep_stops_ = false;  ///< stop words are all there is
  bool running_ = false;     ///< a text whose words are not all wanted
  bool empty_ = true;
  std::size_t word_count_ = 0;
  std::vector<Word> all_words_;
  std::vector<Word> content_words_;
  std::map<std::string, double, std::less<>> emphasis_;  ///< by exact form, of those that do not count 1
  bool literal_ = false;                                 ///< what is left out is left out as typed
  std::set<std::string> said_otherwise_;
  HighlightTerms highlights_;
};

}  // namespace praxis::search
