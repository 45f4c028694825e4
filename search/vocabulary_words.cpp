// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/vocabulary_words.h"

#include "search/analyzer.h"
#include "search/stemmer.h"

#include <utility>
#include <vector>

namespace praxis::search {

VocabularyWords::VocabularyWords(const Vocabularies& vocabularies) {
  for (const Taxonomy* const taxonomy : {&vocabularies.regions, &vocabularies.projects}) {
    for (const Concept& one : taxonomy->concepts()) {
      for (const std::string_view name : names_of(one)) add_name(name);
      for (const Term& term : one.terms) add_name(term.text);
    }
  }
  for (const Concept& theme : vocabularies.themes.concepts()) {
    add_term(theme.label, "en");
    for (const auto& [language, label] : theme.labels) add_term(label, language_tag(language));
  }
  for (const SynonymGroup& group : vocabularies.synonyms) {
    for (const SynonymTerm& term : group) add_term(term.text, language_tag(term.language));
  }
}

const std::set<std::string>& VocabularyWords::languages_of(std::string_view folded) const {
  static const std::set<std::string> none;
  const auto found = languages_.find(folded);
  return found == languages_.end() ? none : found->second;
}

void VocabularyWords::add_name(std::string_view name) {
  std::vector<Word> words = analyse(name).words;
  if (words.size() == 1) whole_names_.insert(words.front().exact);
  for (Word& word : words) {
    if (!word.exact.empty()) names_.insert(std::move(word.exact));
  }
}

void VocabularyWords::add_term(std::string_view term, const std::string& language) {
  for (Word& word : analyse(term).words) languages_[std::move(word.folded)].insert(language);
}

}  // namespace praxis::search
