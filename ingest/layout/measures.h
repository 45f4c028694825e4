// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/columns.h"
#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

// The strips of a page that text fills from left to right, in points.

/// What these rows fill.
Strip measure_of(const std::vector<Line>& rows);

/// What text fills inside a box: as much room on the right as it keeps on the left.
Strip inner_measure(const std::vector<Line>& rows, const Box& box);

/// What text fills on most pages, so that a page of short lines is not taken for a narrow one. Where no page
/// has text to tell, a strip that widens none: its left edge is infinite, its right one 0.
Strip house_measure(const std::vector<std::vector<Line>>& pages);

}  // namespace praxis::ingest::layout
