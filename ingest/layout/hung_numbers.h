// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/row.h"

#include <vector>

namespace praxis::ingest::layout {

/// Puts large numbers that hang beside what they count ("01" next to a heading and the text below it) before
/// the first of the words beside them, in its row and its size. Rows that held nothing else go.
void set_hung_numbers(std::vector<Row>& rows);

}  // namespace praxis::ingest::layout
