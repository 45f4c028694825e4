// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/accents.h"
#include "search/query_parts.h"
#include "search/schema.h"
#include "search/word_selection.h"

#include <algorithm>
#include <map>

namespace praxis::search {

using Xapian::Query;

/// A word or a compound of a text, or a run of them that has other words, and what finds it.
struct QueryBuilder::Item {
  std::size_t first = 0;
  std::size_t count = 1;
  QueryPart part;
};

namespace {

/// Words of a text with the marks that belong to them ("C++").
std::string as_typed(const std::string& text, const Analysis& analysis, std::size_t first,
                     std::size_t count) {
  const std::size_t begin = analysis.words[first].begin;
  std::size_t end = analysis.words[first + count - 1].end;
  for (const Compound& compound : analysis.compounds) {
    if (compound.first + compound.count == first + count) end = std::max(end, compound.end);
  }
  return text.substr(begin, end - begin);
}

}  // namespace

std::vector<QueryBuilder::Item> QueryBuilder::items_of(const Analysis& analysis, bool all_words) {
  // Of a pasted document only the telling words are looked for; side by side they mean little.
  const bool prose = analysis.words.size() > limit::kPlainWords;
  std::vector<Item> items;
  std::vector<char> in_compound(analysis.words.size(), 0);
  for (const Compound& one : analysis.compounds) {
    if (prose) break;
    QueryWay way;
    Query query = compound(analysis, one, all_words, way.seen);
    std::fill_n(in_compound.begin() + static_cast<long>(one.first), one.count, 1);
    if (query.empty()) continue;
    const Query pairs = side_by_side(analysis, one.first, one.count);
    way.sum = all_words ? std::vector{with_bonus(query, pairs)} : std::vector{query, pairs};
    // That its own words stand side by side is what the compound is.
    way.pairs = {side_by_side(analysis, one.first, 1)};
    items.push_back({one.first, one.count, {{}, {std::move(way)}, {}}});
  }
  std::map<std::string_view, std::size_t> counts;  // a word said twice counts twice, but is looked for once
  std::map<std::string_view, std::vector<Query>> pairs;
  const std::map<std::size_t, std::size_t> names = prose ? decltype(names){} : names_in(analysis);
  std::vector<const Word*> kept;
  for (std::size_t i = 0; i < analysis.words.size(); ++i) {
    const Word& word = analysis.words[i];
    if (is_dropped(word) || in_compound[i] != 0) continue;
    if (!prose) pairs[word.exact].push_back(side_by_side(analysis, i, 1));
    if (const auto name = names.find(i); name != names.end())
      pairs[word.exact].push_back(
          as_name(std::span(analysis.words).subspan(i + 1 - name->second, name->second)));
    if (++counts[word.exact] == 1) kept.push_back(&word);
  }
  for (const Word* word : most_telling(kept, counts, context_.database)) {
    QueryWay way;
    Query itself = words_.anywhere(word->folded, way.seen);
    // A stop word of one language among several has no stem in its own, and mostly none in the others.
    if (keep_stops_ && !words_.has_stem(word->folded)) itself = WordQueries::as_written(word->exact);
    Query query = emphasised(itself, emphasis(*word));
    if (const std::size_t count = counts[word->exact]; count > 1) {
      query = Query(Query::OP_SCALE_WEIGHT, query, static_cast<double>(count));
    }
    // Where the pair stands, the word does: the pair adds weight and no units.
    way.pairs = {one_of(pairs[word->exact])};
    way.sum = {query, way.pairs.front()};
    if (!running_) add_accents(*word, way.sum);
    items.push_back({static_cast<std::size_t>(word - analysis.words.data()), 1, {{}, {std::move(way)}, {}}});
  }
  return items;
}

// In a running text the other words tell enough.
void QueryBuilder::add_accents(const Word& word, std::vector<Query>& sum) const {
  const Query accents = with_its_accents(context_.database, context_.languages, word.folded);
  if (!accents.empty()) sum.emplace_back(Query::OP_SCALE_WEIGHT, accents, weight::kItsAccents);
}

std::vector<OtherWordsRun> QueryBuilder::other_words(const Analysis& analysis) const {
  if (literal_ || context_.synonyms == nullptr || analysis.words.size() > limit::kPlainWords) return {};
  const OtherWords others({context_.database, context_.languages, context_.names, *context_.synonyms,
                           context_.words, [this](const Word& word) { return is_dropped(word); }},
                          words_);
  return others.find(analysis);
}

namespace {

/// The words of a run as typed: one word's queries, or those of several, each needed or not.
QueryWay together(std::vector<QueryWay> words, bool all_words) {
  if (words.size() == 1) return std::move(words.front());
  QueryWay all;
  for (QueryWay& word : words) {
    all.sum.push_back(one_of(word.sum));
    all.pairs.insert(all.pairs.end(), word.pairs.begin(), word.pairs.end());
    all.seen.add(word.seen);
  }
  if (all_words) all.sum = {all_of(all.sum)};
  return all;
}

}  // namespace

// Where a run of words has others, the better of the two counts: its own together, or one of the others.
void QueryBuilder::add_run(OtherWordsRun run, const Analysis& analysis, bool all_words,
                           std::vector<Item>& items) {
  const std::size_t end = run.first + run.count;
  // A compound that reaches over the run's end is a word of its own.
  const bool torn = std::any_of(items.begin(), items.end(), [&](const Item& item) {
    return item.first < end && item.first + item.count > run.first &&
           (item.first < run.first || item.first + item.count > end);
  });
  if (torn) return;
  std::vector<QueryWay> own;
  std::erase_if(items, [&](Item& item) {
    if (item.first < run.first || item.first >= end) return false;
    own.push_back(std::move(item.part.ways.front()));
    return true;
  });
  for (std::size_t i = run.first; i < end; ++i) said_otherwise_.insert(analysis.words[i].exact);
  Item item{run.first, run.count, {{}, std::move(run.others), {}}};
  if (!own.empty()) item.part.ways.push_back(together(std::move(own), all_words));
  items.push_back(std::move(item));
}

void QueryBuilder::add_words(const std::string& text, bool all_words, QueryPlan& parts) {
  const Analysis analysis = analyse(text);
  std::vector<Item> items = items_of(analysis, all_words);
  for (OtherWordsRun& run : other_words(analysis)) add_run(std::move(run), analysis, all_words, items);
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.first < b.first; });
  for (Item& item : items) {
    item.part.words = as_typed(text, analysis, item.first, item.count);
    for (const QueryWay& way : item.part.ways) highlights_.add(way.seen);
    parts.words.push_back(std::move(item.part));
  }
}

