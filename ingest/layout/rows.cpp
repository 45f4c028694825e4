// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/rows.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/hung_numbers.h"
#include "ingest/layout/initials.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/marks.h"
#include "ingest/layout/pieces.h"
#include "ingest/layout/row.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace praxis::ingest::layout {
namespace {

/// Within a third of the smaller letters, and not so far from the row's beginning that rows would creep
/// together.
bool shares_baseline(const Row& row, const Word& word) {
  const double size = std::min(row.largest, word.size);
  return std::abs(word.baseline - row.baseline()) <= size * 0.33 &&
         std::abs(word.baseline - row.first_baseline) <= size * 0.5;
}

/// Top to bottom, left to right. Places are sorted rather than words, which are large.
std::vector<std::size_t> by_baseline(const std::vector<Word>& words) {
  std::vector<std::tuple<double, double, std::size_t>> places;
  places.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) places.emplace_back(words[i].baseline, words[i].box.x0, i);
  std::sort(places.begin(), places.end());
  std::vector<std::size_t> order;
  order.reserve(places.size());
  for (const auto& [baseline, left, i] : places) order.push_back(i);
  return order;
}

std::vector<Row> rows_by_baseline(std::vector<Word> words) {
  std::vector<Row> rows;
  for (const std::size_t i : by_baseline(words)) {
    Word& word = words[i];
    Row* home = nullptr;
    constexpr std::size_t kLookBack = 3;  // words come by baseline: an older row cannot be the one
    for (std::size_t r = rows.size(); r > 0 && r + kLookBack > rows.size() && !home; --r) {
      if (shares_baseline(rows[r - 1], word)) home = &rows[r - 1];
    }
    if (!home) home = &rows.emplace_back();
    home->add(std::move(word));
  }
  for (Row& row : rows) {
    std::stable_sort(row.words.begin(), row.words.end(),
                     [](const Word& a, const Word& b) { return a.box.x0 < b.box.x0; });
  }
  return rows;
}

/// Whether a word may be the sign of a list item that sits higher or lower than its text. Dashes stand in
/// sentences too: with a word left of them they are none.
bool is_stray_sign(const Row& row, std::size_t w) {
  constexpr double kApart = 1.2;  // ems
  const Word& sign = row.words[w];
  if (is_list_sign(sign.text)) return true;
  return is_dash(sign.text) && (w == 0 || sign.box.x0 - row.words[w - 1].box.x1 > sign.size * kApart);
}

/// Signs of list items in a font of their own can sit higher or lower than their text: a sign with no text
/// right of it in its row goes to the row beside it that has some.
void gather_signs(std::vector<Row>& rows) {
  constexpr std::size_t kReach = 3;
  const auto first_right_of = [](Row& row, const Word& sign) {
    return std::partition_point(row.words.begin(), row.words.end(),
                                [&](const Word& w) { return w.box.x0 < sign.box.x1; });
  };
  const auto leads = [](const Row& row, auto next, const Word& sign) {
    return next != row.words.end() && next->box.x0 - sign.box.x1 < std::max(next->size, sign.size) * 3.5;
  };
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t w = rows[r].words.size(); w-- > 0;) {
      const Word& sign = rows[r].words[w];
      if (!is_stray_sign(rows[r], w) || leads(rows[r], first_right_of(rows[r], sign), sign)) continue;
      for (std::size_t other = r > kReach ? r - kReach : 0; other < std::min(rows.size(), r + kReach + 1);
           ++other) {
        if (other == r) continue;
        const auto next = first_right_of(rows[other], sign);
        if (!leads(rows[other], next, sign) || shared_y(next->box, sign.box) < height(next->box) * 0.4)
          continue;
        Word moved = std::move(rows[r].words[w]);
        moved.baseline = next->baseline;
        rows[other].words.insert(next, std::move(moved));
        rows[r].words.erase(rows[r].words.begin() + static_cast<std::ptrdiff_t>(w));
        break;
      }
    }
  }
  std::erase_if(rows, [](const Row& row) { return row.words.empty(); });
}

}  // namespace

std::vector<Line> rows_of(std::vector<Word> words, int page, const std::vector<Font>& fonts) {
  std::vector<Row> rows = rows_by_baseline(std::move(words));
  set_initials(rows);
  set_hung_numbers(rows);
  gather_marks(rows);
  gather_signs(rows);
  std::vector<Line> lines;
  lines.reserve(rows.size());
  for (Row& row : rows) {
    join_pieces(row.words);
    join_spaced_letters(row.words);
    lines.push_back(line_of(std::move(row.words), page, fonts));
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.baseline < b.baseline; });
  return lines;
}

}  // namespace praxis::ingest::layout
