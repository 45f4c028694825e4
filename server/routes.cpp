// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handlers.h"

namespace praxis::server {
namespace {

using PlainHandler = Outcome (*)(const SiteContext&, const HttpRequest&);
using IdHandler = Outcome (*)(const SiteContext&, const HttpRequest&, const std::string&);

Handler plain(const SiteContext& site, PlainHandler handler) {
  return [&site, handler](const HttpRequest& request, const PathArgs&) { return handler(site, request); };
}

Handler with_id(const SiteContext& site, IdHandler handler) {
  return [&site, handler](const HttpRequest& request, const PathArgs& args) {
    return handler(site, request, args.front());
  };
}

Handler with_two(const SiteContext& site, Outcome (*handler)(const SiteContext&, const HttpRequest&,
                                                             const std::string&, const std::string&)) {
  return [&site, handler](const HttpRequest& request, const PathArgs& args) {
    return handler(site, request, args.front(), args.back());
  };
}

/// A handler whose last argument is settled.
Handler with_id(const SiteContext& site, IdHandler handler, std::string id) {
  return [&site, handler, id = std::move(id)](const HttpRequest& request, const PathArgs&) {
    return handler(site, request, id);
  };
}

Outcome asset(const SiteContext& site, const HttpRequest& request, const std::string& name) {
  auto response = site.assets.serve(name, request);
  if (!response) return tl::unexpected(Failure(std::move(response).error()));
  return std::move(*response);
}

}  // namespace

Outcome embed_script(const SiteContext& site, const HttpRequest& request) {
  Outcome script = asset(site, request, "embed.js");
  // Pages that isolate themselves load only what says it may be loaded from elsewhere.
  if (script) script->set_header("Cross-Origin-Resource-Policy", "cross-origin");
  return script;
}

Outcome openapi(const SiteContext& site, const HttpRequest& request) {
  return asset(site, request, "openapi.json");
}

Router make_router(const SiteContext& site) {
  constexpr auto kPage = ErrorForm::page;
  constexpr auto kProblem = ErrorForm::problem_json;
  Router router;
  router.add({"/", kPage, plain(site, home_page)});
  router.add({"/search", kPage, plain(site, search_page)});
  router.add({"/handout", kPage, plain(site, handout_page)});
  for (const char* const format : {"csv", "jsonl", "ris", "bib"})
    router.add({std::string("/search.") + format, kPage, with_id(site, export_search, format)});
  for (const char* const format : {"md", "csv", "jsonl", "ris", "bib"})
    router.add({std::string("/handout.") + format, kPage, with_id(site, handout_file, format)});
  router.add({"/search.atom", kPage, plain(site, atom_feed)});
  router.add({"/search/parts", kPage, plain(site, search_parts)});
  router.add({"/search/embed", kPage, plain(site, search_embed), Readers::allowed_sites});
  router.add({"/embed.js", kPage, plain(site, embed_script), Readers::allowed_sites});
  router.add({"/units/{id}", kPage, with_id(site, unit_page)});
  router.add({"/documents/{id}", kPage, with_id(site, document_page)});
  router.add({"/documents/{id}/file", kPage, with_id(site, document_file)});
  router.add({"/documents/{id}/pages/{name}", kPage, with_two(site, page_picture)});
  router.add({"/api/v1/search", kProblem, plain(site, api_search)});
  router.add({"/api/v1/facets", kProblem, plain(site, api_facets)});
  router.add({"/api/v1/matrix", kProblem, plain(site, api_matrix)});
  router.add({"/api/v1/units/{id}", kProblem, with_id(site, api_unit)});
  router.add({"/api/v1/units/{id}/similar", kProblem, with_id(site, api_similar)});
  router.add({"/api/v1/similar", kProblem, plain(site, api_similar_text)});
  router.add({"/api/v1/suggest", kProblem, plain(site, api_suggest)});
  router.add({"/api/v1/documents/{id}", kProblem, with_id(site, api_document)});
  router.add({"/healthz", kProblem, plain(site, health)});
  router.add({"/readyz", kProblem, plain(site, readiness)});
  router.add({"/metrics", kProblem, plain(site, metrics)});
  router.add({"/sitemap.xml", kPage, plain(site, sitemap)});
  router.add({"/robots.txt", kPage, plain(site, robots)});
  router.add({"/opensearch.xml", kPage, plain(site, opensearch)});
  router.add({"/openapi.json", kProblem, plain(site, openapi), Readers::allowed_sites});
  router.add({"/assets/{name}", kPage, with_id(site, asset), Readers::allowed_sites});
  return router;
}

}  // namespace praxis::server
