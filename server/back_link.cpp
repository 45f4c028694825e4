// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/back_link.h"

#include "server/params.h"
#include "server/search_link.h"
#include "server/url.h"

namespace praxis::server {

std::string back_link(const HttpRequest& request, const Edition& edition) {
  std::string_view referrer = request.header("Referer");
  if (!is_web_address(referrer)) return {};
  referrer.remove_prefix(referrer.find("://") + 3);
  const std::size_t slash = referrer.find('/');
  if (slash == std::string_view::npos) return {};
  if (!equal_ignoring_case(referrer.substr(0, slash), request.header("Host"))) return {};
  const HttpRequest before = request_for(referrer.substr(slash));
  const bool front = before.path == "/" && !before.query.empty();
  if (before.path != "/search" && !front) return {};
  const auto params = read_search_params(before.query, edition);
  return params ? search_address(*params) : std::string();
}

}  // namespace praxis::server
