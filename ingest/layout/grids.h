// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <cstddef>
#include <span>
#include <vector>

namespace praxis::ingest::layout {

/// A table drawn with rules in both directions.
struct Grid {
  Box box;
  std::vector<double> xs, ys;  ///< where its rules run, both edges included
  std::vector<Box> rules;      ///< those rules
  bool goes_on = false;        ///< it goes on from a table on the page before

  std::size_t rows() const { return ys.size() - 1; }
  /// Whether a rule runs at this place of one axis past this place of the other.
  bool parted(double at, double past, bool across) const;
};

/// The grids of at least two columns among a page's shapes. A page with too many rules (a map, squared paper)
/// has none. Quadratic in the rules, which are bounded. `before` are those of the page before.
std::vector<Grid> find_grids(const std::vector<Shape>& shapes, std::span<const Grid> before);

}  // namespace praxis::ingest::layout
