// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"

#include "search/analyzer.h"

namespace praxis::search {

std::vector<std::string> complete_last_word(const WordList& words, const std::string& text,
                                            std::size_t limit) {
  const Analysis analysis = analyse(text);
  if (analysis.words.empty() || analysis.words.back().end != text.size()) return {};
  const Word& last = analysis.words.back();
  std::vector<std::string> completed;
  for (const WordList::Found& found : words.completions(last.folded, limit))
    completed.push_back(text.substr(0, last.begin) + std::string(found.word));
  return completed;
}

}  // namespace praxis::search
