// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <string>
#include <string_view>

namespace praxis::server {

/// Where a server listens: a name or address without brackets, and a port; port 0 asks for any free one.
struct ListenAddress {
  std::string host;
  int port = 0;
};

/// Reads "127.0.0.1:8080", "localhost:0" or "[::1]:8080". ErrorKind::bad_request says what is expected.
Result<ListenAddress> parse_listen_address(std::string_view text);

/// The inverse: brackets around an IPv6 address.
std::string to_string(const ListenAddress& address);

}  // namespace praxis::server
