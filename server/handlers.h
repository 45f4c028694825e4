// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/context.h"
#include "server/router.h"

namespace praxis::server {

// One function an address; routes.cpp says which is which. Each takes one edition of the catalogue and stays
// with it.

Outcome home_page(const SiteContext& site, const HttpRequest& request);
Outcome search_page(const SiteContext& site, const HttpRequest& request);
/// Filters and results of the search page without the frame, for a script to put in place of others.
Outcome search_parts(const SiteContext& site, const HttpRequest& request);
/// The same with a search box, for another site's page. `fixed` names the facets it has set.
Outcome search_embed(const SiteContext& site, const HttpRequest& request);
/// The script that shows the search in another site's pages.
Outcome embed_script(const SiteContext& site, const HttpRequest& request);
Outcome openapi(const SiteContext& site, const HttpRequest& request);
Outcome unit_page(const SiteContext& site, const HttpRequest& request, const std::string& id);
Outcome document_page(const SiteContext& site, const HttpRequest& request, const std::string& id);
/// A page of the source as a picture, "15.png", with the passage of the unit named by `unit` marked.
Outcome page_picture(const SiteContext& site, const HttpRequest& request, const std::string& id,
                     const std::string& name);
/// The source file itself; ranges, and nothing that could run under the site's own origin.
Outcome document_file(const SiteContext& site, const HttpRequest& request, const std::string& id);

Outcome api_search(const SiteContext& site, const HttpRequest& request);
Outcome api_facets(const SiteContext& site, const HttpRequest& request);
/// What a search finds by theme and place.
Outcome api_matrix(const SiteContext& site, const HttpRequest& request);
Outcome api_unit(const SiteContext& site, const HttpRequest& request, const std::string& id);
Outcome api_similar(const SiteContext& site, const HttpRequest& request, const std::string& id);
/// The units nearest to a text given as `text`.
Outcome api_similar_text(const SiteContext& site, const HttpRequest& request);
Outcome api_suggest(const SiteContext& site, const HttpRequest& request);
Outcome api_document(const SiteContext& site, const HttpRequest& request, const std::string& id);

/// All results of a search as a file: "csv", "jsonl", "ris" or "bib".
Outcome export_search(const SiteContext& site, const HttpRequest& request, const std::string& format);
/// Chosen units as a page to print or send, and as a file: the formats of a search, and "md".
Outcome handout_page(const SiteContext& site, const HttpRequest& request);
Outcome handout_file(const SiteContext& site, const HttpRequest& request, const std::string& format);
/// A page of the results of a search as an Atom feed.
Outcome atom_feed(const SiteContext& site, const HttpRequest& request);
/// The addresses of all entries but passages and of their documents, for search engines.
Outcome sitemap(const SiteContext& site, const HttpRequest& request);
/// Counts for Prometheus.
Outcome metrics(const SiteContext& site, const HttpRequest& request);

Outcome health(const SiteContext& site, const HttpRequest& request);
Outcome readiness(const SiteContext& site, const HttpRequest& request);
Outcome robots(const SiteContext& site, const HttpRequest& request);
Outcome opensearch(const SiteContext& site, const HttpRequest& request);

/// All routes of a site. The context must outlive the router.
Router make_router(const SiteContext& site);

}  // namespace praxis::server
