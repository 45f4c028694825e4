// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/initials.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace praxis::ingest::layout {
namespace {

/// The row whose first letters an initial begins: its top stands level with the initial's, its words right of
/// it.
std::size_t row_of_initial(const std::vector<Row>& rows, std::size_t from, const Word& initial) {
  std::size_t best = std::string::npos;
  double least = initial.size * 0.35;
  for (std::size_t r = from + 1; r-- > 0 && from - r < 12;) {
    for (const Word& word : rows[r].words) {
      const double gap = word.box.x0 - initial.box.x1;
      const double off = std::abs(word.box.y0 - initial.box.y0);
      if (gap < -initial.size * 0.2 || gap > word.size * 1.5 || initial.size < word.size * 1.9) continue;
      if (word.baseline > initial.baseline - word.size * 0.6) continue;  // beside its foot: a later line
      if (off >= least) continue;
      least = off;
      best = r;
    }
  }
  return best;
}

double median_size(const std::vector<Row>& rows) {
  std::vector<double> sizes;
  for (const Row& row : rows) {
    for (const Word& word : row.words) sizes.push_back(word.size);
  }
  return sizes.empty() ? 0 : median_of(std::move(sizes));
}

}  // namespace

void set_initials(std::vector<Row>& rows) {
  const double large = median_size(rows) * 1.7;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t w = 0; w < rows[r].words.size();) {
      const Word& word = rows[r].words[w];
      const bool may_begin =
          word.size >= large && code_points_in(word.text) <= 2 && letters_in(word.text) > 0;
      const std::size_t home = may_begin ? row_of_initial(rows, r, word) : std::string::npos;
      if (home == std::string::npos) {
        ++w;
        continue;
      }
      const Word initial = std::move(rows[r].words[w]);
      rows[r].words.erase(rows[r].words.begin() + static_cast<std::ptrdiff_t>(w));
      auto& words = rows[home].words;
      const auto next = std::find_if(words.begin(), words.end(), [&](const Word& other) {
        return other.box.x0 >= initial.box.x1 - initial.size * 0.2;
      });
      if (next == words.end()) continue;
      next->text = initial.text + next->text;
      next->initial = true;
    }
  }
  std::erase_if(rows, [](const Row& row) { return row.words.empty(); });
}

}  // namespace praxis::ingest::layout
