// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

/// Takes the numbers that count the lines of a manuscript (each, or every fifth) in its left margin out of
/// the rows of pages. They are told by at least ten on each of two pages, one below the other at one place
/// left of all text, that count on without a gap beside lines of running text. What counts the rows of a
/// table stays: it has a head, rules or cells beside it, or lines that end before they are full. `sheets` are
/// the pages the rows stand on.
void drop_line_numbers(std::vector<std::vector<Line>>& pages, const std::vector<Page>& sheets,
                       const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
