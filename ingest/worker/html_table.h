// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/worker/html_page.h"

#include <vector>

namespace praxis::ingest::worker::html {

/// True for a table of data; false for one that only places things on the page (presentation role, tables or
/// headings inside, fewer than two rows with text in two cells, cells of running text).
bool is_data_table(const HtmlPage& page, NodeId table);

/// A data table's rows, with a caption before them: rows of cells, or fields where each row is a name (th, or
/// with a colon) and a value. A cell that spans columns counts once; below one that
/// spans rows stand empty cells.
std::vector<Block> read_table(const HtmlPage& page, NodeId table);

}  // namespace praxis::ingest::worker::html
