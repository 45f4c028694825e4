// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/context.h"
#include "server/http.h"

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// In which language a page speaks to its reader. What the address says (`lang`) goes before the browser's
/// Accept-Language; English where neither names a language there is. Nothing is stored: the address keeps it.
struct Visit {
  const Language& language;
  bool kept;  ///< the address says it, so the page's links say it too
};
Visit visit_of(const SiteContext& site, const HttpRequest& request);

/// What differs between the answers that visits to one address get: part of an entity tag.
std::string mark_of(const Visit& visit);

/// An address of one of the site's pages, or of what people read, that says the language. Others stay as they
/// are: what programs read, files of sources, pictures, other sites.
std::string with_language(std::string address, std::string_view code);

/// Has all links of a view keep the language: those under "address" or a name that ends in "_address", and
/// the few other names that pages use for links.
void keep_language(nlohmann::ordered_json& view, std::string_view code);

/// The same page in each language, as links: {code, name, link, chosen}. The address is the view's "self"
/// where it has one, else what was asked for.
nlohmann::ordered_json language_links(const SiteContext& site, const HttpRequest& request,
                                      const nlohmann::ordered_json& view);

}  // namespace praxis::server
