// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

namespace praxis::ingest::layout {

/// Whether most letters of a page are of a script written from right to left.
bool runs_right_to_left(const Page& page);

/// Sets a page's words in the order of reading, so that all that follows need not know of scripts written
/// from right to left. Where most letters of a page are of such a script, the whole page is turned over, as
/// if seen in a mirror (Page::mirrored), and columns, lists and indents begin on the left. Within a line,
/// what runs against it changes places until reading it from left to right is reading it; the letters of
/// words come in the order in which they are spoken. Words may be cut or put together on the way.
/// Near-linear; pages without such letters are looked at and left alone.
void set_reading_order(Page& page);

}  // namespace praxis::ingest::layout
