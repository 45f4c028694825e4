// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <vector>

namespace praxis::ingest::layout {

/// Joins words set with space between their letters ("S U M M A R Y  O F") back into words. Expects the words of one
/// row from left to right. A run of at least four single letters at even distances counts as such; a distance
/// clearly wider than the others parts two words.
void join_spaced_letters(std::vector<Word>& row);

}  // namespace praxis::ingest::layout
