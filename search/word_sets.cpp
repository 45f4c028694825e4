// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_sets.h"

#include "search/analyzer.h"

namespace praxis::search {

WordSets::WordSets(std::initializer_list<WordLists> lists) {
  for (const WordLists list : lists) {
    for (const auto& [language, words] : list) {
      for (const Word& word : analyse(words).words) sets_[language].insert(word.exact);
    }
  }
}

bool WordSets::holds(std::string_view exact, std::string_view language) const {
  const auto found = sets_.find(language);
  return found != sets_.end() && found->second.contains(std::string(exact));
}

}  // namespace praxis::search
