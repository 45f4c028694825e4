// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handlers.h"
#include "server/page.h"

#include <nlohmann/json.hpp>

namespace praxis::server {

/// The process answers: nothing more is asked.
Outcome health(const SiteContext&, const HttpRequest&) {
  HttpResponse response = make_response(200, "text/plain; charset=utf-8", "ok\n");
  response.set_header("Cache-Control", "no-store");
  return response;
}

/// There is an index to search.
Outcome readiness(const SiteContext& site, const HttpRequest&) {
  const auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(edition.error()));
  HttpResponse response = json_response(
      200,
      {{"status", "ready"}, {"generation", (*edition)->generation()}, {"units", (*edition)->unit_count()}});
  response.set_header("Cache-Control", "no-store");
  return response;
}

}  // namespace praxis::server
