// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <string>
#include <vector>

namespace praxis::ingest::layout {

/// Finds the headings that no larger or bolder type shows, but that other signs do: the document's own
/// contents list them; a number of several parts and room above, or of one part before those; italics
/// throughout, time and again, before upright text; and, where the document has no other type, a short line
/// in the middle with room around it.
void find_plain_headings(std::vector<Paragraph>& paragraphs, const Typography& typography);

/// Puts headings together again that were broken in the middle of their sentence.
void join_broken_headings(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
