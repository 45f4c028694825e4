// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/router.h"

#include "server/url.h"

#include <algorithm>
#include <optional>

namespace praxis::server {
namespace {

/// Takes the segment up to the next "/" off the front of a path that begins with "/".
std::string_view take_segment(std::string_view& path) {
  path.remove_prefix(1);
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view segment = path.substr(0, end);
  path.remove_prefix(end);
  return segment;
}

bool is_placeholder(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{';
}

std::optional<PathArgs> arguments(std::string_view pattern, std::string_view path) {
  PathArgs args;
  while (pattern.starts_with('/') && path.starts_with('/')) {
    const std::string_view wanted = take_segment(pattern);
    const std::string_view given = take_segment(path);
    if (is_placeholder(wanted) && !given.empty()) {
      args.push_back(percent_decode(given));
    } else if (percent_decode(given) != wanted) {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return args;
}

}  // namespace

void Router::add(Route route) {
  routes_.push_back(std::move(route));
}

RouteMatch Router::match(std::string_view path) const {
  for (const Route& route : routes_) {
    if (std::optional<PathArgs> args = arguments(route.pattern, path)) return {&route, std::move(*args)};
  }
  return {};
}

}  // namespace praxis::server
