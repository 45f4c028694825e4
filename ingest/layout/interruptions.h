// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/boxes.h"
#include "ingest/layout/paragraph.h"

#include <string>
#include <vector>

namespace praxis::ingest::layout {

/// Those drawn on each page of a document, or none.
using PageBoxes = std::vector<std::vector<DrawnBox>>;

/// Joins the paragraphs that something else stands in the middle of: a line without the end of a sentence,
/// then writing in other type, a box, or room, then a small letter in the first type. What stood there in
/// larger, bold or slanted type is a pull quote and becomes one; it follows the whole paragraph.
void join_over_interruptions(std::vector<Paragraph>& paragraphs, const Typography& typography,
                             const PageBoxes& boxes);

/// The last word of a line but for the marks of notes.
const std::string& last_worded(const Line& line);

/// In one type at the break: the words on both sides of it, or else the lines, as the last word may be a
/// note's mark. A bold phrase may well run over the end of a page.
bool set_alike(const Paragraph& before, const Paragraph& after);

}  // namespace praxis::ingest::layout
