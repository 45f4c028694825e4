// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <vector>

namespace praxis::ingest::worker {

/// Text that nobody wrote: glyphs that stand for nothing, or strings of signs and letters that are no words
/// in any language (as fonts give that hide their encoding). False for a few words, which cannot be judged.
bool is_garbage(const std::vector<layout::Word>& words);

/// Most of the words, however few, are neither words nor numbers: what a scanner's program makes of spots and
/// frames.
bool says_little(const std::vector<layout::Word>& words);

}  // namespace praxis::ingest::worker
