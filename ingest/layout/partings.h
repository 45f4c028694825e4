// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Joins paragraphs that nothing parts but an early line end, where the others show that their author parts
/// paragraphs by room or an indent: there, a line ends early for looks.
void join_early_ends(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
