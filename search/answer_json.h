// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "search/request.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::search {

/// The answer in the JSON form that the API and `praxis search --json` share.
nlohmann::ordered_json to_json(const SearchRequest& request, const SearchAnswer& answer,
                               const Vocabularies& vocabularies);
/// Themes, places and the counts of both: /api/v1/matrix.
nlohmann::ordered_json to_json(const SearchRequest& request, const Matrix& matrix);
/// Where else a unit stands: `also_in` of a result and of a unit.
nlohmann::ordered_json to_json(const Copies& copies);
/// A name while typing: `suggestions` of /api/v1/suggest, there with an address.
nlohmann::ordered_json to_json(const NameSuggestion& suggestion);
/// The facets alone: name to list of values.
nlohmann::ordered_json to_json(const std::vector<Facet>& facets);

}  // namespace praxis::search
