// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Finds headings by their type (larger, bolder or in capitals where the running text is not) and by other
/// signs (ingest/layout/heading_signs.h), and gives them levels (ingest/layout/heading_levels.h).
void find_headings(std::vector<Paragraph>& paragraphs, const Typography& typography);

}  // namespace praxis::ingest::layout
