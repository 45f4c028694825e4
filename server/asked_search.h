// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/context.h"
#include "server/http.h"
#include "server/params.h"
#include "server/status.h"

#include <memory>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace praxis::server {

/// A search that an address asks for: what it works on, what it says, and the entity tag of its answer.
struct AskedSearch {
  std::shared_ptr<const Edition> edition;
  SearchParams params;
  std::string tag;
};

/// `variant` tells apart the answers that one search gets at different addresses. A failure where there is no
/// index or a parameter cannot be meant.
tl::expected<AskedSearch, Failure> asked_search(const SiteContext& site, const HttpRequest& request,
                                                std::string_view variant = {});

}  // namespace praxis::server
