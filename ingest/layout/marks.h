// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/row.h"

#include <vector>

namespace praxis::ingest::layout {

/// Superscripts and subscripts have baselines of their own, hence rows of their own: puts them back beside
/// the larger words that they touch. Rows that held nothing else go.
void gather_marks(std::vector<Row>& rows);

}  // namespace praxis::ingest::layout
