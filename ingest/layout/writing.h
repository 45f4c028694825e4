// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"
#include "ingest/layout/page.h"

#include <vector>

namespace praxis::ingest::layout {

/// The rows of pages by the direction of their writing.
struct Writing {
  std::vector<std::vector<Line>> upright;  ///< of each page
  /// Writing turned against its page, a page and direction an entry: what of it stands in the margin of
  /// upright text, and whole pages that are turned.
  std::vector<std::vector<Line>> margins, turned;
};

/// Gathers the rows of all pages, whose words are used up.
Writing rows_by_direction(std::vector<Page>& pages, const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
