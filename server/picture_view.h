// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalogue.h"
#include "server/context.h"
#include "server/http.h"
#include "server/status.h"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

namespace praxis::server {

/// The page of its source that a unit's page shows: the first one it stands on, or what `page` asks for; 0
/// where there is none to show. A page that the source has not is a failure.
tl::expected<int, Failure> shown_page(const HttpRequest& request, const Unit& unit);

/// The picture of that page with the unit's passage marked, and the ways to the pages around it, for
/// templates/page_picture.mustache; null where there is none to show.
nlohmann::ordered_json picture_view(const SiteContext& site, const Language& language, const Edition& edition,
                                    const Unit& unit, int page);

}  // namespace praxis::server
