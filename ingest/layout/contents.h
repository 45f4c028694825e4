// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

/// Marks the lines of a table of contents as entries and takes the dots that lead to their page numbers out
/// of them. An entry has such dots, or is one of several lines below each other that end in page numbers, set
/// apart or flush at one edge, that grow.
void mark_contents(std::vector<Line>& lines);

}  // namespace praxis::ingest::layout
