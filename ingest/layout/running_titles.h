// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"
#include "ingest/layout/running_pieces.h"
#include "ingest/layout/typography.h"

#include <vector>

namespace praxis::ingest::layout {

/// Marks the running heads and feet that change with the chapters, and so come back on few pages or none:
/// pieces apart from the text that say what a heading on their page or before it says in larger type or bold;
/// small ones beside a page number that is marked already; and the same small words
/// at one height on two pages of one side, one leaf apart.
void mark_running_titles(std::vector<RunningPiece>& pieces, const std::vector<std::vector<Line>>& pages,
                         const Typography& typography);

}  // namespace praxis::ingest::layout
