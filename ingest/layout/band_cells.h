// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/bands.h"

#include <span>

namespace praxis::ingest::layout {

/// Whether a run is rows of cells: one column of them at least holds labels, and hardly any row has text
/// beside text.
bool are_rows(std::span<const Band> bands, const BandRun& run);

/// As rows without rules. Either cells of few lines stand in the middle of those of many, row by row, however
/// long they are; or there are three columns at least, one of which may hold text, and some cell has more
/// lines than another of its row (others are found line by line), and no column begins now here, now there.
/// But no column's text runs on from band to band, and the last is not that of page numbers.
bool are_open_rows(std::span<const Band> bands, const BandRun& run);

}  // namespace praxis::ingest::layout
