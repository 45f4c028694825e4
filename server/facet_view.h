// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "server/language.h"
#include "server/params.h"

#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// How many values of one level of a facet are shown before "Show more".
inline constexpr std::size_t kShownValues = 12;

/// The facets as the filter panel shows them. Values come as a flat list of rows; rows carry the tags that
/// open and close the nested lists of tree facets, since mustache has no recursion. A chosen value that
/// nothing has any more stays in the list with count 0, so that sending the form again does not drop it
/// silently. Fixed facets are left out.
nlohmann::ordered_json facets_view(const Language& language, const SearchParams& params,
                                   const std::vector<search::Facet>& facets,
                                   const Vocabularies& vocabularies);

/// The chosen filters as links that remove one each: a list of {facet, label, address}. Fixed ones have none.
nlohmann::ordered_json chips_view(const Language& language, const SearchParams& params,
                                  const Vocabularies& vocabularies);

}  // namespace praxis::server
