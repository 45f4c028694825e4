// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "server/catalogue.h"
#include "server/language.h"
#include "server/params.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// Filters and results as templates/search_parts.mustache shows them, with what the frame around them needs.
nlohmann::ordered_json search_view(const Language& language, const SearchParams& params,
                                   const search::SearchAnswer& answer, const Edition& edition);

}  // namespace praxis::server
