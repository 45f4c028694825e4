// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/worker/html_groups.h"
#include "ingest/worker/html_page.h"

#include <vector>

namespace praxis::ingest::worker::html {

/// A block and what its filter wants to know of it.
struct FoundBlock {
  Block block;
  NodeId node = 0;          ///< the element it comes from
  unsigned chars = 0;       ///< code points without white space
  unsigned link_chars = 0;  ///< of them inside links
  bool in_row = false;      ///< one of the lines of a paragraph
  bool bold = false;        ///< a line of text set in bold as a whole
  double link_density() const { return chars == 0 ? 0 : static_cast<double>(link_chars) / chars; }
};

/// The blocks of what is left of `root`, in document order.
std::vector<FoundBlock> build_blocks(const HtmlPage& page, NodeId root, const Groups& groups);

}  // namespace praxis::ingest::worker::html
