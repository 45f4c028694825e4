// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalogue.h"
#include "server/http.h"

#include <string>

namespace praxis::server {

/// The address of the search that a visitor came from, read from the Referer header; empty when that was no
/// search of this site. Rebuilt from the parsed parameters, so nothing but a search of ours can come out.
std::string back_link(const HttpRequest& request, const Edition& edition);

}  // namespace praxis::server
