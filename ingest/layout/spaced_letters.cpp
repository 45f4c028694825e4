// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/spaced_letters.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kShortestRun = 4;

bool is_single_letter(const Word& word) { return code_points_in(word.text) == 1 && letters_in(word.text) == 1; }

double gap_after(const std::vector<Word>& row, std::size_t i) { return row[i + 1].box.x0 - row[i].box.x1; }

/// The end of the run of single letters of one size that begins at `begin`, not spread wider than a line's words.
std::size_t end_of_run(const std::vector<Word>& row, std::size_t begin) {
  std::size_t end = begin;
  while (end < row.size() && is_single_letter(row[end]) && std::abs(row[end].size - row[begin].size) < 0.5) {
    ++end;
    if (end < row.size() && gap_after(row, end - 1) > row[begin].size * 1.6) break;
  }
  return end;
}

double median_gap(const std::vector<Word>& row, std::size_t begin, std::size_t end) {
  std::vector<double> gaps;
  for (std::size_t i = begin; i + 1 < end; ++i) gaps.push_back(gap_after(row, i));
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

Word joined(const Word& a, const Word& b) {
  Word word = a;
  word.text += b.text;
  word.box = united(a.box, b.box);
  word.space_after = b.space_after;
  return word;
}

}  // namespace

void join_spaced_letters(std::vector<Word>& row) {
  if (row.size() < kShortestRun) return;
  std::vector<Word> out;
  out.reserve(row.size());
  for (std::size_t i = 0; i < row.size();) {
    const std::size_t end = end_of_run(row, i);
    if (end < i + kShortestRun) {
      out.push_back(std::move(row[i++]));
      continue;
    }
    const double usual = median_gap(row, i, end);
    Word word = row[i];
    for (std::size_t k = i + 1; k < end; ++k) {
      if (gap_after(row, k - 1) > usual * 1.7 + 0.3) {
        out.push_back(word);
        out.back().space_after = true;
        word = row[k];
      } else {
        word = joined(word, row[k]);
      }
    }
    word.space_after = true;
    out.push_back(std::move(word));
    i = end;
  }
  row = std::move(out);
}

}  // namespace praxis::ingest::layout
