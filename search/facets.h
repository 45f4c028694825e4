// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "search/columns.h"
#include "search/matches.h"
#include "search/request.h"
#include "search/value_names.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace praxis::search {

/// The chosen values of one facet, resolved against one generation.
struct FacetChoice {
  bool active = false;
  std::vector<char> allowed;        ///< by value index of the column: chosen, or a year within a chosen range
  std::vector<std::string> values;  ///< the chosen values as the index writes them, ranges as given
};
using Choices = std::array<FacetChoice, kFacetSchema.size()>;

/// A value may be given by any name that ValueNames knows; what nobody knows finds nothing.
Choices resolve_choices(const Filters& filters, const Columns& columns, const ValueNames& names);

/// Whether a unit with these values, by index, bears one that an active choice allows.
bool passes(const FacetChoice& choice, std::span<const std::uint32_t> ids);

/// Counts by facet and value index.
using FacetCounts = std::array<std::vector<std::size_t>, kFacetSchema.size()>;

struct Filtered {
  std::vector<Match> passing;  ///< in the order given
  std::size_t full = 0;        ///< so many of the first in `passing` come from the first `full` given
  FacetCounts counts;
};

/// One pass over the matches: a unit that passes all facets counts in each of them; one that only one facet's
/// own choice keeps out counts in that facet, so that a choice does not lower its siblings' counts. Where
/// copies are to `fold`, those that pass are one match, shown by the fullest of them, and count once in each
/// value that any of them bears.
Filtered filter_and_count(const std::vector<Match>& matches, const Choices& choices, const Columns& columns,
                          bool fold = true, std::size_t full = 0);

/// Of organisations, of which a collection has thousands, so many are shown: those of most units, and what is
/// chosen.
inline constexpr std::size_t kMostOrganisations = 100;

/// The facets as shown: most units first, then by label; regions, themes and stated things as trees, children
/// behind their parent (stated things in the order of their vocabulary). Values that count 0 are left out
/// unless chosen, or around a chosen one.
std::vector<Facet> make_facets(const FacetCounts& counts, const Choices& choices, const Columns& columns,
                               const ValueNames& names, const Vocabularies& vocabularies);

}  // namespace praxis::search
