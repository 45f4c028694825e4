// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/grids.h"
#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// The rows of a grid as paragraphs with cells, from the words that stand in it. Cells that no rule parts are
/// one cell, its text in the first of them. Rows without text are left out. Empty when the words do not look
/// like a table's: fewer than two rows, unless it goes on from the page before.
std::vector<Paragraph> table_rows(const Grid& grid, const std::vector<Line>& lines, std::size_t region,
                                  const std::vector<Font>& fonts);

/// Puts rows together that a page's end broke: nothing stands in the first cell of the lower part, and in
/// another a sentence goes on. A table's head that comes back on a later page is left out there.
void join_broken_rows(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
