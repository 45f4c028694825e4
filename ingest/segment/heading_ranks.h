// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <vector>

namespace praxis::ingest {

/// Of plain text: other headings have their rank from their type or their page.
bool is_plain(const Block& block);

/// Puts headings below the list they stand in where both have one rank, as in plain text: below "The good
/// practices", which is directly followed by a heading, up to the next heading that announces something or
/// belongs to the frame.
void lower_listed(std::vector<Block>& blocks, const SegmentTools& tools);

/// Puts what is headed on a day of a journey below that day's heading, where both have one rank, as in plain
/// text.
void lower_below_days(std::vector<Block>& blocks, const SegmentTools& tools);

/// Makes headings of lines that a line with nothing but a date follows, several in a document: "The bridge
/// opens after eleven years", "(14 May 2023)".
void raise_dated(std::vector<Block>& blocks, const SegmentTools& tools);

}  // namespace praxis::ingest
