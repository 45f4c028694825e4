// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace praxis::ingest {

/// The paragraphs below a heading that a count goes through ("R1. …", "R2. …"), which then stand each for
/// itself: their numbers go on below the next heading ("R3. …"), or the heading says to whom all of them
/// speak. The steps of one recommendation are counted as well, but begin anew in the next. The same of the
/// items of a list below a heading that says to whom they speak ("To the regions"), where these say something
/// and explain it.
struct CountedSection {
  std::size_t head = 0;
  std::vector<std::size_t> begins;  ///< the block of each number or item
  std::size_t end = 0;              ///< behind the last of them
};

/// In reading order.
std::vector<CountedSection> counted_sections(const Sheet& sheet);

/// The counted lines right below a heading, most of them with their text in paragraphs of its own below.
std::optional<CountedSection> counted_lines(const Sheet& sheet, std::size_t head);

}  // namespace praxis::ingest
