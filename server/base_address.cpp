// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base_address.h"

#include "corpus/ascii.h"

#include <algorithm>

namespace praxis::server {
namespace {

/// A Host header that is a name, an address or either with a port, and nothing cleverer.
bool is_plain_host(std::string_view host) {
  return !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) ||
           std::string_view(".-:[]").find(c) != std::string_view::npos;
  });
}

}  // namespace

tl::expected<std::string, Failure> base_address(const SiteContext& site, const HttpRequest& request) {
  if (!site.options.base_url.empty()) return site.options.base_url;
  const std::string_view host = request.header("Host");
  if (is_plain_host(host)) return "http://" + std::string(host);
  return tl::unexpected(Failure(ErrorKind::bad_request, "error.no-host", {}, "Host"));
}

}  // namespace praxis::server
