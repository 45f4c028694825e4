// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <cstddef>
#include <vector>

namespace praxis::ingest::layout {

/// A range of x: between columns, or what words take.
struct Strip {
  double x0 = 0, x1 = 0;
};

/// Strips without overlaps, left to right.
std::vector<Strip> merged(std::vector<Strip> strips);

/// The gaps of a width at least between strips without overlaps, left to right, and no more than `most`.
std::vector<Strip> gaps_between(const std::vector<Strip>& taken, double least, std::size_t most);

/// The widest part of a strip that these, without overlaps and left to right, leave white; what lies beyond
/// them is white as well.
Strip white_within(const std::vector<Strip>& taken, Strip strip);

/// A white strip between words that runs down over several rows.
struct Gutter {
  double x0 = 0, x1 = 0;
  std::size_t first = 0,
              last = 0;     ///< rows it runs along, both included; text stands left and right of it in both
  std::size_t support = 0;  ///< rows that have text on both sides
  double width() const { return x1 - x0; }
  double middle() const { return (x0 + x1) / 2; }
};

/// All gutters of these rows, which come top to bottom. A one-sided form of the whitespace cover of T. M.
/// Breuel, "Two Geometric Algorithms for Layout Analysis" (DAS 2002): instead of maximal empty rectangles,
/// gaps wide enough to part columns are followed from row to row while they overlap. Rows that stand level
/// without sharing a baseline count as one. O(words × gutters of a row), and the gutters of a row are
/// bounded.
std::vector<Gutter> find_gutters(const std::vector<Line>& rows);

/// Whether a row has words that reach into the strip, or goes on over it with a mere space between words, as
/// large type does.
bool crosses(const Line& row, double x0, double x1);

}  // namespace praxis::ingest::layout
