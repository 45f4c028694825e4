// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/suggestion.h"

#include "corpus/utf8.h"
#include "search/analyzer.h"

#include <algorithm>

namespace praxis::search {
namespace {

// One slip in a short word, two in a longer one.
constexpr std::size_t kLongWord = 6;

std::string nearest(const WordList& words, const std::string& word) {
  const auto near = words.nearest(word, count_code_points(word) < kLongWord ? 1 : 2, 1);
  return near.empty() ? std::string() : std::string(near.front().word);
}

}  // namespace

std::optional<std::string> suggest_spelling(const MatchContext& context, const WordList& words,
                                            const std::string& text, const Matches& matches,
                                            const Choices& choices) {
  if (matches.unknown_words.empty()) return std::nullopt;
  const std::string clean = squeeze_space(to_clean_utf8(text));
  std::string suggestion;
  std::size_t copied = 0;
  for (const Word& word : analyse(clean).words) {
    const bool unknown = std::any_of(matches.unknown_words.begin(), matches.unknown_words.end(),
                                     [&](const Word& other) { return other.folded == word.folded; });
    if (!unknown) continue;
    const std::string better = nearest(words, word.folded);
    if (better.empty()) return std::nullopt;
    suggestion += clean.substr(copied, word.begin - copied) + better;
    copied = word.end;
  }
  suggestion += clean.substr(copied);
  if (copied == 0) return std::nullopt;
  const Matches found = find_full_matches(context, suggestion);
  return filter_and_count(found.ranked, choices, context.columns).passing.empty() ? std::nullopt
                                                                                  : std::optional(suggestion);
}

}  // namespace praxis::search
