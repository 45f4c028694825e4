// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "ingest/segment/cues.h"
#include "ingest/tag/mention.h"

#include <map>
#include <string>
#include <vector>

namespace praxis::ingest {

/// A region this much weaker than the strongest one is only mentioned.
inline constexpr double kShareOfBest = 0.5;

/// What speaks for a region as a unit's home. Weights have no unit: they only compare regions of one text.
struct RegionEvidence {
  double weight = 0;
  int mentions = 0;
  const Mention* best = nullptr;  ///< the strongest one; borrowed from the list that was tallied
  double best_weight = 0;
};
using RegionTally = std::map<std::string, RegionEvidence>;  ///< by code

/// Weighs the mentions of a unit; `cues` are those found in its text ("learning from" before a place).
RegionTally tally_regions(const std::vector<Mention>& mentions, const std::vector<LexiconMatch>& cues);

/// "Piedmont, Italy" is one place: what speaks for the country speaks for the region named inside it, which
/// alone stays. A country stands for itself where no region of its own is named as strongly.
void fold_into_inner(RegionTally& tally, const Taxonomy& taxonomy);

/// 0 where there is none.
double strongest_weight(const RegionTally& tally);

}  // namespace praxis::ingest
