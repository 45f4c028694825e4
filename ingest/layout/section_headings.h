// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/gutters.h"
#include "ingest/layout/line.h"
#include "ingest/layout/typography.h"

#include <cstddef>
#include <span>

namespace praxis::ingest::layout {

/// Where a heading alone between two sections of columns ends the upper one: the first row of such a heading,
/// or rows.size(). In balanced columns a short heading does not reach over the gutter, and only the empty
/// space beside it and the columns beginning level below it tell that it stands over both.
std::size_t section_heading(std::span<const Line> rows, const Gutter& gutter, const Typography& typography);

}  // namespace praxis::ingest::layout
