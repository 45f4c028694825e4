// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/cell_strips.h"
#include "ingest/layout/label_sheets.h"
#include "ingest/layout/paragraph.h"

#include <cstddef>
#include <span>
#include <vector>

namespace praxis::ingest::layout {

/// The rows of a table that no rules draw, of its lines, which must not be none, with the strips between its
/// columns. Lines without words in the first column go on with the row above, and so do those of cells that
/// wrap.
std::vector<Paragraph> rows_of_table(std::span<const Line> lines, const Strips& strips, std::size_t region,
                                     const std::vector<Font>& fonts);

/// The rows of a sheet among these lines: a label and its value each.
std::vector<Paragraph> rows_of_sheet(const std::vector<Line>& lines, const LabelSheet& sheet,
                                     std::size_t region, const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
