// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "ingest/segment/cues.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// Finds where a unit is at home and notes why. `places` are what its record's own location field says; they
/// settle the matter where they name a region.
void tag_regions(Unit& unit, const std::vector<std::string>& places, const Vocabularies& vocabularies,
                 const Lexicon& lexicon, const Cues& cues);

/// The regions a whole value stands for: of several bearers of a name those in the `countries`, where there
/// are any, and the highest level of them.
std::vector<std::string> regions_meant(std::string_view value, const std::set<std::string>& countries,
                                       const Vocabularies& vocabularies);

/// The regions a short text names, most specific ones only: "Graz, Steiermark, Austria" gives AT22. A part
/// between commas may also be nothing but a region's label ("Norte (PT)"). The language says how names are
/// inflected; empty: not at all.
std::vector<std::string> regions_named(std::string_view text, const Vocabularies& vocabularies,
                                       const Lexicon& lexicon, std::string_view language = {});

}  // namespace praxis::ingest
