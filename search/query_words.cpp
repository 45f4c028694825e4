// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/accents.h"
#include "search/query_parts.h"
#include "search/schema.h"
#include "search/word_selection.h"

#include <algorithm>
#include <map>

namespace praxis::search {

using Xapian::Query;

/// A word or a compound of a text, and what finds it.
struct QueryBuilder::Item {
  std::size_t first = 0;
  std::size_t count = 1;
  std::vector<Query> sum;
};

std::vector<QueryBuilder::Item> QueryBuilder::items_of(const Analysis& analysis, bool all_words) {
  // Of a pasted document only the telling words are looked for; side by side they mean little.
  const bool prose = analysis.words.size() > limit::kPlainWords;
  std::vector<Item> items;
  std::vector<char> in_compound(analysis.words.size(), 0);
  for (const Compound& one : analysis.compounds) {
    if (prose) break;
    Query query = compound(analysis, one, all_words);
    std::fill_n(in_compound.begin() + static_cast<long>(one.first), one.count, 1);
    if (query.empty()) continue;
    const Query pairs = side_by_side(analysis, one.first, one.count);
    items.push_back({one.first, one.count, {}});
    items.back().sum = all_words ? std::vector{with_bonus(query, pairs)} : std::vector{query, pairs};
  }
  std::map<std::string_view, std::size_t> counts;  // a word said twice counts twice, but is looked for once
  std::map<std::string_view, std::vector<Query>> pairs;
  std::vector<const Word*> kept;
  for (std::size_t i = 0; i < analysis.words.size(); ++i) {
    const Word& word = analysis.words[i];
    if (is_dropped(word) || in_compound[i] != 0) continue;
    if (!prose) pairs[word.exact].push_back(side_by_side(analysis, i, 1));
    if (++counts[word.exact] == 1) kept.push_back(&word);
  }
  for (const Word* word : most_telling(kept, counts, context_.database)) {
    Query itself = words_.anywhere(word->folded, highlights_);
    // A stop word of one language among several has no stem in its own, and mostly none in the others.
    if (keep_stops_ && !words_.has_stem(word->folded)) itself = WordQueries::as_written(word->exact);
    Query query = emphasised(itself, emphasis(*word));
    if (const std::size_t count = counts[word->exact]; count > 1) {
      query = Query(Query::OP_SCALE_WEIGHT, query, static_cast<double>(count));
    }
    // Where the pair stands, the word does: the pair adds weight and no units.
    items.push_back({static_cast<std::size_t>(word - analysis.words.data()), 1, {query}});
    items.back().sum.push_back(one_of(pairs[word->exact]));
    if (!running_) add_accents(*word, items.back().sum);
  }
  return items;
}

// In a running text the other words tell enough.
void QueryBuilder::add_accents(const Word& word, std::vector<Query>& sum) const {
  const Query accents = with_its_accents(context_.database, context_.languages, word.folded);
  if (!accents.empty()) sum.emplace_back(Query::OP_SCALE_WEIGHT, accents, weight::kItsAccents);
}

std::vector<OtherWordsRun> QueryBuilder::other_words(const Analysis& analysis) {
  if (literal_ || context_.synonyms == nullptr || analysis.words.size() > limit::kPlainWords) return {};
  const OtherWords others({context_.database, context_.languages, context_.names, *context_.synonyms,
                           context_.words, [this](const Word& word) { return is_dropped(word); }},
                          words_);
  return others.find(analysis, highlights_);
}

namespace {

// What the words of a run find: one word's queries, or those of several, each needed or not.
std::vector<Query> together(const std::vector<std::vector<Query>>& words, bool all_words) {
  if (words.size() == 1) return words.front();
  std::vector<Query> each;
  for (const std::vector<Query>& word : words) each.push_back(one_of(word));
  if (all_words) return {all_of(each)};
  return each;
}

}  // namespace

// Where a run of words has others, the better of the two counts: its own together, or one of the others.
void QueryBuilder::add_words(const std::string& text, bool all_words, QueryPlan& parts) {
  const Analysis analysis = analyse(text);
  std::vector<Item> items = items_of(analysis, all_words);
  for (OtherWordsRun& run : other_words(analysis)) {
    const std::size_t end = run.first + run.count;
    // A compound that reaches over the run's end is a word of its own.
    const bool torn = std::any_of(items.begin(), items.end(), [&](const Item& item) {
      return item.first < end && item.first + item.count > run.first &&
             (item.first < run.first || item.first + item.count > end);
    });
    if (torn) continue;
    std::vector<std::vector<Query>> own;
    std::erase_if(items, [&](Item& item) {
      if (item.first < run.first || item.first >= end) return false;
      own.push_back(std::move(item.sum));
      return true;
    });
    for (std::size_t i = run.first; i < end; ++i) said_otherwise_.insert(analysis.words[i].exact);
    QueryPart& part = parts.words.emplace_back();
    for (Query& other : run.others) part.ways.push_back({std::move(other)});
    if (!own.empty()) part.ways.push_back(together(own, all_words));
  }
  for (Item& item : items) parts.words.push_back(one_way(std::move(item.sum)));
}

// Phrases of two, each of a word and the one before it, for `count` words from `first`.
Query QueryBuilder::side_by_side(const Analysis& analysis, std::size_t first, std::size_t count) const {
  std::vector<Query> pairs;
  for (std::size_t i = std::max<std::size_t>(first, 1); i < first + count; ++i) {
    if (is_dropped(analysis.words[i - 1]) || is_dropped(analysis.words[i])) continue;
    const Query pair = words_.phrase(std::span(analysis.words).subspan(i - 1, 2), {});
    pairs.emplace_back(Query::OP_SCALE_WEIGHT, pair, weight::kAdjacent);
  }
  return one_of(pairs);
}

Query QueryBuilder::compound(const Analysis& analysis, const Compound& one, bool all_words) {
  const auto inside = std::span(analysis.words).subspan(one.first, one.count);
  const Query joined = words_.is_indexed(one.joined) ? words_.anywhere(one.joined, highlights_) : Query();
  if (one.symbolic && (one.count > 1 || !joined.empty())) {
    // "R&D" is not any R near any D.
    std::vector<std::string> exact;
    for (const Word& word : inside) exact.push_back(word.exact);
    if (one.count > 1) highlights_.phrases.push_back(std::move(exact));
    return best_of({joined, one.count > 1 ? words_.phrase(inside, {}) : Query()});
  }
  std::vector<Query> parts;
  for (const Word& word : inside) {
    if (!is_dropped(word)) parts.push_back(words_.anywhere(word.folded, highlights_));
  }
  if (all_words) return best_of({all_of(parts), joined});
  // Where any word will do, a compound weighs what its best part does (docs/ranking.md).
  parts.push_back(joined);
  return {Query::OP_MAX, parts.begin(), parts.end()};
}

}  // namespace praxis::search
