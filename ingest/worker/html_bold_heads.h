// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_blocks.h"

#include <vector>

namespace praxis::ingest::worker::html {

/// Newsletters sent by mail and old pages have no heading elements: where at most one is found, the short
/// lines that stand in bold above text, three or more of them, become headings of one rank.
void raise_bold_lines(std::vector<FoundBlock>& found);

}  // namespace praxis::ingest::worker::html
