// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

/// Takes the dots out of the rows of a page that lead from an entry of contents to its page number, and has
/// the word before them reach to the number, so that no column is seen between the two; the word is marked.
/// Dots that lead to no number are left. Linear.
void take_leaders(std::vector<Line>& rows, const std::vector<Font>& fonts);

/// The dots, or what stands for them, in a text of nothing else, a mark of several points counted as such; 0
/// for other texts.
std::size_t leader_length(std::string_view text);

/// The fewest dots that lead anywhere.
inline constexpr std::size_t kShortestLeader = 4;

}  // namespace praxis::ingest::layout
