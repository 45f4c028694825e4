// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/layout/hyphens.h"
#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// The paragraphs in the form every reader hands on: their text joined, their places kept. Counts hyphens.
std::vector<Block> blocks_of(const std::vector<Paragraph>& paragraphs, const HyphenJudge& hyphens,
                             const std::vector<Page>& pages, Quality& quality);

}  // namespace praxis::ingest::layout
