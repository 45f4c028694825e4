// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"

#include <string>
#include <vector>

namespace praxis::ingest {

/// Something about a unit that an editor had better look at, with the correction (ingest/corrections.h) that
/// would settle it.
struct Doubt {
  double weight = 0;  ///< 0 to 1; 1 is least sure
  std::string field, action, value;
  std::string reason;
};

/// What the program is least sure of in a unit: whether it is one at all (a few words, or a chapter's worth),
/// its title (a sentence, or nothing telling), and tags that hang by one weak word. Passages raise no doubts.
std::vector<Doubt> doubts_of(const Unit& unit, const Vocabularies& vocabularies);

}  // namespace praxis::ingest
