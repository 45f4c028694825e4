// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace praxis::ingest::layout {

/// A form without rules: short labels, and at their side the values, in lines that begin at one edge.
struct LabelSheet {
  std::vector<std::size_t> rows;  ///< the lines that its rows begin with, from the first one on
  std::size_t end = 0;            ///< the line behind it
  double values = 0;              ///< the left edge of the values
};

/// The sheet that begins with a line, if one does: at least three labels that stand at one edge, no words
/// that reach over the values' edge, and values that go on below themselves, for only these show that the
/// white between is more than the space of words. Linear in the lines it looks at, which are bounded.
std::optional<LabelSheet> label_sheet_at(const std::vector<Line>& lines, std::size_t first);

}  // namespace praxis::ingest::layout
