// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_builder.h"

#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/stop_words.h"
#include "search/terms.h"
#include "search/word_selection.h"
#include "search/year_range.h"

#include <algorithm>
#include <map>

namespace praxis::search {

using Kind = QueryNode::Kind;
using Xapian::Query;

/// What stands side by side in one group.
struct QueryBuilder::Parts {
  std::vector<Query> words;     ///< all or any of them, as asked
  std::vector<Query> required;  ///< phrases and the like: always
  std::vector<Query> filters;   ///< always, without weight
  std::vector<Query> excluded;
  std::vector<Query> bonuses;  ///< never needed, raise the rank
};

namespace {

Query all_of(const std::vector<Query>& queries) {
  return {Query::OP_AND, queries.begin(), queries.end()};
}

Query one_of(const std::vector<Query>& queries) {
  return {Query::OP_OR, queries.begin(), queries.end()};
}

/// What `core` finds, ranked with `bonus` where it matches too. Not OP_AND_MAYBE: over phrases, Xapian 1.4.22
/// gives it weights of phrases that do not match.
Query with_bonus(const Query& core, const Query& bonus) {
  const Query always(Query::OP_SCALE_WEIGHT, Query(Query::MatchAll), 0.0);
  return bonus.empty() ? core : Query(Query::OP_AND, core, Query(Query::OP_OR, bonus, always));
}

}  // namespace

QueryBuilder::QueryBuilder(const Xapian::Database& database, std::span<const IndexLanguage> languages,
                           const ValueNames& names, const Columns& columns, const QueryNode& root)
    : database_(database), words_(database, languages), names_(names), columns_(columns), root_(root) {
  survey(root);
  language_ = guess_language(database, languages, all_words_);
  const bool only_stops = std::all_of(all_words_.begin(), all_words_.end(), [&](const Word& word) {
    return is_stop_word(word.exact, language_.tag);
  });
  keep_stops_ = only_stops && word_count_ == 0;
  for (const Word& word : all_words_) {
    if (!is_dropped(word)) content_words_.push_back(word);
  }
  word_count_ += content_words_.size();
}

// What the query holds, before anything is built: the words to guess its language by, and whether there are
// others.
void QueryBuilder::survey(const QueryNode& node) {
  if (node.kind == Kind::group && !node.excluded) {
    for (const QueryNode& child : node.children) survey(child);
    return;
  }
  if (node.excluded || node.kind == Kind::everything || node.kind == Kind::filter) {
    empty_ = false;
    return;
  }
  const Analysis analysis = analyse(node.text);
  if (node.kind == Kind::any || !analysis.words.empty()) empty_ = false;
  if (node.kind == Kind::words) {
    all_words_.insert(all_words_.end(), analysis.words.begin(), analysis.words.end());
  } else if (!analysis.words.empty() || node.kind == Kind::any) {
    ++word_count_;
  }
}

bool QueryBuilder::is_dropped(const Word& word) const {
  return word.exact.empty() || (!keep_stops_ && is_stop_word(word.exact, language_.tag));
}

Query QueryBuilder::build(bool all_words) {
  return group(root_, all_words);
}

Query QueryBuilder::group(const QueryNode& node, bool all_words) {
  Parts parts;
  for (const QueryNode& child : node.children) {
    if (!child.excluded) {
      add(child, all_words, parts);
      continue;
    }
    // What is excluded is excluded whole: each of its words must be there to drop a unit. Nor is it
    // highlighted.
    const HighlightTerms before = highlights_;
    Parts inner;
    add(child, true, inner);
    parts.excluded.push_back(compose(inner, true));
    highlights_ = before;
  }
  return compose(parts, all_words);
}

void QueryBuilder::add(const QueryNode& node, bool all_words, Parts& parts) {
  switch (node.kind) {
    case Kind::words:
      return add_words(node.text, all_words, parts);
    case Kind::word_prefix:
      return add_prefix(node, all_words, parts);
    case Kind::filter:
      return add_filter(node, all_words, parts);
    case Kind::everything:
      parts.filters.emplace_back(Query::MatchAll);
      return;
    case Kind::phrase:
      if (Query query = phrase(node.text, {}); !query.empty()) parts.required.push_back(std::move(query));
      return;
    case Kind::title_words:
    case Kind::title_phrase:
      if (Query query = title(node); !query.empty()) parts.required.push_back(std::move(query));
      return;
    case Kind::any:
      parts.words.push_back(any_of(node, all_words));
      return;
    case Kind::group:
      parts.words.push_back(group(node, all_words));
      return;
  }
}

void QueryBuilder::add_words(const std::string& text, bool all_words, Parts& parts) {
  const Analysis analysis = analyse(text);
  // Of a pasted document only the telling words are looked for; side by side they mean little.
  const bool prose = analysis.words.size() > limit::kPlainWords;
  std::vector<char> in_compound(analysis.words.size(), 0);
  for (const Compound& one : analysis.compounds) {
    if (prose) break;
    Query query = compound(analysis, one, all_words);
    std::fill_n(in_compound.begin() + static_cast<long>(one.first), one.count, 1);
    if (query.empty()) continue;
    const Query pairs = side_by_side(analysis, one.first, one.count);
    parts.words.push_back(all_words ? with_bonus(query, pairs) : Query(Query::OP_OR, query, pairs));
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
  for (const Word* word : most_telling(kept, counts, database_)) {
    Query query = words_.anywhere(word->folded, highlights_);
    if (const std::size_t count = counts[word->exact]; count > 1) {
      query = Query(Query::OP_SCALE_WEIGHT, query, static_cast<double>(count));
    }
    // Where the pair stands, the word does: the pair adds weight and no units.
    parts.words.emplace_back(Query::OP_OR, query, one_of(pairs[word->exact]));
  }
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
  const Query joined =
      words_.is_indexed(one.joined) ? words_.anywhere(one.joined, highlights_) : Query(Query::MatchNothing);
  if (one.symbolic && (one.count > 1 || !joined.empty())) {
    // "R&D" is not any R near any D.
    std::vector<std::string> exact;
    for (const Word& word : inside) exact.push_back(word.exact);
    if (one.count > 1) highlights_.phrases.push_back(std::move(exact));
    return {Query::OP_MAX, joined, one.count > 1 ? words_.phrase(inside, {}) : Query(Query::MatchNothing)};
  }
  std::vector<Query> parts;
  for (const Word& word : inside) {
    if (!is_dropped(word)) parts.push_back(words_.anywhere(word.folded, highlights_));
  }
  return {Query::OP_MAX, all_words ? all_of(parts) : one_of(parts), joined};
}

void QueryBuilder::add_prefix(const QueryNode& node, bool all_words, Parts& parts) {
  const Analysis analysis = analyse(node.text);
  if (analysis.words.empty()) return;
  const Word& last = analysis.words.back();
  if (analysis.words.size() > 1) add_words(node.text.substr(0, last.begin), all_words, parts);
  // Not the exact form: a cut word has no spelling to make common.
  const std::string start = strip_accents(last.folded);
  if (start.empty()) return;
  highlights_.prefixes.push_back(start);
  parts.words.push_back(words_.starting_with(start));
}

void QueryBuilder::add_filter(const QueryNode& node, bool all_words, Parts& parts) {
  const std::size_t facet = facet_index(node.field).value_or(0);
  std::vector<std::string> terms;
  if (node.field == "year") {
    const auto years = parse_years(node.text);
    if (!years) return add_words(node.text, all_words, parts);
    for (const std::string& year : columns_.facets[facet].values()) {
      if (years->contains(std::stoi(year))) terms.push_back(make_term(kFacetSchema[facet].prefix, year));
    }
  } else {
    for (const std::string& value : names_.find(node.field, node.text)) {
      terms.push_back(make_term(kFacetSchema[facet].prefix, value));
    }
    if (terms.empty()) return add_words(node.text, all_words, parts);
  }
  parts.filters.emplace_back(Query::OP_OR, terms.begin(), terms.end());
}

Query QueryBuilder::title(const QueryNode& node) {
  if (node.kind == Kind::title_phrase) return phrase(node.text, prefix::kTitleExact);
  std::vector<Query> words;
  for (const Word& word : analyse(node.text).words)
    words.push_back(words_.in_title(word.folded, highlights_));
  return all_of(words);
}

Query QueryBuilder::phrase(const std::string& text, std::string_view prefix) {
  const Analysis analysis = analyse(text);
  std::vector<std::string> exact;
  for (const Word& word : analysis.words) {
    if (!word.exact.empty()) exact.push_back(word.exact);
  }
  if (analysis.words.empty()) return {};
  highlights_.phrases.push_back(std::move(exact));
  return words_.phrase(analysis.words, prefix);
}

Query QueryBuilder::any_of(const QueryNode& node, bool all_words) {
  std::vector<Query> alternatives;
  for (const QueryNode& child : node.children) {
    Parts parts;
    add(child, all_words, parts);
    alternatives.push_back(compose(parts, all_words));
  }
  return one_of(alternatives);
}

Query QueryBuilder::compose(const Parts& parts, bool all_words) {
  std::vector<Query> needed = parts.required;
  Query words;
  if (!parts.words.empty()) words = all_words ? all_of(parts.words) : one_of(parts.words);
  Query core = needed.empty() ? words : all_of(needed);
  if (!needed.empty() && !parts.words.empty()) {
    core = all_words ? Query(Query::OP_AND, core, words) : with_bonus(core, words);
  }
  const bool scored = !needed.empty() || !parts.words.empty();
  if (!parts.filters.empty()) {
    const Query filter = all_of(parts.filters);
    core = scored ? Query(Query::OP_FILTER, core, filter) : Query(Query::OP_SCALE_WEIGHT, filter, 0.0);
  }
  if (!parts.excluded.empty()) {
    const bool alone = !scored && parts.filters.empty();
    core = Query(Query::OP_AND_NOT, alone ? Query(Query::OP_SCALE_WEIGHT, Query(Query::MatchAll), 0.0) : core,
                 one_of(parts.excluded));
  }
  return core;
}

}  // namespace praxis::search
