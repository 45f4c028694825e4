// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/typography.h"

#include <vector>

namespace praxis::ingest::layout {

/// Takes running heads and feet (and page numbers among them) out of the pages' rows and returns how many
/// lines went. A line is running when it stands outermost on its page and comes back at the same height on
/// other pages: the same words, or the same but for a number that grows with the pages. Left and right pages
/// may differ. Where such a place is known, a line there in the same small type is running even if its words
/// are met once, as chapter titles are.
int drop_running_lines(std::vector<std::vector<Line>>& pages, const std::vector<double>& heights,
                       const Typography& typography);

}  // namespace praxis::ingest::layout
