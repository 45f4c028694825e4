// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Joins the paragraphs that something else stands in the middle of: a line full to its column's edge without
/// the end of a sentence, then writing in other type or room for a box, then a small letter in the first
/// type. What stood there in larger, bold or slanted type is a pull quote and becomes one; it follows the
/// whole paragraph.
void join_over_interruptions(std::vector<Paragraph>& paragraphs, const Typography& typography);

/// In one type at the break: the words on both sides of it, or else the lines, as the last word may be a
/// note's mark. A bold phrase may well run over the end of a page.
bool set_alike(const Paragraph& before, const Paragraph& after);

}  // namespace praxis::ingest::layout
