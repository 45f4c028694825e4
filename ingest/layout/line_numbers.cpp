// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/line_numbers.h"

#include "corpus/ascii.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kFewest = 10;  ///< on a page that shows how a document is numbered
constexpr std::size_t kFewestPages = 2;
constexpr double kRunningCharacters = 35;  ///< in the usual line of text
constexpr double kGap = 0.8;               ///< ems between a number and its line

/// A line's number: its row and value.
struct Count {
  std::size_t row = 0;
  int value = 0;
};

int leading_number(const Line& row) {
  const std::string& text = row.words.front().text;
  const bool digits =
      text.size() <= 4 && !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
  if (!digits) return -1;
  const Word& word = row.words.front();
  const bool apart = row.words.size() == 1 || row.words[1].box.x0 - word.box.x1 > word.size * kGap;
  return apart ? std::stoi(text) : -1;
}

/// The numbers that end at the place where most of a page's do.
std::vector<Count> counts_of(const std::vector<Line>& rows) {
  constexpr double kPlace = 3;  // points
  std::map<long, std::vector<Count>> by_place;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (const int value = leading_number(rows[r]); value >= 0)
      by_place[std::lround(rows[r].words.front().box.x1 / kPlace)].push_back({r, value});
  }
  std::vector<Count> most;
  for (auto& [place, counts] : by_place) {
    if (counts.size() > most.size()) most = std::move(counts);
  }
  return most;
}

/// By one or by five, from the first to the last.
bool count_on(const std::vector<Count>& counts) {
  if (counts.size() < 2) return false;
  const int step = counts[1].value - counts[0].value;
  if (step != 1 && step != 5) return false;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    if (counts[i].value - counts[i - 1].value != step) return false;
  }
  // No more lines than they count.
  const std::size_t lines = counts.back().row - counts.front().row;
  return lines * 2 <= (counts.size() - 1) * static_cast<std::size_t>(step) * 3;
}

/// Left of all text, which is running text.
bool stand_beside_text(const std::vector<Line>& rows, const std::vector<Count>& counts) {
  const double edge = rows[counts.front().row].words.front().box.x1;
  std::vector<double> characters;
  for (std::size_t r = counts.front().row; r <= counts.back().row; ++r) {
    std::vector<Word> text;
    for (const Word& word : rows[r].words) {
      if (word.box.x0 > edge) text.push_back(word);
    }
    if (text.size() + 1 < rows[r].words.size()) return false;
    if (!text.empty()) characters.push_back(static_cast<double>(characters_in(text)));
  }
  return !characters.empty() && median_of(std::move(characters)) >= kRunningCharacters;
}

}  // namespace

void drop_line_numbers(std::vector<std::vector<Line>>& pages, const std::vector<Font>& fonts) {
  std::vector<std::vector<Count>> found(pages.size());
  std::size_t sure = 0;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    found[p] = counts_of(pages[p]);
    if (!count_on(found[p]) || !stand_beside_text(pages[p], found[p])) found[p].clear();
    sure += found[p].size() >= kFewest ? 1 : 0;
  }
  if (sure < kFewestPages) return;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const Count& count : found[p]) {
      Line& row = pages[p][count.row];
      std::vector<Word> words(row.words.begin() + 1, row.words.end());
      if (words.empty()) {
        row.words.clear();
      } else {
        row = line_of(std::move(words), row.page, fonts);
      }
    }
    std::erase_if(pages[p], [](const Line& row) { return row.words.empty(); });
  }
}

}  // namespace praxis::ingest::layout
