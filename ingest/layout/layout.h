// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/layout/page.h"

#include <string>
#include <vector>

namespace praxis::ingest::layout {

/// What the layout of a document tells.
struct Reading {
  std::vector<Block> blocks;  ///< in reading order
  Quality quality;            ///< running lines and hyphens; pages are the caller's to count
};

/// Geometry in, blocks out. Pure; throws nothing but what allocation throws. Time is near-linear in the
/// words.
Reading read_layout(Source source);

}  // namespace praxis::ingest::layout
