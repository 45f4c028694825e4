// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// A table drawn with rules in both directions.
struct Grid {
  Box box;
  std::vector<double> xs, ys;  ///< where its rules run, both edges included
  std::vector<Box> rules;      ///< those rules
};

/// The grids of at least two columns and two rows among a page's shapes. A page with too many rules (a map,
/// squared paper) has none. Quadratic in the rules, which are bounded.
std::vector<Grid> find_grids(const std::vector<Shape>& shapes);

/// The rows of a grid as paragraphs with cells, from the words that stand in it. Cells that no rule parts are
/// one cell, its text in the first of them. Rows without text are left out. Empty when the words do not look
/// like a table's.
std::vector<Paragraph> table_rows(const Grid& grid, const std::vector<Line>& lines, std::size_t region,
                                  const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
