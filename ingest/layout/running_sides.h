// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

/// Takes running heads that stand beside the text, not above or below it, out of the pages' rows: a few lines
/// of the same words at the same place on several pages, in a strip of the page that holds nothing else. Rows
/// of the text that share their baseline lose them. Returns how many rows lost words.
int drop_running_sides(std::vector<std::vector<Line>>& pages, const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
