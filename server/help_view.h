// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "server/language.h"
#include "server/params.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// Another spelling as a link with what it finds, or null.
nlohmann::ordered_json suggestion_view(const Language& language, const SearchParams& params,
                                       const search::SearchAnswer& answer);

/// Projects and regions that the query names in plain words, each a link to the search with it as a filter;
/// null where there are none.
nlohmann::ordered_json recognised_view(const Language& language, const SearchParams& params,
                                       const search::SearchAnswer& answer);

/// What templates/nothing.mustache says where a page has no results: what to leave out, and the nearest
/// units. Null where there are results.
nlohmann::ordered_json nothing_view(const Language& language, const SearchParams& params,
                                    const search::SearchAnswer& answer, const Vocabularies& vocabularies);

}  // namespace praxis::server
