// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/language.h"
#include "server/params.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// The ways to look at a search as links, the current one marked. Those by place and theme show good
/// practices unless kinds are chosen: what is known where, and where nothing is.
nlohmann::ordered_json views_view(const Language& language, const SearchParams& params);

}  // namespace praxis::server
