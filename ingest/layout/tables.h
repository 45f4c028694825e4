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
  bool goes_on = false;        ///< it goes on from a table on the page before

  std::size_t rows() const { return ys.size() - 1; }
};

/// The grids of at least two columns among a page's shapes. A page with too many rules (a map, squared paper)
/// has none. Quadratic in the rules, which are bounded. `before` are those of the page before.
std::vector<Grid> find_grids(const std::vector<Shape>& shapes, const std::vector<Grid>& before);

/// The rows of a grid as paragraphs with cells, from the words that stand in it. Cells that no rule parts are
/// one cell, its text in the first of them. Rows without text are left out. Empty when the words do not look
/// like a table's: fewer than two rows, unless it goes on from the page before.
std::vector<Paragraph> table_rows(const Grid& grid, const std::vector<Line>& lines, std::size_t region,
                                  const std::vector<Font>& fonts);

/// Puts rows together that a page's end broke: nothing stands in the first cell of the lower part, and in
/// another a sentence goes on.
void join_broken_rows(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
