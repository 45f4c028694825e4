// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Joins the paragraphs that run over the end of a column or page, or past a float, and those that an early
/// line end alone parts where the document parts its paragraphs otherwise. What lay between the
/// parts (a box, notes) comes after the whole paragraph.
void join_over_breaks(std::vector<Paragraph>& paragraphs, const Typography& typography);

}  // namespace praxis::ingest::layout
