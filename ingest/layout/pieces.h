// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <vector>

namespace praxis::ingest::layout {

// Both expect the words of one row from left to right, and take and leave them there.

/// Joins what was drawn in pieces though no space parts it, says where spaces are, and drops what was printed
/// a second time on top of itself to look bold, or a second time after itself as a list's sign.
void join_pieces(std::vector<Word>& row);

/// Joins words set with space between their letters ("S U M M A R Y  O F") back into words. A run of at least
/// four single letters at even distances counts as such, and pairs that kerning left together among them; a
/// distance clearly wider than the others parts two words.
void join_spaced_letters(std::vector<Word>& row);

}  // namespace praxis::ingest::layout
