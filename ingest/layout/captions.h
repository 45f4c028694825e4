// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

namespace praxis::ingest::layout {

/// Whether a paragraph stands below or above a picture or a table and not in the running text: a few lines
/// that begin with a word and a number, and a stop, colon or dash behind it ("Figure 1:", "Tab. 2.3 –").
bool is_caption(const Paragraph& paragraph);

/// Whether it is one that `next` does not go on with: its last line is not full.
bool is_ended_caption(const Paragraph& paragraph, const Line& next);

}  // namespace praxis::ingest::layout