// Runs of words that are the name of a project whose units there are: how many words, by the last of them.
std::map<std::size_t, std::size_t> QueryBuilder::names_in(const Analysis& analysis) const {
  constexpr std::size_t kMostWordsOfAName = 5;
  std::map<std::size_t, std::size_t> names;
  const FacetColumn& projects = context_.columns.facets[facet_at::kProject];
  for (std::size_t first = 0; first < analysis.words.size();) {
    const bool may = context_.names.may_begin_project(analysis.words[first].exact);
    std::size_t count = may ? std::min(kMostWordsOfAName, analysis.words.size() - first) : 1;
    const auto is_name = [&] {
      const auto found = context_.names.find("project", exact_words(analysis, first, count));
      return std::any_of(found.begin(), found.end(), [&](const auto& one) { return projects.find(one); });
    };
    while (count > 1 && !is_name()) --count;
    if (count > 1) names[first + count - 1] = count;
    first += count;
  }
  return names;
}

// A name counts where it stands as a name, and more in a title: its words alone may mean anything.
Query QueryBuilder::as_name(std::span<const Word> words) const {
  return one_of(
      {Query(Query::OP_SCALE_WEIGHT, words_.phrase(words, {}), weight::kWholeName),
       Query(Query::OP_SCALE_WEIGHT, words_.phrase(words, prefix::kTitleExact), weight::kWholeName)});
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

Query QueryBuilder::compound(const Analysis& analysis, const Compound& one, bool all_words,
                             HighlightTerms& seen) const {
  const auto inside = std::span(analysis.words).subspan(one.first, one.count);
  const Query joined = words_.is_indexed(one.joined) ? words_.anywhere(one.joined, seen) : Query();
  if (one.symbolic && (one.count > 1 || !joined.empty())) {
    // "R&D" is not any R near any D.
    std::vector<std::string> exact;
    for (const Word& word : inside) exact.push_back(word.exact);
    if (one.count > 1) seen.phrases.push_back(std::move(exact));
    return best_of({joined, one.count > 1 ? words_.phrase(inside, {}) : Query()});
  }
  std::vector<Query> parts;
  for (const Word& word : inside) {
    if (!is_dropped(word)) parts.push_back(words_.anywhere(word.folded, seen));
  }
  if (one.unmarked && all_words) {
    // As typed it is both, and comes first.
    const Query together(Query::OP_FILTER, all_of(parts), words_.phrase(inside, {}));
    return one_of({together, joined});
  }
  if (all_words) return best_of({all_of(parts), joined});
  // Where any word will do, a compound weighs what its best part does (docs/ranking.md).
  parts.push_back(joined);
  return {Query::OP_MAX, parts.begin(), parts.end()};
}

}  // namespace praxis::search
