// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "search/place_source.h"
#include "search/query_parts.h"
#include "search/schema.h"
#include "search/stemmer.h"
#include "search/word_forms_of.h"

#include <algorithm>

namespace praxis::search {

using Kind = QueryNode::Kind;
using Xapian::Query;

/// What has to stand together, and what it weighs.
struct NearPlaces {
  std::vector<std::vector<std::string>> forms;  ///< of each place: any of these exact words
  std::vector<Query> weights;                   ///< of each word: as it would count by itself
  std::vector<Query> phrases;                   ///< that must stand as written
};

// Stems have no places, exact words have: a place takes every form of the index that shares the stem.
void QueryBuilder::place_near(const QueryNode& node, NearPlaces& places) {
  if (node.kind == Kind::group) return place_near(node.children.front(), places);
  if (node.kind == Kind::any) {
    NearPlaces inner;
    for (const QueryNode& child : node.children) place_near(child, inner);
    std::vector<std::string>& forms = places.forms.emplace_back();
    for (const auto& one : inner.forms) forms.insert(forms.end(), one.begin(), one.end());
    places.weights.push_back(one_of(inner.weights));
    return;
  }
  const Analysis analysis = analyse(node.text);
  for (const Word& word : analysis.words) {
    if (word.exact.empty()) continue;
    const bool last = &word == &analysis.words.back();
    if (node.kind == Kind::word_prefix && last) {
      const std::string start = strip_accents(word.folded);
      highlights_.prefixes.push_back(start);
      places.forms.push_back(words_starting_with(context_.database, start));
      places.weights.push_back(words_.starting_with(start));
      continue;
    }
    const bool as_written = node.kind == Kind::phrase;
    places.forms.push_back(as_written ? std::vector{word.exact}
                                      : forms_of_word(context_.database, word, context_.languages));
    places.weights.push_back(words_.anywhere(word.folded, highlights_));
  }
  if (node.kind == Kind::phrase) places.phrases.push_back(phrase(node.text, {}));
}

Query QueryBuilder::near(const QueryNode& node) {
  NearPlaces places;
  for (const QueryNode& child : node.children) place_near(child, places);
  if (places.forms.empty()) return {};
  // A window of two words holds neighbours: between words at a distance of n lie n - 1 others. The words of
  // a phrase or of "zero-emission" take places of their own.
  const std::size_t more = places.forms.size() - std::min(places.forms.size(), node.children.size());
  std::vector<Query> filters = places.phrases;
  filters.push_back(near_query(context_.tail, places.forms, node.distance + 1 + more));
  return {Query::OP_FILTER, all_of(places.weights), all_of(filters)};
}

}  // namespace praxis::search
