// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http.h"

#include <string>
#include <vector>

namespace praxis::server {

/// The headers that every response carries. A policy that a handler set itself stays. `framers` are the sites
/// that may show a page in a frame of theirs; "*" stands for all.
void add_security_headers(HttpResponse& response, const std::vector<std::string>& framers = {});

/// Lets scripts of the listed origins read a response; adds nothing for others, and nothing when the list is
/// empty.
void add_cors_headers(const HttpRequest& request, const std::vector<std::string>& origins,
                      HttpResponse& response);

}  // namespace praxis::server
