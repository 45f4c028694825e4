// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_overprints.h"

#include "corpus/utf8.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

namespace praxis::ingest::worker {
namespace {

using layout::Word;

constexpr double kRow = 4;  // points; what is laid over something stands no farther up or down
constexpr double kCovered = 0.6;
constexpr double kTouching = 0.05;
constexpr std::size_t kFewLetters = 3;
constexpr int kMostNeighbours = 64;  // a word that meets more is in no text

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
    const bool ordinary = std::abs(word.baseline) < 1e6 && layout::width(word.box) > 0;
    if (ordinary && word.rotation != layout::kAskew)
      places.push_back({static_cast<std::int64_t>(std::floor(word.baseline / kRow)), word.box.x0, i});
  }
  std::sort(places.begin(), places.end());
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
  return share_covered(over, under) < kCovered ||
         std::abs(under.box.x0 - over.box.x0) > layout::width(under.box) * 0.2;
}

void add_cover(const Word& under, const Word& over, Cover& cover) {
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

/// Looks at the words of a row, from there on, that begin left of the word's end: of two that meet on a row,
/// one begins within the other.
void meet_row(const std::vector<Word>& words, const std::vector<Place>& places,
              std::vector<Place>::const_iterator from, std::int64_t row, const Place& place,
              std::vector<Cover>& covers) {
  const Word& word = words[place.word];
  int met = 0;
  for (; from != places.end() && from->row == row && from->x < word.box.x1 && met < kMostNeighbours;
       ++from, ++met) {
    const auto [under, over] = std::minmax(place.word, from->word);
    add_cover(words[under], words[over], covers[under]);
  }
}

}  // namespace

void drop_overprinted(std::vector<Word>& words) {
  const std::vector<Place> places = places_of(words);
  std::vector<Cover> covers(words.size());
  for (auto place = places.begin(); place != places.end(); ++place) {
    meet_row(words, places, place + 1, place->row, *place, covers);
    // Of two that begin at one x, the upper looks at the lower.
    const Place below{place->row + 1, place->x, 0};
    const Place above{place->row - 1, place->x, 0};
    meet_row(words, places, std::lower_bound(place, places.end(), below), below.row, *place, covers);
    meet_row(words, places, std::upper_bound(places.begin(), place, above), above.row, *place, covers);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Cover& cover = covers[i];
    if (cover.same > kCovered || cover.same + cover.other > kCovered) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

}  // namespace praxis::ingest::worker
