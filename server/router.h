// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http.h"
#include "server/status.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace praxis::server {

/// What the `{…}` segments of a route's pattern stood for, decoded, in order.
using PathArgs = std::vector<std::string>;

/// A handler's answer: a response, or why there is none; Site turns the latter into a page or a problem
/// document.
using Outcome = tl::expected<HttpResponse, Failure>;

using Handler = std::function<Outcome(const HttpRequest&, const PathArgs&)>;

/// How a route says that something went wrong.
enum class ErrorForm { page, problem_json };

/// Whose scripts may read an answer.
enum class Readers { own_pages, allowed_sites };

struct Route {
  std::string
      pattern;  ///< "/units/{id}": each segment literal, or a name in braces for any one non-empty segment
  ErrorForm errors = ErrorForm::page;
  Handler handler;
  Readers readers = Readers::own_pages;
};

struct RouteMatch {
  const Route* route = nullptr;  ///< nullptr when no pattern fits
  PathArgs args;
};

/// Finds the route of a path. Patterns are tried in the order they were added. Immutable use is thread-safe.
class Router {
 public:
  void add(Route route);
  RouteMatch match(std::string_view path) const;

 private:
  std::vector<Route> routes_;
};

}  // namespace praxis::server
