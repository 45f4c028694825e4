// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/gutters.h"
#include "ingest/layout/typography.h"

#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace praxis::ingest::layout {

/// The words of a row left and right of an x; either may be empty.
std::pair<std::vector<Word>, std::vector<Word>> parted(const Line& row, double x);

/// No column further left or right is known.
inline constexpr Strip kWholeWidth{-std::numeric_limits<double>::infinity(),
                                   std::numeric_limits<double>::infinity()};

/// Whether what stands left and right of a gutter is running text, to be read down the left and then down the
/// right, by how the lines look; cells, labels and page numbers are not to be cut, nor text along a river of
/// white that justification left in a few lines. `rows` are those it runs along; words beyond `room`, which
/// belong to columns further left or right, say nothing of it.
bool parts_columns(std::span<const Line> rows, const Gutter& gutter, const Typography& typography,
                   const std::vector<Font>& fonts, Strip room = kWholeWidth);

/// The strips that part tall columns of running text on at least two of the pages.
std::vector<Strip> house_strips(const std::vector<std::vector<Line>>& pages, const Typography& typography,
                                const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
