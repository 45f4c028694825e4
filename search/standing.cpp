// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/standing.h"

#include <algorithm>

namespace praxis::search {
namespace {

constexpr std::size_t kFew = 5;    // no more stand out
constexpr std::size_t kMany = 10;  // so many make a level
constexpr float kLevel = 0.5F;     // share of the first's score that is of its level

}  // namespace

std::vector<Match> first_without_copies(std::span<const Match> ranked, const CopyGroups& copies,
                                        std::size_t count) {
  std::vector<Match> first;
  for (const Match& match : ranked) {
    if (first.size() == count) break;
    const std::uint32_t group = copies.group_of(match.document);
    const bool copy = group != 0 && std::any_of(first.begin(), first.end(), [&](const Match& other) {
                        return copies.group_of(other.document) == group;
                      });
    if (!copy) first.push_back(match);
  }
  return first;
}

Standing standing_of(std::span<const Match> ranked, const CopyGroups& copies) {
  const std::vector<Match> best = first_without_copies(ranked, copies, kMany);
  const auto on_level = [&](std::size_t count) {
    return best.size() >= count && best[count - 1].score >= kLevel * best.front().score;
  };
  if (on_level(kMany)) return Standing::alike;
  return on_level(kFew) ? Standing::between : Standing::apart;
}

}  // namespace praxis::search
