// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_selection.h"

#include "search/schema.h"
#include "search/terms.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <xapian.h>

namespace praxis::search {

std::vector<const Word*> most_telling(std::vector<const Word*> words,
                                      const std::map<std::string_view, std::size_t>& counts,
                                      const Xapian::Database& database) {
  if (words.size() <= limit::kPlainWords) return words;
  const double units = database.get_doccount();
  std::vector<std::pair<double, std::size_t>> ranked;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double holding = database.get_termfreq(make_term({}, words[i]->exact));
    const auto count = static_cast<double>(counts.at(words[i]->exact));
    ranked.emplace_back(holding > 0 ? count * std::log(1.0 + units / holding) : 0.0, i);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  ranked.resize(limit::kPlainWords);
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<const Word*> kept;
  for (const auto& [score, i] : ranked) kept.push_back(words[i]);
  return kept;
}

}  // namespace praxis::search
