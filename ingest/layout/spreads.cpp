// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/spreads.h"

#include "corpus/ascii.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/right_to_left.h"
#include "ingest/layout/spread_halves.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr double kEdgeZone = 0.14;  ///< of the height, where page numbers and running heads stand
constexpr std::size_t kFewestSpreads = 3;
constexpr std::size_t kWordsInHalf = 40;  ///< of a page of text

bool is_wide(const Page& page) {
  return page.width > page.height * 1.2;
}

bool stands_at_edge(const Word& word, const Page& page) {
  return word.box.y1 < page.height * kEdgeZone || word.box.y0 > page.height * (1 - kEdgeZone);
}

int number_in(const Word& word) {
  const bool digits = !word.text.empty() && word.text.size() <= 4 &&
                      std::all_of(word.text.begin(), word.text.end(), is_ascii_digit);
  return digits ? std::stoi(word.text) : -1;
}

/// How the page numbers of a spread stand: their height, the left one less twice the page's number, and the
/// step to the right one.
using NumberPlace = std::tuple<long, long, int>;

std::set<NumberPlace> number_places(const Page& page, long number) {
  constexpr std::size_t kMost = 16;
  constexpr double kLevel = 5;  // points
  std::vector<std::pair<int, const Word*>> numbers;
  for (const Word& word : page.words) {
    if (word.rotation != 0 || numbers.size() >= kMost || !stands_at_edge(word, page)) continue;
    if (const int value = number_in(word); value >= 0) numbers.emplace_back(value, &word);
  }
  std::set<NumberPlace> places;
  for (const auto& [left, a] : numbers) {
    for (const auto& [right, b] : numbers) {
      const bool apart = middle_x(a->box) < page.width / 2 && middle_x(b->box) > page.width / 2;
      if (!apart || std::abs(right - left) != 1 || std::abs(a->baseline - b->baseline) > kLevel) continue;
      places.emplace(std::lround(a->baseline / kLevel), left - 2 * number, right - left);
    }
  }
  return places;
}

/// What the words of one page say of a fold in its middle.
enum class Fold { unknown, white, crossed };

/// Rules that run over the middle are those of a table.
bool has_rules_across(const Page& page) {
  constexpr double kThin = 3;
  const auto across = std::count_if(page.shapes.begin(), page.shapes.end(), [&](const Shape& shape) {
    return height(shape.box) < kThin && shape.box.x0 < page.width * 0.4 && shape.box.x1 > page.width * 0.6 &&
           shape.box.y0 > page.height * kEdgeZone && shape.box.y1 < page.height * (1 - kEdgeZone);
  });
  return across >= 3;
}

Fold fold_of(const Page& page) {
  const double middle = page.width / 2;
  Box left{page.width, 0, 0, 0};
  Box right{page.width, 0, 0, 0};
  std::pair<std::size_t, std::size_t> words;
  for (const Word& word : page.words) {
    if (word.rotation != 0 || stands_at_edge(word, page)) continue;
    const bool is_left = middle_x(word.box) < middle;
    Box& half = is_left ? left : right;
    half.x0 = std::min(half.x0, word.box.x0);
    half.x1 = std::max(half.x1, word.box.x1);
    (is_left ? words.first : words.second) += 1;
  }
  if (words.first < kWordsInHalf || words.second < kWordsInHalf) return Fold::unknown;
  constexpr double kFewest = 36;  // points
  const double margins = left.x0 + page.width - right.x1;
  const double strip = right.x0 - left.x1;
  const bool white = left.x1 < middle && right.x0 > middle && strip > std::max(kFewest, margins * 0.7);
  return white && !has_rules_across(page) ? Fold::white : Fold::crossed;
}

using Indexes = std::vector<std::size_t>;

bool are_numbered_by_two(const std::vector<Page>& pages, const Indexes& group) {
  std::map<NumberPlace, std::size_t> met;
  for (const std::size_t p : group) {
    for (const NumberPlace& place : number_places(pages[p], static_cast<long>(p))) ++met[place];
  }
  return std::any_of(met.begin(), met.end(), [&](const auto& place) {
    return place.second >= kFewestSpreads && place.second * 3 >= group.size();
  });
}

bool are_folded(const std::vector<Page>& pages, const Indexes& group) {
  std::size_t white = 0;
  std::size_t crossed = 0;
  for (const std::size_t p : group) {
    const Fold fold = fold_of(pages[p]);
    white += fold == Fold::white ? 1 : 0;
    crossed += fold == Fold::crossed ? 1 : 0;
  }
  return white >= kFewestSpreads && white * 10 >= (white + crossed) * 8;
}

}  // namespace

std::vector<bool> find_spreads(const std::vector<Page>& pages) {
  std::map<std::pair<long, long>, Indexes> by_size;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (is_wide(pages[p]))
      by_size[{std::lround(pages[p].width / 3), std::lround(pages[p].height / 3)}].push_back(p);
  }
  std::vector<bool> spreads(pages.size(), false);
  for (const auto& [size, group] : by_size) {
    if (group.size() < kFewestSpreads) continue;
    if (!are_numbered_by_two(pages, group) && !are_folded(pages, group)) continue;
    for (const std::size_t p : group) spreads[p] = true;
  }
  return spreads;
}

std::vector<Page> with_spreads_parted(std::vector<Page> pages) {
  for (std::size_t p = 0; p < pages.size(); ++p) pages[p].number = static_cast<int>(p) + 1;
  const std::vector<bool> spreads = find_spreads(pages);
  if (std::find(spreads.begin(), spreads.end(), true) == spreads.end()) return pages;
  std::vector<Page> parted;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (!spreads[p]) {
      parted.push_back(std::move(pages[p]));
      continue;
    }
    auto [left, right] = halves_of(pages[p]);
    parted.push_back(std::move(left));
    parted.push_back(std::move(right));
    if (runs_right_to_left(pages[p])) std::swap(parted[parted.size() - 2], parted.back());
  }
  return parted;
}

}  // namespace praxis::ingest::layout
