// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

/// The words of a line by column.
using RowCells = std::vector<std::vector<Word>>;

/// Of the lines of a table that no rules draw, those that go on with the row above although they have words
/// in its first column: more room stands between rows than between their lines, and what they begin with
/// would not have fitted behind what stands above it. `cells` holds the words of each line. Linear in the
/// words.
std::vector<bool> wrapped_lines(const std::vector<const Line*>& lines, const std::vector<RowCells>& cells);

}  // namespace praxis::ingest::layout
