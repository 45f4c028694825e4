// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/columns.h"
#include "ingest/layout/grids.h"
#include "ingest/layout/line.h"

#include <cstddef>
#include <span>
#include <vector>

namespace praxis::ingest::layout {

/// A stretch of a page from top to bottom in which the words of one row of a table may stand, in whatever
/// lines.
struct Band {
  double y0 = 0, y1 = 0;
  std::vector<const Word*> words;
};

/// Bands below one another that leave the same white strips between their words: a table's rows.
struct BandRun {
  std::size_t first = 0, end = 0;  ///< bands
  std::vector<Strip> strips;       ///< white in all of them; left to right
};

/// The words of a band by column, in their order.
using BandColumns = std::vector<std::vector<const Word*>>;
BandColumns cells_of(const Band& band, const std::vector<Strip>& strips);

/// Whether these words keep clear of the strips.
bool keep_clear(std::span<const Word* const> words, const std::vector<Strip>& strips);

/// The longest run from a band on: it ends before a band that closes strips which held for a while, and has
/// words in several columns at its end. A strip hardly wider than a space counts where words begin right
/// behind it time and again. Of bounded length; linear in its words, times the strips, which
/// are bounded too.
BandRun run_of_bands(std::span<const Band> bands, std::size_t first);

/// A run as a grid whose rules run between its bands and in its strips.
Grid grid_of_run(std::span<const Band> bands, const BandRun& run);

}  // namespace praxis::ingest::layout
