// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/context.h"
#include "server/http.h"
#include "server/status.h"

#include <string>

#include <tl/expected.hpp>

namespace praxis::server {

/// Where this site stands, for formats that want absolute addresses: its public address, or what the request
/// called it ("http://127.0.0.1:8080"). A failure where it has neither.
tl::expected<std::string, Failure> base_address(const SiteContext& site, const HttpRequest& request);

}  // namespace praxis::server
