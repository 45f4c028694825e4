// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/columns.h"
#include "ingest/layout/line.h"
#include "ingest/layout/wrapped_rows.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace praxis::ingest::layout {

using Strips = std::vector<Strip>;

/// The column, from 0, that a place lies in between strips.
std::size_t column_of(const Strips& strips, double x);

/// How many of these cells hold words.
template <typename Cells>
std::size_t filled(const Cells& cells) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

/// The white strips between a line's words that are wide enough to part cells.
Strips gaps_of(const Line& line);

/// What of the strips a line leaves white; strips beyond its ends stay as they are.
Strips narrowed(const Strips& strips, const Line& line);

/// The words of a line by the columns that the strips part.
RowCells cells_of(const Line& line, const Strips& strips);

}  // namespace praxis::ingest::layout
