// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

/// Whether a row turned against its page stands along the page's edge; the row's own box counts from there.
bool stands_in_margin(const Line& row, const Page& page);

/// Takes writing that comes back in the margins of at least three pages (a thumb index, a chapter's name
/// along the edge, page numbers) out of these rows and returns how many lines went. `turned` are rows turned
/// against their pages, all those of an element on one page. Unlike running heads they may stand anywhere
/// along the edge, as the marks of a thumb index do.
int drop_running_margins(std::vector<std::vector<Line>>& turned);

}  // namespace praxis::ingest::layout
