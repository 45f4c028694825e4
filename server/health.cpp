// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handlers.h"
#include "server/page.h"
#include "server/page_pictures.h"

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

namespace {

std::string to_text(const PictureCounts& counts) {
  return fmt::format(
      "# HELP praxis_pictures_total Requests for pictures of pages, by how they ended.\n"
      "# TYPE praxis_pictures_total counter\n"
      "praxis_pictures_total{{outcome=\"kept\"}} {}\npraxis_pictures_total{{outcome=\"drawn\"}} {}\n"
      "praxis_pictures_total{{outcome=\"failed\"}} {}\npraxis_pictures_total{{outcome=\"turned_away\"}} {}\n"
      "# HELP praxis_pictures_kept_bytes What kept pictures take on disk.\n"
      "# TYPE praxis_pictures_kept_bytes gauge\npraxis_pictures_kept_bytes {}\n",
      counts.kept, counts.drawn, counts.failed, counts.turned_away, counts.kept_bytes);
}

}  // namespace

Outcome metrics(const SiteContext& site, const HttpRequest&) {
  std::string text = site.counts->to_text();
  if (site.pictures) text += to_text(site.pictures->counts());
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
