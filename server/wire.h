// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <string>
#include <string_view>

namespace praxis::server {

/// True when an Accept-Encoding header allows gzip (RFC 9110 section 12.5.3): named, and not with quality 0.
bool accepts_gzip(std::string_view accept_encoding);

/// A time as HTTP writes it, "Sun, 06 Nov 1994 08:49:37 GMT", whatever the program's locale.
std::string http_date(std::time_t time);

}  // namespace praxis::server
