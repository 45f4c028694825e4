// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/cell_strips.h"

#include "ingest/layout/geometry.h"

#include <algorithm>

namespace praxis::ingest::layout {

std::size_t column_of(const Strips& strips, double x) {
  return static_cast<std::size_t>(std::count_if(
      strips.begin(), strips.end(), [&](const Strip& strip) { return x > (strip.x0 + strip.x1) / 2; }));
}

Strips gaps_of(const Line& line) {
  Strips gaps;
  double reach = line.words.front().box.x1;
  for (const Word& word : line.words) {
    if (word.box.x0 - reach >= line.size) gaps.push_back({reach, word.box.x0});
    reach = std::max(reach, word.box.x1);
  }
  return gaps;
}

Strips narrowed(const Strips& strips, const Line& line) {
  Strips left;
  for (Strip strip : strips) {
    bool open = true;
    for (const Word& word : line.words) {
      if (word.box.x1 <= strip.x0 || word.box.x0 >= strip.x1) continue;
      // A word that reaches in from one side narrows the strip; one within it closes it.
      if (middle_x(word.box) <= strip.x0 + (strip.x1 - strip.x0) / 2) {
        strip.x0 = std::max(strip.x0, word.box.x1);
      } else {
        strip.x1 = std::min(strip.x1, word.box.x0);
      }
      open = open && strip.x1 - strip.x0 >= line.size * 0.8;
    }
    if (open) left.push_back(strip);
  }
  return left;
}

RowCells cells_of(const Line& line, const Strips& strips) {
  RowCells cells(strips.size() + 1);
  for (const Word& word : line.words) cells[column_of(strips, middle_x(word.box))].push_back(word);
  return cells;
}

}  // namespace praxis::ingest::layout
