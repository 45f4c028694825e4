// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "server/language.h"
#include "server/params.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// The results of a search by place, as templates/region_map.mustache draws them: a tile a country, tinted by
/// its count, and of countries that are chosen, or hold what is chosen, a tile for each NUTS 2 region. A tile
/// with results is a link that adds its place to the filters or takes it away. The same numbers as rows of a
/// table. Counts are those of the facet of regions.
nlohmann::ordered_json map_view(const Language& language, const SearchParams& params,
                                const search::SearchAnswer& answer, const Vocabularies& vocabularies);

}  // namespace praxis::server
