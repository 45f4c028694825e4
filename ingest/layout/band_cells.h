// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/bands.h"

#include <cstddef>
#include <span>
#include <vector>

namespace praxis::ingest::layout {

/// A run's cells, in figures.
struct BandCells {
  std::size_t bands = 0;        ///< with words in several columns
  std::vector<double> medians;  ///< of the characters in each column's cells
  std::size_t texts = 0;        ///< bands with two long cells
  bool uneven = false;          ///< in a row some cell has more lines than another
  bool runs_on = false;   ///< the text of a column goes on from band to band, or begins now here, now there
  bool contents = false;  ///< the last column is that of page numbers
};

BandCells band_cells_in(std::span<const Band> bands, const BandRun& run);

/// Rows of cells: one column of them at least holds labels, and hardly any row has text beside text.
bool are_rows(const BandCells& cells);

/// As rows without rules: of three columns at least, one of which may hold text, and some cell has more
/// lines than another of its row (others are found line by line);
/// but no column's text runs on from band to band.
bool are_open_rows(const BandCells& cells);
/// Whether a run has bands and columns enough for that, which costs nothing to tell.
bool may_be_open_rows(const BandRun& run);

}  // namespace praxis::ingest::layout
