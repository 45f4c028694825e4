// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stop_words.h"

#include "corpus/utf8.h"
#include "search/analyzer.h"

#include <map>
#include <string>
#include <unordered_set>

namespace praxis::search {
namespace {

using WordSet = std::unordered_set<std::string>;

std::map<std::string_view, WordSet> load() {
  std::map<std::string_view, WordSet> sets;
  for (const StopWordLists lists : {germanic_stop_words(), romance_stop_words(), eastern_stop_words()}) {
    for (const auto& [language, words] : lists) {
      // Through the analyser, for the lists are written as people write.
      for (const Word& word : analyse(words).words) sets[language].insert(word.exact);
    }
  }
  return sets;
}

}  // namespace

bool is_stop_word(std::string_view exact, std::string_view language) {
  static const std::map<std::string_view, WordSet> sets = load();
  const auto found = sets.find(language);
  return found != sets.end() && found->second.contains(std::string(exact));
}

}  // namespace praxis::search
