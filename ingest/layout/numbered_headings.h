// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Makes headings of what only a number shows to be one: a number of several parts with room above ("1.5.1
/// Wood and water"), or of one part where headings with its parts follow ("2 Wood" before "2.1 Oak").
void find_numbered_headings(std::vector<Paragraph>& paragraphs, const Typography& typography);

}  // namespace praxis::ingest::layout
