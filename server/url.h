// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http.h"

#include <string>
#include <string_view>

namespace praxis::server {

/// Percent-encodes everything but the unreserved characters of RFC 3986, so that the result may stand as one
/// path segment or as one name or value of a query.
std::string percent_encode(std::string_view text);

/// Undoes percent-encoding. A "%" that no two hexadecimal digits follow stays as it is: browsers and people
/// write such addresses, and no address is an error for it.
std::string percent_decode(std::string_view text);

/// Reads "a=1&b=x+y" (application/x-www-form-urlencoded). Empty pieces are skipped, a name without "=" has an
/// empty value.
QueryParams parse_query(std::string_view query);

/// The inverse of parse_query(), without a leading "?".
std::string encode_query(const QueryParams& params);

/// True for absolute http and https addresses: the only ones a page may link to, since an address comes from
/// the document it describes ("javascript:…").
bool is_web_address(std::string_view address);

}  // namespace praxis::server
