// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <vector>

namespace praxis::ingest::layout {

/// Edges that lie across a page below one another, from one x to another: rules, and the tops and feet of
/// grounds.
struct EdgeSet {
  double x0 = 0, x1 = 0;
  std::vector<double> ys;  ///< top to bottom, at least two
};

/// The sets of edges of one width; those drawn cell by cell count as one edge. None of a page with too many
/// shapes, and none that lie farther apart than part of the page's height. O(n log n) but for the sets, which
/// are bounded.
std::vector<EdgeSet> edges_across(const std::vector<Shape>& shapes, double page_height);

}  // namespace praxis::ingest::layout
