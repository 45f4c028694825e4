// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/response_headers.h"

#include <algorithm>

namespace praxis::server {
namespace {

void set_default(HttpResponse& response, std::string_view name, std::string_view value) {
  if (response.header(name).empty()) response.set_header(name, std::string(value));
}

std::string content_policy(const std::vector<std::string>& framers) {
  std::string policy =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
      "form-action 'self'; base-uri 'none'; frame-ancestors";
  if (framers.empty()) return policy + " 'none'";
  for (const std::string& origin : framers) policy += ' ' + origin;
  return policy;
}

}  // namespace

void add_security_headers(HttpResponse& response, const std::vector<std::string>& framers) {
  set_default(response, "Content-Security-Policy", content_policy(framers));
  set_default(response, "X-Content-Type-Options", "nosniff");
  // The search a visitor comes from is used for the link back to it, and is nobody else's business.
  set_default(response, "Referrer-Policy", "same-origin");
  set_default(response, "Cross-Origin-Opener-Policy", "same-origin");
  if (response.status == 503) set_default(response, "Retry-After", "10");
}

void add_cors_headers(const HttpRequest& request, const std::vector<std::string>& origins,
                      HttpResponse& response) {
  if (origins.empty()) return;
  const bool all = std::find(origins.begin(), origins.end(), "*") != origins.end();
  if (!all) {
    const std::string_view vary = response.header("Vary");
    response.set_header("Vary", vary.empty() ? std::string("Origin") : std::string(vary) + ", Origin");
  }
  const std::string_view origin = request.header("Origin");
  if (origin.empty()) return;
  const bool listed = std::any_of(origins.begin(), origins.end(), [&](const std::string& known) {
    return equal_ignoring_case(known, origin);
  });
  if (!all && !listed) return;
  response.set_header("Access-Control-Allow-Origin", all ? std::string("*") : std::string(origin));
}

}  // namespace praxis::server
