// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

/// The page's upright words as rows: words on one baseline, from one edge of the page to the other, top to bottom. Raised and
/// lowered marks stand in the row they belong to, initials (drop capitals) before their word, and words
/// whose letters are set apart (S U M M A R Y) are whole again. Takes the words out of the page. O(n log n).
std::vector<Line> take_rows(Page& page, int number, const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
