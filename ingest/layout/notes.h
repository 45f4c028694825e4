// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/note_signs.h"
#include "ingest/layout/paragraph.h"

#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

/// The mark a note begins with ("3", "*", "†", "[2]"), in small or raised figures, or empty. The view is into
/// the line.
std::string_view note_mark(const Line& line);

/// Finds the footnotes among the paragraphs of a page: small ones that begin with a mark, have nothing but
/// small type below them in their column, and are shown to be notes by a reference to them, by a raised mark
/// of their own, by the rule above them, or by their numbers that go on one from the other. `last` is the
/// mark of the note met last, outside of boxes: its number goes on over pages.
void find_notes(std::vector<Paragraph>& paragraphs, const Typography& typography, const NoteSigns& signs,
                std::string& last);

}  // namespace praxis::ingest::layout
