// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/context.h"
#include "server/http.h"
#include "server/router.h"
#include "server/status.h"

#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// The edition a request works on; ErrorKind::no_index when there is none.
Result<std::shared_ptr<const Edition>> current_edition(const SiteContext& site);

/// The entity tag of whatever this site says about an edition. `variant` tells apart the answers that one
/// address gives to different requests.
std::string edition_tag(const SiteContext& site, const Edition& edition, std::string_view variant = {});

/// Marks a response as one that may be kept, and must be asked about before it is used again.
void set_revalidation(HttpResponse& response, const std::string& tag);

/// The entity tag of a page: it differs by language too.
std::string page_tag(const SiteContext& site, const Edition& edition, const HttpRequest& request,
                     std::string_view variant = {});
/// set_revalidation() for what depends on the language its reader accepts, and on `others` ("Host").
void set_page_revalidation(HttpResponse& response, const std::string& tag, std::string_view others = {});

/// Renders a page inside the common frame, in the language of the visit. Keys of the frame: "page_title"
/// (required), "query" (the search box), "canonical" (a path), "noindex", "is_home". ErrorKind::internal only
/// when the template is missing.
Outcome render_page(const SiteContext& site, const HttpRequest& request, std::string_view name,
                    nlohmann::ordered_json view, int status = 200);

/// A JSON document; invalid UTF-8 inside becomes U+FFFD rather than an error.
HttpResponse json_response(int status, const nlohmann::ordered_json& json,
                           std::string_view content_type = "application/json");

/// The page, or the application/problem+json document (RFC 9457, in English), that says why a request fails.
HttpResponse error_page(const SiteContext& site, const HttpRequest& request, const Failure& failure);
HttpResponse problem_document(const SiteContext& site, const Failure& failure);

/// An absolute address where the site knows its own, else the path.
std::string permalink(const SiteContext& site, std::string_view path);

}  // namespace praxis::server
