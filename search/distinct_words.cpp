// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/distinct_words.h"

namespace praxis::search {

DistinctWords::DistinctWords(const Analysis& analysis, WordMemory& memory, const std::string& language)
    : next(analysis.words.size()) {
  WordMemory::OfLanguage& known = memory.in(language);
  const std::uint32_t text = memory.next_text();
  for (std::uint32_t at = 0; at < analysis.words.size(); ++at) {
    KnownWord& word = known.of(analysis.words[at].folded);
    if (word.last_text != text) {
      word.last_text = text;
      word.place = static_cast<std::uint32_t>(words.size());
      words.push_back({&word, 0, at, at});
    }
    Entry& entry = words[word.place];
    ++entry.count;
    next[entry.last] = at;
    entry.last = at;
  }
  for (const Compound& compound : analysis.compounds) ++compounds[compound.joined];
}

}  // namespace praxis::search
