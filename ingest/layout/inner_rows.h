// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

/// The lines of the cells of one row that rules bound, left to right.
using CellLines = std::vector<std::vector<Line>>;

/// The rows within a row that rules bound, where none parts them: where every cell has as many lines at the
/// same heights, each is a row; else a row begins where a line of the first cell, and of another, follows a
/// wider gap than those between lines. One row, the whole, where nothing shows several. `alone` says that
/// hardly any other row of the table is ruled; of others, only lines that end early part rows. Linear in the
/// lines.
std::vector<CellLines> inner_rows(CellLines cells, bool alone);

}  // namespace praxis::ingest::layout
