// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/pieces.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kShortestRun = 4;

bool is_single_letter(const Word& word) {
  return code_points_in(word.text) == 1 && letters_in(word.text) == 1;
}

double gap_after(const std::vector<Word>& row, std::size_t i) {
  return row[i + 1].box.x0 - row[i].box.x1;
}

/// What kerning leaves of letters set apart: two of them still together, or a sign within a word.
bool is_pair_or_sign(const Word& word) {
  const std::size_t letters = letters_in(word.text);
  const std::size_t all = code_points_in(word.text);
  return (letters == 2 && all == 2) ||
         (all == 1 && (ends_in_hyphen(word.text) || last_of(word.text) == 0x2019));
}

/// Most rows hold no letters set apart; to see that, lengths suffice.
bool has_run_of_short_words(const std::vector<Word>& row) {
  std::size_t run = 0;
  for (const Word& word : row) {
    const bool is_short = word.text.size() <= 2 || (word.text.size() <= 8 && code_points_in(word.text) <= 2);
    run = is_short ? run + 1 : 0;
    if (run == kShortestRun) return true;
  }
  return false;
}

/// The end of the run of single letters of one size that begins at `begin`, not spread wider than a line's
/// words; with `pairs` also of what kerning leaves.
std::size_t end_of_run(const std::vector<Word>& row, std::size_t begin, bool pairs) {
  constexpr std::size_t kLongestRun = 200;
  std::size_t end = begin;
  while (end < row.size() && end < begin + kLongestRun &&
         (is_single_letter(row[end]) || (pairs && is_pair_or_sign(row[end]))) &&
         std::abs(row[end].size - row[begin].size) < 0.5) {
    ++end;
    if (end < row.size() && gap_after(row, end - 1) > row[begin].size * 1.6) break;
  }
  return end;
}

double median_gap(const std::vector<Word>& row, std::size_t begin, std::size_t end) {
  std::vector<double> gaps;
  for (std::size_t i = begin; i + 1 < end; ++i) gaps.push_back(gap_after(row, i));
  return median_of(std::move(gaps));
}

/// The end of the run of letters set apart that begins at `begin`, if one does.
std::size_t end_of_spaced_letters(const std::vector<Word>& row, std::size_t begin) {
  constexpr double kClose = 0.3;  // ems; words of two letters stand farther apart
  const std::size_t end = end_of_run(row, begin, true);
  const auto first = row.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto singles = static_cast<std::size_t>(
      std::count_if(first, row.begin() + static_cast<std::ptrdiff_t>(end), is_single_letter));
  const bool mostly = singles >= kShortestRun && singles * 3 >= (end - begin) * 2;
  if (mostly && median_gap(row, begin, end) <= row[begin].size * kClose) return end;
  return end_of_run(row, begin, false);
}

Word joined(const Word& a, const Word& b) {
  Word word = a;
  word.text += b.text;
  word.box = united(a.box, b.box);
  word.space_after = b.space_after;
  return word;
}

/// The same word within a hair's breadth of where the one before it stands.
bool is_reprint(const Word& before, const Word& word) {
  if (before.text != word.text || std::abs(before.baseline - word.baseline) > before.size * 0.15)
    return false;
  return shared_x(before.box, word.box) > 0.8 * std::max(width(before.box), width(word.box));
}

/// A list item's sign shown twice, the second where the space after it would be.
bool is_same_sign(const Word& before, const Word& word) {
  return before.text == word.text && is_list_sign(word.text) && word.text != "*" &&
         word.box.x0 - before.box.x1 < before.size * 0.15;
}

}  // namespace

void join_pieces(std::vector<Word>& row) {
  constexpr double kSpace = 0.14;  // of the font size; the narrowest space that justification leaves
  std::vector<Word> out;
  out.reserve(row.size());
  for (Word& word : row) {
    if (out.empty()) {
      out.push_back(std::move(word));
      continue;
    }
    Word& before = out.back();
    if (is_reprint(before, word)) continue;
    if (out.size() == 1 && is_same_sign(before, word)) {
      before.space_after = true;
      continue;
    }
    const double gap = word.box.x0 - before.box.x1;
    const double size = std::min(before.size, word.size);
    before.space_after = gap >= size * kSpace || (before.space_after && gap > -size * 0.3);
    const bool alike = std::abs(before.size - word.size) < size * 0.05 &&
                       std::abs(before.baseline - word.baseline) < size * 0.1;
    if (before.space_after || !alike) {
      out.push_back(std::move(word));
      continue;
    }
    const int font = letters_in(before.text) >= letters_in(word.text) ? before.font : word.font;
    before = joined(before, word);
    before.font = font;
  }
  row = std::move(out);
}

void join_spaced_letters(std::vector<Word>& row) {
  if (!has_run_of_short_words(row)) return;
  std::vector<Word> out;
  out.reserve(row.size());
  for (std::size_t i = 0; i < row.size();) {
    const std::size_t end = end_of_spaced_letters(row, i);
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
