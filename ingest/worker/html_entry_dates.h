// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_blocks.h"

#include <vector>

namespace praxis::ingest::worker::html {

/// Dates of a listing's entries stand in lines that are no text of theirs and are left out: gives each to the
/// heading it stands with, the only one of its rank in the smallest element around both.
void date_headings(const HtmlPage& page, NodeId root, std::vector<FoundBlock>& found);

}  // namespace praxis::ingest::worker::html
