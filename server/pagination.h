// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/language.h"
#include "server/params.h"

#include <cstddef>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// The pages that a list of `last` pages links to from `current`: the first, the last and those near; 0
/// stands for a gap. A gap of one page is that page.
std::vector<std::size_t> pages_to_link(std::size_t current, std::size_t last);

/// The number of pages that can be visited: all, as long as search::kMaxOffset allows.
std::size_t last_page(const SearchParams& params, std::size_t total);

/// {previous, next, pages: [{number, address, current, gap}]}, or null when there is but one page.
nlohmann::ordered_json pagination_view(const Language& language, const SearchParams& params,
                                       std::size_t total);

}  // namespace praxis::server
