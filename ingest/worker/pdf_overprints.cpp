// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_overprints.h"

#include "corpus/utf8.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>

namespace praxis::ingest::worker {
namespace {

using layout::Word;

constexpr double kRow = 4;  // points; what is laid over something stands no farther up or down
constexpr double kPaintedOver = 0.6;
constexpr double kTouching = 0.05;
constexpr std::size_t kFewLetters = 3;
constexpr std::size_t kMostNeighbours = 64;  // a word that meets more is in no text

/// How much of a word those painted later cover, in parts of its box.
struct Cover {
  double same = 0;   ///< by words that say the same, or part of it
  double other = 0;  ///< by words in its place that say something else
};

/// A word by its row, then by its left edge.
struct Place {
  std::int64_t row = 0;
  double x = 0;
  std::size_t word = 0;
};

bool operator<(const Place& a, const Place& b) {
  return a.row != b.row ? a.row < b.row : a.x < b.x;
}

std::vector<Place> places_of(const std::vector<Word>& words) {
  std::vector<Place> places;
  places.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (std::abs(word.baseline) < 1e6 && layout::width(word.box) > 0)
      places.push_back({static_cast<std::int64_t>(std::floor(word.baseline / kRow)), word.box.x0, i});
  }
  // Most pages are painted in the order they are read in.
  if (!std::is_sorted(places.begin(), places.end())) std::sort(places.begin(), places.end());
  return places;
}

bool stand_on_one_line(const Word& a, const Word& b) {
  const auto [small, large] = std::minmax(a.size, b.size);
  return a.rotation == b.rotation && large < small * 1.6 &&
         std::abs(a.baseline - b.baseline) < std::min(kRow, small * 0.35);
}

double share_covered(const Word& under, const Word& over) {
  const double wide = layout::shared_x(under.box, over.box);
  const double high = layout::shared_y(under.box, over.box);
  const double area = layout::width(under.box) * layout::height(under.box);
  return wide > 0 && high > 0 && area > 0 ? wide * high / area : 0;
}

bool says_part_of(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

/// Words of one or two letters, which may be kerned, are shadows of one another only where they begin
/// together.
bool are_apart(const Word& under, const Word& over) {
  return share_covered(over, under) < kPaintedOver ||
         std::abs(under.box.x0 - over.box.x0) > layout::width(under.box) * 0.2;
}

/// Writing askew has no boxes to compare: its shadow begins beside it.
bool is_shadow_askew(const Word& under, const Word& over) {
  const double near = under.size * 0.25;
  return std::abs(under.box.x0 - over.box.x0) < near && std::abs(under.baseline - over.baseline) < near &&
         says_part_of(fold_case(under.text), fold_case(over.text));
}

void add_cover(const Word& under, const Word& over, Cover& cover) {
  if (under.rotation == layout::kAskew) {
    if (over.rotation == layout::kAskew && is_shadow_askew(under, over)) cover.same = 1;
    return;
  }
  const double share = share_covered(under, over);
  if (share < kTouching || !stand_on_one_line(under, over)) return;
  const bool few = layout::code_points_in(under.text) < kFewLetters;
  if (few && are_apart(under, over)) return;
  if (says_part_of(fold_case(under.text), fold_case(over.text))) {
    cover.same += share;
  } else if (!few && layout::letters_in(under.text) > 0 && layout::letters_in(over.text) >= kFewLetters) {
    cover.other += share;
  }
}

using Row = std::span<const Place>;

/// The places on one row from the first of these on.
Row row_of(Row places) {
  std::size_t end = 0;
  while (end < places.size() && places[end].row == places.front().row) ++end;
  return places.first(end);
}

/// Looks at those words of a row that begin within this one: of two that meet, one begins within the other.
void meet(const std::vector<Word>& words, const Place& place, Row others, std::vector<Cover>& covers) {
  const double end = words[place.word].box.x1;
  const std::size_t most = std::min<std::size_t>(others.size(), kMostNeighbours);
  for (std::size_t i = 0; i < most && others[i].x < end; ++i) {
    const auto [under, over] = std::minmax(place.word, others[i].word);
    add_cover(words[under], words[over], covers[under]);
  }
}

void meet_rows(const std::vector<Word>& words, Row upper, Row lower, std::vector<Cover>& covers) {
  const auto begins_before = [](const Place& place, double x) { return place.x < x; };
  const auto begins_after = [](double x, const Place& place) { return x < place.x; };
  for (const Place& place : upper) {
    const auto from = std::lower_bound(lower.begin(), lower.end(), place.x, begins_before);
    meet(words, place, lower.subspan(static_cast<std::size_t>(from - lower.begin())), covers);
  }
  for (const Place& place : lower) {
    const auto from = std::upper_bound(upper.begin(), upper.end(), place.x, begins_after);
    meet(words, place, upper.subspan(static_cast<std::size_t>(from - upper.begin())), covers);
  }
}

}  // namespace

void drop_overprinted(std::vector<Word>& words) {
  const std::vector<Place> places = places_of(words);
  std::vector<Cover> covers(words.size());
  for (Row rest = places; !rest.empty();) {
    const Row row = row_of(rest);
    rest = rest.subspan(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) meet(words, row[i], row.subspan(i + 1), covers);
    const bool close = !rest.empty() && rest.front().row == row.front().row + 1;
    if (close) meet_rows(words, row, row_of(rest), covers);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Cover& cover = covers[i];
    if (cover.same > kPaintedOver || cover.same + cover.other > kPaintedOver) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

}  // namespace praxis::ingest::worker
