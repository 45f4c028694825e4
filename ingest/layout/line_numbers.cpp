// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/line_numbers.h"

#include "corpus/ascii.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kFewest = 10;  ///< on a page that shows how a document is numbered
constexpr std::size_t kFewestPages = 2;
constexpr double kRunningCharacters = 35;  ///< in the usual line of text
constexpr double kGap = 0.8;               ///< ems between a number and its line
constexpr double kCellGap = 1.5;  ///< ems between two cells; the widest space of a justified line is less
constexpr double kRowWidth = 8;   ///< ems of text that a rule below a table's row runs under
constexpr double kRowHeight = 6;  ///< ems: the ground of a row, not of a page
constexpr std::ptrdiff_t kFewestRules = 3;
constexpr double kNearAbove = 2.6;  ///< ems from a head of a column to its first cell

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

/// The words of a row right of the numbers.
std::vector<Word> text_beside(const Line& row, double edge) {
  std::vector<Word> text;
  std::copy_if(row.words.begin(), row.words.end(), std::back_inserter(text),
               [&](const Word& word) { return word.box.x0 > edge; });
  return text;
}

/// Left of all text, which is running text.
bool stand_beside_text(const std::vector<Line>& rows, const std::vector<Count>& counts) {
  const double edge = rows[counts.front().row].words.front().box.x1;
  std::vector<double> characters;
  for (std::size_t r = counts.front().row; r <= counts.back().row; ++r) {
    const std::vector<Word> text = text_beside(rows[r], edge);
    if (text.size() + 1 < rows[r].words.size()) return false;
    if (!text.empty()) characters.push_back(static_cast<double>(characters_in(text)));
  }
  return !characters.empty() && median_of(std::move(characters)) >= kRunningCharacters;
}

/// What stands beside a number: its words up to a gap as wide as those between columns, and whether cells of
/// a table follow, or columns of running text.
struct Beside {
  double ends = 0;        ///< 0 where nothing stands there
  double first_word = 0;  ///< its width
  bool cells = false;
};

Beside beside(const Line& row, double edge) {
  const std::vector<Word> text = text_beside(row, edge);
  Beside result;
  if (text.empty()) return result;
  const auto wide = [&](const Word& a, const Word& b) { return b.box.x0 - a.box.x1 > row.size * kCellGap; };
  auto end = text.begin();
  for (auto begin = text.begin(); begin != text.end(); begin = end) {
    const auto last = std::adjacent_find(begin, text.end(), wide);
    end = last == text.end() ? last : last + 1;
    if (begin == text.begin()) {
      result = {(end - 1)->box.x1, width(begin->box), false};
    }
    const auto characters = static_cast<double>(characters_in(std::span<const Word>(begin, end)));
    // A whole number alone may be that of the line in the next column.
    const bool count =
        end - begin == 1 && std::all_of(begin->text.begin(), begin->text.end(), is_ascii_digit);
    const bool whole = (begin == text.begin() && end == text.end()) || count;
    result.cells = result.cells || (!whole && characters < kRunningCharacters / 2);
  }
  return result;
}

/// More than half of the rows have cells in them, or end although the next one's first word would have
/// fitted: a line of running text is broken where it is full, whatever number stands beside it.
bool stand_beside_cells(const std::vector<Line>& rows, const std::vector<Count>& counts) {
  const double edge = rows[counts.front().row].words.front().box.x1;
  std::vector<Beside> lines;
  std::vector<double> ends;
  for (std::size_t r = counts.front().row; r <= counts.back().row; ++r) {
    lines.push_back(beside(rows[r], edge));
    ends.push_back(lines.back().ends);
  }
  // Where the longest end but for those that run across columns.
  const auto full = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() * 4 / 5);
  std::nth_element(ends.begin(), full, ends.end());
  const double right = *full;
  std::size_t cells = 0;
  std::size_t early = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double space = rows[counts.front().row + i].size * 0.3;
    cells += lines[i].cells ? 1 : 0;
    early += i > 0 && lines[i].ends > 0 && lines[i - 1].ends > 0 &&
                     lines[i - 1].ends + space + lines[i].first_word < right
                 ? 1
                 : 0;
  }
  return cells * 2 > lines.size() || early * 2 > lines.size();
}

/// Rules or grounds of rows run through the numbers and their text alike.
bool stand_in_grid(const std::vector<Line>& rows, const std::vector<Count>& counts, const Page& page) {
  const Line& first = rows[counts.front().row];
  const Line& last = rows[counts.back().row];
  const double edge = first.words.front().box.x1;
  const auto is_row = [&](const Shape& shape) {
    return shape.box.x0 < edge && shape.box.x1 > edge + first.size * kRowWidth &&
           height(shape.box) < first.size * kRowHeight && shape.box.y1 > first.box.y0 &&
           shape.box.y0 < last.box.y1;
  };
  return std::count_if(page.shapes.begin(), page.shapes.end(), is_row) >= kFewestRules;
}

/// The column's head ("No") stands right above them.
bool have_head(const std::vector<Line>& rows, const std::vector<Count>& counts) {
  const std::size_t r = counts.front().row;
  if (r == 0) return false;
  const Word& number = rows[r].words.front();
  const Line& above = rows[r - 1];
  return rows[r].baseline - above.baseline < rows[r].size * kNearAbove &&
         above.words.front().box.x0 < number.box.x1;
}

}  // namespace

void drop_line_numbers(std::vector<std::vector<Line>>& pages, const std::vector<Page>& sheets,
                       const std::vector<Font>& fonts) {
  std::vector<std::vector<Count>> found(pages.size());
  std::size_t sure = 0;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    found[p] = counts_of(pages[p]);
    if (!count_on(found[p]) || have_head(pages[p], found[p]) ||
        stand_in_grid(pages[p], found[p], sheets[p]) || !stand_beside_text(pages[p], found[p]) ||
        stand_beside_cells(pages[p], found[p]))
      found[p].clear();
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
