// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/columns.h"
#include "ingest/layout/gutters.h"
#include "ingest/layout/line.h"
#include "ingest/layout/typography.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace praxis::ingest::layout {

/// The tallest gutter that parts columns, or has headings hung in the margin at one side, reaching over as
/// many of these rows as it serves. Strips that are `known` to part columns elsewhere are believed sooner.
std::optional<Gutter> best_cut(const std::vector<Line>& rows, const std::vector<Strip>& known,
                               const Typography& typography, const std::vector<Font>& fonts);

/// The parts of these rows left and right of a gutter; a row may have either or both.
std::pair<std::vector<Line>, std::vector<Line>> sides_of(std::span<const Line> rows, const Gutter& gutter,
                                                         const std::vector<Font>& fonts);

/// Whether a margin so wide, beside text so wide, is narrow enough for headings hung in it.
bool may_hold_heads(double margin, double text);

}  // namespace praxis::ingest::layout
