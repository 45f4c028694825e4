// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/interruptions.h"
#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Joins the paragraphs that run over the end of a column or page, or past a float, and those that an early
/// line end alone parts where the document parts its paragraphs otherwise. What lay between the
/// parts (a box, notes, a pull quote) comes after the whole paragraph. `boxes` are those taken out of the
/// text.
void join_over_breaks(std::vector<Paragraph>& paragraphs, const Typography& typography,
                      const PageBoxes& boxes = {});

}  // namespace praxis::ingest::layout
