// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/inner_rows.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace praxis::ingest::layout {
namespace {

bool level(const Line& a, const Line& b) {
  return std::abs(a.baseline - b.baseline) < std::min(a.size, b.size) * 0.3;
}

double reach_of_lines(const std::vector<Line>& cell) {
  double reach = 0;
  for (const Line& line : cell) reach = std::max(reach, line.box.x1);
  return reach;
}

/// The first word of the next line would have fitted behind this one.
bool has_room_for_next(const Line& line, const Line& next, double reach) {
  const Box& word = next.words.front().box;
  return line.box.x1 + line.size * 0.25 + width(word) < reach - 1;
}

/// Every cell has as many lines, at the same heights, and none goes on with a broken word.
bool are_level(const CellLines& cells) {
  const std::vector<Line>& first = cells.front();
  return std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
    if (cell.size() != first.size()) return false;
    for (std::size_t i = 0; i < cell.size(); ++i) {
      const bool broken = i + 1 < cell.size() && ends_in_hyphen(cell[i].words.back().text);
      if (broken || !level(cell[i], first[i])) return false;
    }
    return true;
  });
}

/// At each line's end some cell had room for more: no text was broken there.
bool end_early(const CellLines& cells) {
  for (std::size_t i = 0; i + 1 < cells.front().size(); ++i) {
    const bool early = std::any_of(cells.begin(), cells.end(), [&](const auto& cell) {
      return has_room_for_next(cell[i], cell[i + 1], reach_of_lines(cell));
    });
    if (!early) return false;
  }
  return true;
}

/// The heights of all lines, each once, top to bottom.
std::vector<double> heights_of(const CellLines& cells) {
  std::vector<double> heights;
  for (const auto& cell : cells) {
    for (const Line& line : cell) heights.push_back(line.baseline);
  }
  std::sort(heights.begin(), heights.end());
  const double same = cells.front().front().size * 0.3;
  std::vector<double> distinct;
  for (const double height : heights) {
    if (distinct.empty() || height - distinct.back() > same) distinct.push_back(height);
  }
  return distinct;
}

/// Where rows begin by the gaps above their lines; the first of them is the first line.
std::vector<double> beginnings(const CellLines& cells) {
  const std::vector<double> heights = heights_of(cells);
  const double size = cells.front().front().size;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < heights.size(); ++i) least = std::min(least, heights[i] - heights[i - 1]);
  std::vector<double> begin{heights.front()};
  for (std::size_t i = 1; i < heights.size(); ++i) {
    if (heights[i] - heights[i - 1] < least + size * 0.2) continue;
    const auto begins_here = [&](const std::vector<Line>& cell) {
      return std::any_of(cell.begin(), cell.end(),
                         [&](const Line& line) { return std::abs(line.baseline - heights[i]) < size * 0.3; });
    };
    const auto count = std::count_if(cells.begin(), cells.end(), begins_here);
    if (begins_here(cells.front()) && count >= 2) begin.push_back(heights[i]);
  }
  return begin;
}

std::vector<CellLines> parted_at(CellLines cells, const std::vector<double>& begin) {
  std::vector<CellLines> rows(begin.size(), CellLines(cells.size()));
  for (std::size_t c = 0; c < cells.size(); ++c) {
    for (Line& line : cells[c]) {
      const double slack = line.size * 0.3;
      const auto after = std::upper_bound(begin.begin() + 1, begin.end(), line.baseline + slack);
      rows[static_cast<std::size_t>(after - begin.begin()) - 1][c].push_back(std::move(line));
    }
  }
  return rows;
}

}  // namespace

std::vector<CellLines> inner_rows(CellLines cells, bool alone) {
  constexpr std::size_t kSurely = 3;  // lines, or cells: two of both may be texts that were broken
  CellLines filled;
  std::copy_if(cells.begin(), cells.end(), std::back_inserter(filled),
               [](const auto& cell) { return !cell.empty(); });
  const std::size_t lines = filled.empty() ? 0 : filled.front().size();
  if (filled.size() < 2 || lines < 2) return {std::move(cells)};
  if (are_level(filled)) {
    const bool sure = alone && (lines >= kSurely || filled.size() >= kSurely);
    if (!sure && (lines < kSurely || !end_early(filled))) return {std::move(cells)};
    std::vector<double> begin;
    for (const Line& line : filled.front()) begin.push_back(line.baseline);
    return parted_at(std::move(cells), begin);
  }
  if (!alone || cells.front().empty()) return {std::move(cells)};
  return parted_at(std::move(cells), beginnings(filled));
}

}  // namespace praxis::ingest::layout
