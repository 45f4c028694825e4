// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/worker/html_blocks.h"
#include "ingest/worker/html_main.h"

#include <vector>

namespace praxis::ingest::worker::html {

/// The last sieve, block by block, as Kohlschütter's classifier looks at a block and its neighbours: parts
/// headed "Related articles" or "Comments", lines like "Share this", picture credits, paragraphs that only
/// point to another page, headings that nothing is left under. `main` is what the blocks come from.
std::vector<Block> filter_blocks(const HtmlPage& page, const MainContent& main,
                                 std::vector<FoundBlock> found);

}  // namespace praxis::ingest::worker::html
