// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/wrapped_rows.h"

#include "ingest/layout/characters.h"

#include <algorithm>
#include <limits>

namespace praxis::ingest::layout {
namespace {

double pitch_before(const std::vector<const Line*>& lines, std::size_t i) {
  return lines[i]->baseline - lines[i - 1]->baseline;
}

/// The distance of lines within a row; 0 where all lines of the table are about as far apart.
double pitch_within_rows(const std::vector<const Line*>& lines) {
  constexpr std::size_t kFewestRows = 3;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double pitch = pitch_before(lines, i);
    if (pitch > lines[i]->size * 0.9) least = std::min(least, pitch);
  }
  std::size_t wide = 0;
  for (std::size_t i = 1; i < lines.size(); ++i)
    wide += pitch_before(lines, i) > least + lines[i]->size * 0.2 ? 1 : 0;
  return wide + 1 >= kFewestRows ? least : 0;
}

/// How far each column's words reach.
std::vector<double> reach_of(const std::vector<RowCells>& cells) {
  std::vector<double> reach(cells.front().size(), 0);
  for (const RowCells& line : cells) {
    for (std::size_t c = 0; c < reach.size(); ++c) {
      if (!line[c].empty()) reach[c] = std::max(reach[c], line[c].back().box.x1);
    }
  }
  return reach;
}

bool has_empty_cell(const RowCells& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); });
}

/// Whether every cell of the lower line that has one above goes on with it, and there is one.
bool goes_on_in_cells(const RowCells& upper, const RowCells& lower, const std::vector<double>& reach) {
  bool any = false;
  for (std::size_t c = 0; c < lower.size(); ++c) {
    if (lower[c].empty()) continue;
    if (upper[c].empty()) return false;
    const Word& next = lower[c].front();
    const double needed = next.size * 0.25 + next.box.x1 - next.box.x0;
    if (upper[c].back().box.x1 + needed < reach[c] - 1) return false;
    any = true;
  }
  return any;
}

/// Whether a sentence of a cell as wide as text runs on from the upper line into the lower.
bool runs_on_in_a_cell(const RowCells& upper, const RowCells& lower) {
  constexpr std::size_t kRunningText = 25;  // characters
  for (std::size_t c = 0; c < lower.size(); ++c) {
    if (lower[c].empty() || upper[c].empty()) continue;
    const std::string& end = upper[c].back().text;
    const bool wide = characters_in(upper[c]) >= kRunningText;
    if (wide && starts_lower(lower[c].front().text) && !ends_sentence(end)) return true;
  }
  return false;
}

}  // namespace

std::vector<bool> wrapped_lines(const std::vector<const Line*>& lines, const std::vector<RowCells>& cells) {
  std::vector<bool> wrapped(lines.size(), false);
  const double within = pitch_within_rows(lines);
  if (within == 0) return wrapped;
  const std::vector<double> reach = reach_of(cells);
  std::size_t close = 0;
  std::size_t going_on = 0;
  std::size_t partly = 0;   // lines that leave cells of their row as they are
  std::size_t running = 0;  // lines in the middle of a sentence
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (pitch_before(lines, i) > within + lines[i]->size * 0.1) continue;
    ++close;
    wrapped[i] = goes_on_in_cells(cells[i - 1], cells[i], reach);
    going_on += wrapped[i] ? 1 : 0;
    partly += wrapped[i] && has_empty_cell(cells[i]) ? 1 : 0;
    running += wrapped[i] && runs_on_in_a_cell(cells[i - 1], cells[i]) ? 1 : 0;
  }
  // Otherwise the room parts groups of rows: of rows that wrap, some cells end before others, or their text
  // runs on in them as in paragraphs.
  const bool wraps = partly * 5 >= going_on || running * 2 >= going_on;
  if (going_on * 2 <= close || !wraps) wrapped.assign(lines.size(), false);
  return wrapped;
}

}  // namespace praxis::ingest::layout
