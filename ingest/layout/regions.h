// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/columns.h"
#include "ingest/layout/typography.h"

#include <vector>

namespace praxis::ingest::layout {

/// A part of a page whose lines follow one another: a column, the text between two column sections.
struct Region {
  std::vector<Line> lines;  ///< top to bottom
  int page = 0;
  double left = 0, right = 0;  ///< the column's edges
  int box = 0;                 ///< 0, or the number of the box (ground, frame, aside) it lies in
};

/// A page's regions in reading order, and the strips that parted its columns.
struct Cuts {
  std::vector<Region> regions;
  std::vector<Strip> strips;
  bool columns = false;  ///< some strip has running text on both sides, not a box on one
};

/// Cuts a page's rows into regions: the recursive X-Y cut of G. Nagy and S. Seth ("Hierarchical
/// representation of optically scanned documents", ICPR 1984), with gutters in place of projection profiles,
/// so that a column may end where text flows around a float, and with the tallest gutter cut first. `known`
/// are strips that are sure to part columns: there, short lines and few rows are columns too. `measure` is
/// the range of x that lines may fill here.
Cuts cut_into_regions(std::vector<Line> rows, const Typography& typography, const std::vector<Font>& fonts,
                      const std::vector<Strip>& known, Strip measure);

/// The most columns of running text, of three lines at least, that stand beside one another; 0 without any.
int columns_side_by_side(const std::vector<Region>& regions);

}  // namespace praxis::ingest::layout
