// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_memory.h"

#include "corpus/utf8.h"
#include "search/analyzer.h"
#include "search/stop_words.h"
#include "search/terms.h"
#include "search/word_places.h"

#include <algorithm>

namespace praxis::search {
namespace {

bool is_spellable(std::string_view word) {
  const std::size_t letters = count_code_points(word);
  return letters >= 3 && letters <= 32 &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

KnownWord& WordMemory::OfLanguage::of(std::string_view folded) {
  if (const auto known = words_.find(folded); known != words_.end()) return known->second;
  KnownWord word;
  word.exact = exact_form(folded);
  word.stems = stems_of(folded, language_);
  if (!is_ascii(folded) && strip_accents(folded) != folded) word.accented = folded;
  word.key = word.exact.empty() ? kNoWord : place_key(make_term({}, word.exact));
  word.stop = is_stop_word(word.exact, language_);
  word.spellable = is_spellable(folded);
  return words_.emplace(std::string(folded), std::move(word)).first->second;
}

WordMemory::OfLanguage& WordMemory::in(const std::string& language) {
  return languages_.try_emplace(language, language).first->second;
}

void WordMemory::add_counted_to(std::vector<CountedWord>& words) const {
  for (const auto& [language, known] : languages_) {
    for (const auto& [folded, word] : known.words_) {
      if (word.units > 0) words.push_back({folded, word.units});
    }
  }
}

}  // namespace praxis::search
