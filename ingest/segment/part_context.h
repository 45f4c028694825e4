// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/parts.h"
#include "ingest/segment/signs.h"

#include <vector>

namespace praxis::ingest {

/// What a part's heading and those above it say of it.
struct PartContext {
  HeadSigns head;
  int examples = 0;    ///< they announce practices: 2, the document's title only: 1
  int advice = 0;      ///< the same for recommendations
  bool frame = false;  ///< introduction, method, sources: nothing here is a unit
};

/// Of each part, in their order.
std::vector<PartContext> contexts_of(const std::vector<Part>& parts, const Sheet& sheet,
                                     const LanguageSigns& words);

}  // namespace praxis::ingest
