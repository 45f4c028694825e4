// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/marks.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/leaders.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace praxis::ingest::layout {
namespace {

// A mark, than the word it belongs to: figures may be nearly as large, for a note's.
constexpr double kSmaller = 0.88;
constexpr double kSmallerFigure = 0.93;

/// Where in the row a small mark belongs: touching a larger word at its side, within that word's height.
/// Returns the position to insert at, or npos.
std::size_t place_of_mark(const Row& row, const Word& mark) {
  constexpr double kSmallest = 0.45;  // beside larger letters still, a word is text next to an initial
  const auto after = std::partition_point(row.words.begin(), row.words.end(),
                                          [&](const Word& w) { return w.box.x0 < mark.box.x0; });
  const bool figure = std::all_of(mark.text.begin(), mark.text.end(), is_ascii_digit);
  const double smaller = figure ? kSmallerFigure : kSmaller;
  const auto within_height = [&](const Word& w) {
    const double y = middle_y(mark.box);
    return w.size * smaller > mark.size && w.size * kSmallest < mark.size && y > w.box.y0 - w.size * 0.1 &&
           y < w.box.y1 + w.size * 0.1;
  };
  if (after != row.words.begin()) {
    const Word& before = *(after - 1);
    const double gap = mark.box.x0 - before.box.x1;
    if (within_height(before) && gap > -before.size * 0.3 && gap < before.size * 0.5) {
      return static_cast<std::size_t>(after - row.words.begin());
    }
  }
  if (after != row.words.end()) {
    const double gap = after->box.x0 - mark.box.x1;
    // Before the first word of a note the mark may hang in front of it.
    const double reach = after == row.words.begin() ? 1.6 : 1.0;
    if (within_height(*after) && gap > -after->size * 0.3 && gap < after->size * reach) {
      return static_cast<std::size_t>(after - row.words.begin());
    }
  }
  return std::string::npos;
}

/// Beside a word of its own size: text that happens to stand next to larger letters.
bool stands_in_text(const std::vector<Word>& words, std::size_t w) {
  constexpr double kWidestSpace = 0.8;  // ems, of justified lines
  const auto near = [&](const Word& left, const Word& right, const Word& other) {
    return std::abs(left.size - right.size) < 0.1 && letters_in(other.text) > 1 &&
           right.box.x0 - left.box.x1 < left.size * kWidestSpace;
  };
  return (w > 0 && near(words[w - 1], words[w], words[w - 1])) ||
         (w + 1 < words.size() && near(words[w], words[w + 1], words[w + 1]));
}

}  // namespace

void gather_marks(std::vector<Row>& rows) {
  constexpr std::size_t kLongestMark = 8;  // bytes: "12", "(3)", "2)", "th"
  constexpr std::size_t kReach = 3;        // rows up and down; two columns interleave theirs
  for (std::size_t r = 0; r < rows.size(); ++r) {
    auto& words = rows[r].words;
    for (std::size_t w = words.size(); w-- > 0;) {
      // What dots lead to is a page number, whatever stands in the column beside.
      const bool led = w > 0 && leader_length(words[w - 1].text) > 0;
      if (led || words[w].text.size() > kLongestMark || stands_in_text(words, w)) continue;
      const std::size_t last = std::min(rows.size(), r + kReach + 1);
      for (std::size_t other = r > kReach ? r - kReach : 0; other < last; ++other) {
        // Most rows are set in one size and hold no marks.
        if (other == r || rows[other].largest * kSmallerFigure <= words[w].size) continue;
        const std::size_t place = place_of_mark(rows[other], words[w]);
        if (place == std::string::npos) continue;
        auto& target = rows[other].words;
        target.insert(target.begin() + static_cast<std::ptrdiff_t>(place), std::move(words[w]));
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(w));
        break;
      }
    }
  }
  std::erase_if(rows, [](const Row& row) { return row.words.empty(); });
}

}  // namespace praxis::ingest::layout
