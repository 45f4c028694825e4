// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/gutters.h"
#include "ingest/layout/typography.h"

#include <span>
#include <utility>
#include <vector>

namespace praxis::ingest::layout {

/// What stands left and right of a gutter.
enum class SideBySide {
  columns,  ///< running text: read the left one down, then the right one
  table,    ///< cells: read row by row
  neither   ///< labels, page numbers, chance: not to be cut
};

/// The words of a row left and right of an x; either may be empty.
std::pair<std::vector<Word>, std::vector<Word>> parted(const Line& row, double x);

/// Judges a gutter by how the lines on its sides look. `rows` are those it runs along.
SideBySide judge(std::span<const Line> rows, const Gutter& gutter, const Typography& typography,
                 const std::vector<Font>& fonts);

/// A range of x between columns.
struct Strip {
  double x0 = 0, x1 = 0;
};

/// The strips that part tall columns of running text on at least two of the pages.
std::vector<Strip> house_strips(const std::vector<std::vector<Line>>& pages, const Typography& typography,
                                const std::vector<Font>& fonts);

/// Where a heading alone between two sections of columns ends the upper one: the first row of such a heading,
/// or rows.size(). In balanced columns a short heading does not reach over the gutter, and only the empty
/// space beside it and the columns beginning level below it tell that it stands over both.
std::size_t section_heading(std::span<const Line> rows, const Gutter& gutter, const Typography& typography);

}  // namespace praxis::ingest::layout
