// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/row.h"

#include <vector>

namespace praxis::ingest::layout {

/// Puts initials (a large first letter that reaches down beside several lines) before the word they begin, in
/// the row whose top stands level with theirs (Word::initial). Rows that held nothing else go.
void set_initials(std::vector<Row>& rows);

}  // namespace praxis::ingest::layout
