// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

/// Where a text that begins with a word and its counter ("Chapter 3", "Annex B:", "Teil IV") goes on behind
/// them, in bytes; its size where nothing follows, 0 where it begins otherwise.
std::size_t chapter_label_end(std::string_view text);

/// Puts headings that are nothing but a word and a counter together with the heading right below, as set as
/// large at least and without a number of its own: "Chapter 3", "What was found".
void join_chapter_labels(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
