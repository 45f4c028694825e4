// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/layout/hyphens.h"
#include "ingest/layout/line.h"

#include <string>
#include <vector>

namespace praxis::ingest::layout {

/// The text of a table's cell in one line. Where its lines are items, one each, "; " parts them, unless a
/// sign or a stop does so already: they begin with capitals, and end where the next one's first word would
/// have fitted before `right`, the edge that the lines of its column reach.
std::string cell_text(const std::vector<Line>& cell, double right, const HyphenJudge& hyphens,
                      Quality& quality);

}  // namespace praxis::ingest::layout
