// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"

#include "search/analyzer.h"

#include <algorithm>
#include <utility>

#include <xapian.h>

namespace praxis::search {
namespace {

// One letter begins more words than are worth looking through while somebody types.
constexpr std::size_t kMaxLookedAt = 20'000;

}  // namespace

std::vector<std::string> complete_last_word(const Xapian::Database& database, const std::string& text,
                                            std::size_t limit) {
  const Analysis analysis = analyse(text);
  if (analysis.words.empty() || analysis.words.back().end != text.size()) return {};
  const Word& last = analysis.words.back();
  std::vector<std::pair<std::size_t, std::string>> found;
  std::size_t looked_at = 0;
  auto word = database.spellings_begin();
  for (word.skip_to(last.folded); word != database.spellings_end() && looked_at < kMaxLookedAt;
       ++word, ++looked_at) {
    std::string candidate = *word;
    if (!candidate.starts_with(last.folded)) break;
    if (candidate != last.folded) found.emplace_back(word.get_termfreq(), std::move(candidate));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> completed;
  for (std::size_t i = 0; i < std::min(limit, found.size()); ++i) {
    completed.push_back(text.substr(0, last.begin) + found[i].second);
  }
  return completed;
}

}  // namespace praxis::search
