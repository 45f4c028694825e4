// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/boxes.h"
#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Those drawn on each page of a document, or none.
using PageBoxes = std::vector<std::vector<DrawnBox>>;

/// Joins the paragraphs that something else stands in the middle of: a line without the end of a sentence,
/// then writing in other type, a box, or room, then a small letter in the first type. What stood there in
/// larger, bold or slanted type is a pull quote and becomes one; it follows the whole paragraph.
void join_over_interruptions(std::vector<Paragraph>& paragraphs, const Typography& typography,
                             const PageBoxes& boxes);

}  // namespace praxis::ingest::layout
