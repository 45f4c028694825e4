// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Finds headings by their type (larger, bolder or in capitals where the running text is not) and by other
/// signs (ingest/layout/heading_signs.h), and gives them levels by ranking the types met in the document;
/// where one type carries numbers of several depths (2, 2.1), depth parts it, and a heading without a number
/// stands below the deepest met before it.
void find_headings(std::vector<Paragraph>& paragraphs, const Typography& typography);

}  // namespace praxis::ingest::layout
