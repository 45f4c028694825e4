// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <vector>

namespace praxis::ingest {

/// A box cut by a page or column comes as two: a sentence that breaks off in one and goes on in the next
/// makes them one again.
void join_broken_boxes(std::vector<Block>& blocks);

/// A row of a table cut by the end of a page comes as two, the second without what its cells had said
/// already: they are one again.
void join_broken_rows(std::vector<Block>& blocks);

}  // namespace praxis::ingest
