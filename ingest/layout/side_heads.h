// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"
#include "ingest/layout/typography.h"

#include <cstddef>
#include <span>
#include <vector>

namespace praxis::ingest::layout {

/// A heading hung in the margin beside its text.
struct SideHead {
  std::size_t first = 0, end = 0;  ///< its lines among those of the margin
  std::size_t text = 0;            ///< the line beside it that begins its paragraph
};

/// The headings of a margin, where all that stands in it are such: at least two short groups of lines in
/// other type than the text, without a sentence's end, each level with the first line of a paragraph that has
/// several. Else none. Both come top to bottom.
std::vector<SideHead> side_heads(std::span<const Line> margin, std::span<const Line> text,
                                 const Typography& typography);

}  // namespace praxis::ingest::layout
