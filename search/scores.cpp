// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/scores.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

namespace praxis::search {
namespace {

// Both in order; `merge` makes one of two scores of the same unit.
template <typename Merge>
Scores united(const Scores& a, const Scores& b, const Merge& merge) {
  Scores out;
  out.reserve(a.size() + b.size());
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->document == j->document) {
      out.push_back(merge(*i++, *j++));
    } else {
      out.push_back(i->document < j->document ? *i++ : *j++);
    }
  }
  out.insert(out.end(), i, a.end());
  out.insert(out.end(), j, b.end());
  return out;
}

Score added(const Score& a, const Score& b) {
  return {a.document, a.parts + b.parts, a.weight + b.weight};
}

// Keeps what is in both or not in both, as asked.
Scores kept(Scores a, const Scores& b, bool in_both) {
  auto j = b.begin();
  std::erase_if(a, [&](const Score& score) {
    while (j != b.end() && j->document < score.document) ++j;
    return (j != b.end() && j->document == score.document) != in_both;
  });
  return a;
}

}  // namespace

Scores sum_of(std::vector<Scores> lists) {
  if (lists.empty()) return {};
  while (lists.size() > 1) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lists.size(); i += 2) {
      const bool pair = i + 1 < lists.size() && !lists[i + 1].empty();
      lists[kept++] = pair ? united(lists[i], lists[i + 1], added) : std::move(lists[i]);
    }
    lists.resize(kept);
  }
  return std::move(lists.front());
}

Scores better_of(const Scores& a, const Scores& b) {
  return united(a, b, [](const Score& x, const Score& y) { return x.weight < y.weight ? y : x; });
}

Scores with_added(Scores core, const Scores& bonus) {
  auto j = bonus.begin();
  for (Score& score : core) {
    while (j != bonus.end() && j->document < score.document) ++j;
    if (j != bonus.end() && j->document == score.document) score = added(score, *j);
  }
  return core;
}

Scores with_most_parts(Scores scores, std::size_t enough) {
  std::map<std::uint32_t, std::size_t, std::greater<>> units;
  for (const Score& score : scores) ++units[score.parts];
  std::size_t so_far = 0;
  for (const auto& [parts, count] : units) {
    so_far += count;
    if (so_far < enough) continue;
    std::erase_if(scores, [least = parts](const Score& score) { return score.parts < least; });
    break;
  }
  return scores;
}

Scores within(Scores a, const Scores& b) {
  return kept(std::move(a), b, true);
}

Scores without(Scores a, const Scores& b) {
  return kept(std::move(a), b, false);
}

}  // namespace praxis::search
