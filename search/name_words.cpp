// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_words.h"

#include "corpus/utf8.h"
#include "search/analyzer.h"

#include <algorithm>
#include <map>
#include <vector>

namespace praxis::search {
namespace {

using Counts = std::map<std::string, std::uint32_t, std::less<>>;

constexpr std::size_t kShortestWord = 3;

void add_words(std::string_view name, std::uint32_t units, Counts& counts) {
  for (const Word& word : analyse(name).words) {
    const bool digits =
        std::any_of(word.folded.begin(), word.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits || count_code_points(word.folded) < kShortestWord) continue;
    std::uint32_t& known = counts[word.folded];
    known = std::max(known, units);
  }
}

void add_names(const Taxonomy& taxonomy, const FacetColumn& column, Counts& counts) {
  const std::vector<std::uint32_t> units = column.units();
  for (const Concept& concept_ : taxonomy.concepts()) {
    const auto value = column.find(concept_.id);
    if (!value) continue;
    for (const std::string_view name : names_of(concept_)) add_words(name, units[*value], counts);
  }
}

}  // namespace

WordList name_words(const Columns& columns, const Vocabularies& vocabularies) {
  Counts counts;
  add_names(vocabularies.projects, columns.facets[facet_at::kProject], counts);
  add_names(vocabularies.regions, columns.facets[facet_at::kRegion], counts);
  add_names(vocabularies.themes, columns.facets[facet_at::kTheme], counts);
  // Nobody knows how many units hold other words for the same: that is found out by trying.
  for (const SynonymGroup& group : vocabularies.synonyms) {
    for (const SynonymTerm& term : group) add_words(term.text, 1, counts);
  }
  std::vector<CountedWord> words;
  for (const auto& [word, units] : counts) words.push_back({word, units});
  return WordList::decode(WordList::encode(words, 1)).value_or(WordList());
}

}  // namespace praxis::search
