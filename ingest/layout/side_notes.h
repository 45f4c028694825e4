// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"
#include "ingest/layout/typography.h"

#include <cstddef>
#include <span>
#include <vector>

namespace praxis::ingest::layout {

/// Lines set beside a text of their own: who did what it tells, where, since when.
struct SideNote {
  std::size_t first = 0, end = 0;  ///< its lines among those of the margin
  std::size_t text = 0;            ///< the line of the text from which on it stands beside
  std::size_t past = 0;            ///< the line before which it is read: the text it belongs to ends there
};

/// The notes of a margin that is a narrow column of small lines, close below each other, beside running text
/// in larger type: its lines keep no pace with those of the text, as the cells of a table would. Parted where
/// white in the margin meets a heading in the text. Else none. Both come top to bottom.
std::vector<SideNote> side_notes(std::span<const Line> margin, std::span<const Line> text,
                                 const Typography& typography);

}  // namespace praxis::ingest::layout
