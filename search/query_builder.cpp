// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_builder.h"

#include "corpus/utf8.h"
#include "search/query_parts.h"
#include "search/schema.h"
#include "search/terms.h"
#include "search/year_range.h"

#include <algorithm>
#include <utility>

namespace praxis::search {

using Kind = QueryNode::Kind;
using Xapian::Query;

Query QueryBuilder::build(bool all_words) {
  return compose(plan(all_words), all_words);
}

QueryPlan QueryBuilder::plan(bool all_words) {
  return plan_of(root_, all_words);
}

QueryPlan QueryBuilder::plan_of(const QueryNode& node, bool all_words) {
  QueryPlan parts;
  for (const QueryNode& child : node.children) {
    if (child.excluded) {
      exclude(child, parts);
    } else {
      add(child, all_words, parts);
    }
  }
  return parts;
}

// What is excluded is excluded whole: each of its words must be there to drop a unit. Nor is it highlighted.
void QueryBuilder::exclude(const QueryNode& node, QueryPlan& parts) {
  const HighlightTerms before = highlights_;
  const bool literal = std::exchange(literal_, true);
  QueryPlan inner;
  add(node, true, inner);
  parts.excluded.push_back(compose(inner, true));
  literal_ = literal;
  highlights_ = before;
}

void QueryBuilder::add(const QueryNode& node, bool all_words, QueryPlan& parts) {
  switch (node.kind) {
    case Kind::words:
      return add_words(node.text, all_words, parts);
    case Kind::word_prefix:
      return add_prefix(node, all_words, parts);
    case Kind::filter:
      return add_filter(node, all_words, parts);
    case Kind::everything:
      parts.filters.push_back(one_way({every_unit()}));
      parts.filters.back().words = written(node);
      return;
    case Kind::phrase:
      if (analyse(node.text).words.empty()) return;
      parts.required.push_back(noted(written(node), [&] { return phrase(node.text, {}); }));
      return;
    case Kind::near:
      parts.required.push_back(noted(written(node), [&] { return near(node); }));
      return;
    case Kind::title_words:
    case Kind::title_prefix:
    case Kind::title_phrase:
      if (analyse(node.text).words.empty()) return;
      parts.required.push_back(noted(written(node), [&] { return title(node); }));
      return;
    case Kind::any: {
      std::vector<QueryPart> inner;
      parts.words.push_back(noted(written(node), [&] { return any_of(node, all_words, inner); }));
      parts.words.back().inner = std::move(inner);
      return;
    }
    case Kind::group: {
      QueryPlan inner;
      parts.words.push_back(noted(written(node), [&] {
        inner = plan_of(node, all_words);
        return compose(inner, all_words);
      }));
      parts.words.back().inner = std::move(inner.words);
      return;
    }
  }
}

/// A part of one query, with what its making finds to highlight.
template <typename Make>
QueryPart QueryBuilder::noted(std::string words, const Make& make) {
  HighlightTerms before = std::exchange(highlights_, {});
  QueryPart part = one_way({make()});
  part.words = std::move(words);
  part.ways.front().seen = highlights_;
  highlights_.add(before);
  return part;
}

void QueryBuilder::add_prefix(const QueryNode& node, bool all_words, QueryPlan& parts) {
  const Analysis analysis = analyse(node.text);
  if (analysis.words.empty()) return;
  const Word& last = analysis.words.back();
  if (analysis.words.size() > 1) add_words(node.text.substr(0, last.begin), all_words, parts);
  // Not the exact form: a cut word has no spelling to make common.
  const std::string start = strip_accents(last.folded);
  if (start.empty()) return;
  parts.words.push_back(noted(node.text.substr(last.begin) + '*', [&] {
    highlights_.prefixes.push_back(start);
    return words_.starting_with(start);
  }));
}

void QueryBuilder::add_filter(const QueryNode& node, bool all_words, QueryPlan& parts) {
  const std::size_t facet = facet_index(node.field).value_or(0);
  std::vector<std::string> terms;
  if (node.field == "year") {
    const auto years = parse_years(node.text);
    if (!years) return add_words(node.text, all_words, parts);
    for (const std::string& year : context_.columns.facets[facet].values()) {
      if (years->contains(std::stoi(year))) terms.push_back(make_term(kFacetSchema[facet].prefix, year));
    }
  } else {
    for (const std::string& value : context_.names.find(node.field, node.text)) {
      for (const std::string_view spelling : context_.columns.facets[facet].spellings(value))
        terms.push_back(make_term(kFacetSchema[facet].prefix, spelling));
    }
    if (terms.empty()) return add_words(node.text, all_words, parts);
  }
  parts.filters.push_back(one_way({Query(Query::OP_OR, terms.begin(), terms.end())}));
  parts.filters.back().words = written(node);
}

Query QueryBuilder::title(const QueryNode& node) {
  if (node.kind == Kind::title_phrase) return phrase(node.text, prefix::kTitleExact);
  std::vector<Query> words;
  const Analysis analysis = analyse(node.text);
  for (const Word& word : analysis.words) {
    if (node.kind != Kind::title_prefix || &word != &analysis.words.back()) {
      words.push_back(words_.in_title(word.folded, highlights_));
      continue;
    }
    const std::string start = strip_accents(word.folded);
    highlights_.prefixes.push_back(start);
    words.push_back(words_.starting_with(std::string(prefix::kTitleExact) + start));
  }
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

Query QueryBuilder::any_of(const QueryNode& node, bool all_words, std::vector<QueryPart>& inner) {
  std::vector<Query> alternatives;
  for (const QueryNode& child : node.children) {
    QueryPlan parts;
    add(child, all_words, parts);
    alternatives.push_back(compose(parts, all_words));
    for (QueryPart& part : parts.words) inner.push_back(std::move(part));
  }
  return one_of(alternatives);
}

Query QueryBuilder::compose(const QueryPlan& parts, bool all_words) {
  const std::vector<Query> needed = as_queries(parts.required);
  const std::vector<Query> single = as_queries(parts.words);
  const Query words = all_words ? all_of(single) : one_of(single);
  Query core = needed.empty() ? words : all_of(needed);
  if (!needed.empty() && !parts.words.empty()) {
    core = all_words ? Query(Query::OP_AND, core, words) : with_bonus(core, words);
  }
  const bool scored = !needed.empty() || !parts.words.empty();
  if (!parts.filters.empty()) {
    const Query filter = all_of(as_queries(parts.filters));
    core = scored ? Query(Query::OP_FILTER, core, filter) : Query(Query::OP_SCALE_WEIGHT, filter, 0.0);
  }
  if (!parts.excluded.empty()) {
    const bool alone = !scored && parts.filters.empty();
    core = Query(Query::OP_AND_NOT, alone ? Query(Query::OP_SCALE_WEIGHT, every_unit(), 0.0) : core,
                 one_of(parts.excluded));
  }
  return core;
}

}  // namespace praxis::search
