// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

/// The mark a note begins with ("3", "*", "†", "[2]"), in small or raised figures, or empty. The view is into
/// the line.
std::string_view note_mark(const Line& line);

/// Finds the footnotes among the paragraphs of a page: small ones that begin with a mark and have nothing but
/// small type below them in their column.
void find_notes(std::vector<Paragraph>& paragraphs, const Typography& typography);

/// Takes the raised marks that refer to notes of the same page out of the sentences.
void take_references(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
