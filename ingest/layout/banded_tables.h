// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/grids.h"
#include "ingest/layout/line.h"
#include "ingest/layout/page.h"
#include "ingest/layout/typography.h"

#include <span>
#include <vector>

namespace praxis::ingest::layout {

/// The tables of a page whose rows are shown but not all of their cells, as grids: rules or grounds of one
/// width lie across below one another, or white across all columns parts rows whose cells have several lines
/// (set in the middle, or at the top). Columns are the white strips that all rows share, at least one of them
/// of short cells, unless all are set in the middle. Tables among `grids` are left alone. Near-linear in
/// words and shapes; a page with too many rules has none.
std::vector<Grid> find_banded_tables(const Page& page, const std::vector<Line>& rows,
                                     std::span<const Grid> grids, const Typography& typography);

}  // namespace praxis::ingest::layout
