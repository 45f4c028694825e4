// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/typography.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

int half_points(double size) {
  return static_cast<int>(std::lround(size * 2));
}

/// Counts letters by size and by font.
struct Letters {
  std::map<int, std::size_t> by_size;
  std::map<std::pair<int, int>, std::size_t> by_size_and_font;
};

Letters count_letters(const std::vector<std::vector<Line>>& pages) {
  Letters letters;
  for (const auto& page : pages) {
    for (const Line& line : page) {
      for (const Word& word : line.words) {
        const std::size_t count = letters_in(word.text);
        letters.by_size[half_points(word.size)] += count;
        letters.by_size_and_font[{half_points(word.size), word.font}] += count;
      }
    }
  }
  return letters;
}

template <typename Key>
Key most_frequent(const std::map<Key, std::size_t>& counts, Key fallback) {
  std::size_t most = 0;
  for (const auto& [key, count] : counts) {
    if (count > most) {
      most = count;
      fallback = key;
    }
  }
  return fallback;
}

/// Distances of consecutive rows of one size that stand one above the other, in quarter points.
std::map<int, std::map<int, std::size_t>> count_leadings(const std::vector<std::vector<Line>>& pages) {
  std::map<int, std::map<int, std::size_t>> by_size;
  for (const auto& page : pages) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      for (std::size_t k = i + 1; k < page.size() && k < i + 4; ++k) {
        if (std::abs(page[i].size - page[k].size) > 0.3) continue;
        const double pitch = page[k].baseline - page[i].baseline;
        if (pitch < page[i].size * 0.9 || pitch > page[i].size * 2.2) continue;
        if (shared_x(page[i].box, page[k].box) <= 0) continue;
        ++by_size[half_points(page[i].size)][static_cast<int>(std::lround(pitch * 4))];
        break;
      }
    }
  }
  return by_size;
}

}  // namespace

double Typography::leading_of(double size) const {
  const auto found = leading.find(half_points(size));
  return found == leading.end() ? size * 1.2 : found->second;
}

Typography typography_of(const std::vector<std::vector<Line>>& pages, const std::vector<Font>& fonts) {
  Typography result;
  const Letters letters = count_letters(pages);
  const int body = most_frequent(letters.by_size, 20);
  result.body_size = body / 2.0;
  std::size_t most = 0;
  for (const auto& [key, count] : letters.by_size_and_font) {
    if (key.first != body || count <= most) continue;
    most = count;
    result.body_font = key.second;
  }
  if (static_cast<std::size_t>(result.body_font) < fonts.size()) {
    result.body_bold = fonts[static_cast<std::size_t>(result.body_font)].bold;
  }
  for (const auto& [size, counts] : count_leadings(pages)) {
    std::size_t all = 0;
    for (const auto& [pitch, count] : counts) all += count;
    if (all >= 3) result.leading[size] = most_frequent(counts, 0) / 4.0;
  }
  return result;
}

}  // namespace praxis::ingest::layout
