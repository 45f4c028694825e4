// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <vector>

namespace praxis::ingest::worker {

/// Drops words that were painted over by others: shadows, a title set twice in capitals and small letters, a
/// translation laid over its original. `words` come in the order they were painted; the later ones stay. What
/// only stands close (raised figures, kerned letters, accents, tight lines) is left alone, and so are words
/// of one or two letters unless their like begins where they do. Near-linear.
void drop_overprinted(std::vector<layout::Word>& words);

}  // namespace praxis::ingest::worker
