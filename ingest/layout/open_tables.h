// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"
#include "ingest/layout/regions.h"

#include <vector>

namespace praxis::ingest::layout {

/// A stretch of a region: running text, or the rows of a table.
struct Stretch {
  std::vector<Line> text;        ///< lines of running text; empty for a table
  std::vector<Paragraph> table;  ///< rows with cells; empty for text
};

/// Finds the tables of a region that no rules draw: at least three rows whose words leave the same white
/// strips between them. Lines without words in the first column go on with the row above. Two columns must
/// hold short cells on both sides, so that neither numbered lists nor words beside a margin become tables;
/// three need not all. The stretches follow one another; without a table there is one of all lines. Linear in
/// the words but for the strips, which are bounded.
std::vector<Stretch> parted_tables(std::vector<Line> lines, std::size_t region,
                                   const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
