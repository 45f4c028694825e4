// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ranking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace praxis::search {
namespace {

constexpr unsigned kDigitBits = 11;
constexpr unsigned kDigits = 3;
constexpr std::size_t kValues = std::size_t{1} << kDigitBits;
constexpr std::size_t kFew = 512;  // fewer are compared: counting digits would cost more

// The bits of a float that is not negative are in the order of its value; turned over, the best is least.
std::uint32_t key_of(const Match& match) {
  return ~std::bit_cast<std::uint32_t>(match.score);
}

std::size_t digit(std::uint32_t key, unsigned place) {
  return (key >> (place * kDigitBits)) & (kValues - 1);
}

}  // namespace

void sort_by_score(std::vector<Match>& matches) {
  if (matches.size() < kFew) {
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Match& a, const Match& b) { return a.score > b.score; });
    return;
  }
  std::array<std::array<std::uint32_t, kValues>, kDigits> starts{};
  for (const Match& match : matches) {
    for (unsigned place = 0; place < kDigits; ++place) ++starts[place][digit(key_of(match), place)];
  }
  std::vector<Match> sorted(matches.size());
  for (unsigned place = 0; place < kDigits; ++place) {
    std::uint32_t sum = 0;
    for (std::uint32_t& start : starts[place]) {
      const std::uint32_t count = start;
      start = sum;
      sum += count;
    }
    for (const Match& match : matches) sorted[starts[place][digit(key_of(match), place)]++] = match;
    matches.swap(sorted);
  }
}

}  // namespace praxis::search
