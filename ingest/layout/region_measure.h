// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/regions.h"
#include "ingest/layout/typography.h"

#include <map>

namespace praxis::ingest::layout {

/// How the lines of one region are set: what its paragraphs are held against.
struct RegionMeasure {
  std::map<int, double> leading;  ///< distance of baselines within paragraphs, by size in half points
  double right = 0;               ///< the column's right edge as its lines show it
  bool ragged_left = false;       ///< flush right: where lines begin tells nothing
  bool short_lines = false;       ///< many leave room for what follows: entries of an index, verses

  /// For the larger of two lines' sizes, both of the region.
  double leading_of(const Line& a, const Line& b) const;
};

RegionMeasure region_measure_of(const Region& region, const Typography& typography);

}  // namespace praxis::ingest::layout
