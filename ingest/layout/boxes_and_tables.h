// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/boxes.h"
#include "ingest/layout/grids.h"
#include "ingest/layout/line.h"
#include "ingest/layout/page.h"
#include "ingest/layout/typography.h"

#include <span>
#include <vector>

namespace praxis::ingest::layout {

/// What is taken out of a page's text to be read by itself.
struct BoxesAndTables {
  std::vector<DrawnBox> boxes;  ///< the tables are the last of them
  std::vector<Grid> tables;
};

/// The boxes and ruled tables of a page. A box that is little more than a table's ground gives way to it; a
/// table inside a box is read with that. `before` are the tables of the page before.
BoxesAndTables find_boxes_and_tables(const Page& page, const std::vector<Line>& rows,
                                     std::span<const Grid> before, const Typography& typography,
                                     const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
