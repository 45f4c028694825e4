// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base_address.h"
#include "server/handlers.h"
#include "server/page.h"
#include "server/visit.h"

#include <nlohmann/json.hpp>

namespace praxis::server {

/// Entries and documents may be found by search engines; endless combinations of filters may not be crawled.
Outcome robots(const SiteContext& site, const HttpRequest& request) {
  std::string text = "User-agent: *\nDisallow: /search\nDisallow: /api/\nAllow: /\n";
  if (const auto base = base_address(site, request)) text += "\nSitemap: " + *base + "/sitemap.xml\n";
  HttpResponse response = make_response(200, "text/plain; charset=utf-8", std::move(text));
  response.set_header("Cache-Control", "public, max-age=86400");
  return response;
}

/// Lets browsers offer this site's search in their address bar. The format wants absolute addresses.
Outcome opensearch(const SiteContext& site, const HttpRequest& request) {
  auto base = base_address(site, request);
  if (!base) return tl::unexpected(std::move(base).error());
  auto xml = site.templates.render(visit_of(site, request).language.code(), "opensearch", {{"base", *base}});
  if (!xml) return tl::unexpected(Failure(std::move(xml).error()));
  HttpResponse response = make_response(200, "application/opensearchdescription+xml", std::move(*xml));
  response.set_header("Cache-Control", "public, max-age=86400");
  response.set_header("Vary", "Accept-Language, Host");
  return response;
}

}  // namespace praxis::server
