// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::ingest {

/// "Action 1: Draft the criteria": what somebody plans to do. Such lines belong to the recommendation or the
/// plan above them and are no units of their own.
bool opens_action(const Block& block, const Cues& cues);

/// Puts headings of actions below the heading of the one recommendation before them, where both have one
/// rank, as in plain text.
void lower_actions(std::vector<Block>& blocks, const SegmentTools& tools);

/// The section of heading `i` has a text of its own and no other parts than actions.
bool has_only_actions(const Sheet& sheet, std::size_t i);

/// The actions among a recommendation's blocks, with their labels and whatever hangs below them: lettered
/// items, and lines that are called actions.
std::vector<std::string> actions_of(const Sheet& sheet, const std::vector<std::size_t>& blocks);

}  // namespace praxis::ingest
