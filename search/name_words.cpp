// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_words.h"

#include "corpus/utf8.h"
#include "search/analyzer.h"

#include <algorithm>

namespace praxis::search {
namespace {

constexpr std::size_t kShortestWord = 3;

void add_words(std::string_view name, std::uint32_t units, SpellingCounts& counts) {
  for (const Word& word : analyse(name).words) {
    const bool digits =
        std::any_of(word.folded.begin(), word.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits || count_code_points(word.folded) < kShortestWord) continue;
    std::uint32_t& known = counts[word.folded];
    known = std::max(known, units);
  }
}

void add_names(const Taxonomy& taxonomy, const FacetColumn& column, const std::vector<std::uint32_t>& units,
               SpellingCounts& counts) {
  for (const Concept& concept_ : taxonomy.concepts()) {
    const auto value = column.find(concept_.id);
    if (!value) continue;
    add_words(concept_.label, units[*value], counts);
    for (const auto& [language, label] : concept_.labels) add_words(label, units[*value], counts);
    for (const Term& term : concept_.terms) {
      if (term.kind == TermKind::name) add_words(term.text, units[*value], counts);
    }
  }
}

std::vector<std::uint32_t> units_by_value(const FacetColumn& column, std::uint32_t documents) {
  std::vector<std::uint32_t> units(column.values().size(), 0);
  for (std::uint32_t document = 1; document <= documents; ++document) {
    for (const std::uint32_t value : column.of(document)) ++units[value];
  }
  return units;
}

}  // namespace

WordList name_words(const Columns& columns, const Vocabularies& vocabularies) {
  SpellingCounts counts;
  const std::array<const Taxonomy*, 3> named{&vocabularies.projects, &vocabularies.regions,
                                             &vocabularies.themes};
  for (std::size_t i = 0; i < named.size(); ++i) {
    const FacetColumn& column = columns.facets[i + 1];
    add_names(*named[i], column, units_by_value(column, columns.documents), counts);
  }
  return WordList::decode(WordList::encode(counts, 1)).value_or(WordList());
}

}  // namespace praxis::search
