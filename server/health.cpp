// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handlers.h"
#include "server/page.h"

#include <fmt/format.h>
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

Outcome metrics(const SiteContext& site, const HttpRequest&) {
  std::string text = site.counts->to_text();
  if (const auto edition = site.catalogue->edition()) {
    text += fmt::format(
        "# HELP praxis_index_units Entries in the index that is served.\n"
        "# TYPE praxis_index_units gauge\npraxis_index_units{{generation=\"{}\"}} {}\n",
        edition->generation(), edition->unit_count());
  }
  HttpResponse response = make_response(200, "text/plain; version=0.0.4; charset=utf-8", std::move(text));
  response.set_header("Cache-Control", "no-store");
  return response;
}

}  // namespace praxis::server
