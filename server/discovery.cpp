// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handlers.h"
#include "server/page.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

/// A Host header that is a name, an address or either with a port, and nothing cleverer.
bool is_plain_host(std::string_view host) {
  return !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == ':' || c == '[' || c == ']';
  });
}

}  // namespace

/// Entries and documents may be found by search engines; endless combinations of filters may not be crawled.
Outcome robots(const SiteContext&, const HttpRequest&) {
  HttpResponse response = make_response(200, "text/plain; charset=utf-8",
                                        "User-agent: *\nDisallow: /search\nDisallow: /api/\nAllow: /\n");
  response.set_header("Cache-Control", "public, max-age=86400");
  return response;
}

/// Lets browsers offer this site's search in their address bar. The format wants absolute addresses.
Outcome opensearch(const SiteContext& site, const HttpRequest& request) {
  std::string base = site.options.base_url;
  if (base.empty()) {
    const std::string_view host = request.header("Host");
    if (!is_plain_host(host)) {
      return tl::unexpected(Failure(
          {
              ErrorKind::bad_request,
              "the request names no host",
          },
          "Host"));
    }
    base = "http://" + std::string(host);
  }
  auto xml = site.templates.render("opensearch", {{"base", base}});
  if (!xml) return tl::unexpected(Failure(std::move(xml).error()));
  HttpResponse response = make_response(200, "application/opensearchdescription+xml", std::move(*xml));
  response.set_header("Cache-Control", "public, max-age=86400");
  response.set_header("Vary", "Host");
  return response;
}

}  // namespace praxis::server
