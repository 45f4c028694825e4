// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/listen_address.h"

#include <charconv>

#include <fmt/format.h>

namespace praxis::server {

Result<ListenAddress> parse_listen_address(std::string_view text) {
  const auto refuse = [&](std::string_view why) {
    return fail(
        ErrorKind::bad_request,
        fmt::format("cannot listen on “{}”: {}; write HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080", text,
                    why));
  };
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return refuse("the port is missing");
  std::string_view host = text.substr(0, colon);
  const std::string_view digits = text.substr(colon + 1);
  const bool bracketed = host.starts_with('[') && host.ends_with(']');
  if (bracketed) host = host.substr(1, host.size() - 2);
  if (host.empty()) return refuse("the host is missing");
  if (!bracketed && host.find(':') != std::string_view::npos) return refuse("an IPv6 address needs brackets");
  if (host.find_first_of("[]/ ") != std::string_view::npos) return refuse("that is no host");
  int port = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (problem != std::errc() || end != digits.data() + digits.size() || port < 0 || port > 65535) {
    return refuse("the port is no number from 0 to 65535");
  }
  return ListenAddress{std::string(host), port};
}

std::string to_string(const ListenAddress& address) {
  const bool brackets = address.host.find(':') != std::string::npos;
  return brackets ? fmt::format("[{}]:{}", address.host, address.port)
                  : fmt::format("{}:{}", address.host, address.port);
}

}  // namespace praxis::server
