// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit_json.h"
#include "search/answer_json.h"
#include "server/asked_search.h"
#include "server/conditional.h"
#include "server/gone_page.h"
#include "server/handlers.h"
#include "server/page.h"
#include "server/page_order.h"
#include "server/params.h"
#include "server/relabel.h"
#include "server/search_link.h"

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

HttpResponse revalidated(const ordered_json& json, const std::string& tag) {
  HttpResponse response = json_response(200, json);
  set_revalidation(response, tag);
  return response;
}

ordered_json document_links(const SiteContext& site, const DocumentInfo& document) {
  const std::string page = document_address(document.id);
  return {{"self", permalink(site, "/api/v1" + page)},
          {"page", permalink(site, page)},
          {"file", permalink(site, page + "/file")}};
}

ordered_json unit_links(const SiteContext& site, const Unit& unit) {
  const std::string page = unit_address(unit.id);
  const std::string document = document_address(unit.document.id);
  ordered_json links{{"self", permalink(site, "/api/v1" + page)},
                     {"page", permalink(site, page)},
                     {"document", permalink(site, "/api/v1" + document)},
                     {"similar", permalink(site, "/api/v1" + page + "/similar")},
                     {"file", permalink(site, document + "/file")}};
  if (site.pictures != nullptr && has_page_pictures(unit.document) && unit.first_page > 0)
    links["picture"] = permalink(site, picture_address(unit.document.id, unit.first_page, unit.id));
  return links;
}

}  // namespace

Outcome api_search(const SiteContext& site, const HttpRequest& request) {
  const Language* const language = relabelling(site, request);
  const auto asked = asked_search(site, request, variant_of(language));
  if (!asked) return tl::unexpected(asked.error());
  if (matches_tag(request, asked->tag)) return not_modified(asked->tag);
  auto answer = asked->edition->search(asked->params.request);
  if (!answer) return tl::unexpected(Failure(std::move(answer).error()));
  const Vocabularies& vocabularies = asked->edition->vocabularies();
  if (language != nullptr) relabel(*answer, *language, vocabularies);
  ordered_json json = search::to_json(asked->params.request, *answer, vocabularies);
  if (language != nullptr) relabel_results(json, *language, vocabularies);
  return revalidated(json, asked->tag);
}

Outcome api_facets(const SiteContext& site, const HttpRequest& request) {
  const Language* const language = relabelling(site, request);
  auto asked = asked_search(site, request, variant_of(language));
  if (!asked) return tl::unexpected(std::move(asked).error());
  if (matches_tag(request, asked->tag)) return not_modified(asked->tag);
  asked->params.request.offset = 0;
  asked->params.request.limit = 0;
  asked->params.request.with_snippets = false;
  asked->params.request.with_help = false;
  auto answer = asked->edition->search(asked->params.request);
  if (!answer) return tl::unexpected(Failure(std::move(answer).error()));
  if (language != nullptr) relabel(*answer, *language, asked->edition->vocabularies());
  return revalidated(search::to_json(answer->facets), asked->tag);
}

Outcome api_matrix(const SiteContext& site, const HttpRequest& request) {
  const Language* const language = relabelling(site, request);
  const auto asked = asked_search(site, request, variant_of(language));
  if (!asked) return tl::unexpected(asked.error());
  if (matches_tag(request, asked->tag)) return not_modified(asked->tag);
  auto matrix = asked->edition->matrix(asked->params.request);
  if (!matrix) return tl::unexpected(Failure(std::move(matrix).error()));
  if (language != nullptr) relabel(*matrix, *language, asked->edition->vocabularies());
  return revalidated(search::to_json(asked->params.request, *matrix), asked->tag);
}

Outcome api_unit(const SiteContext& site, const HttpRequest& request, const std::string& id) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const auto unit = (*edition)->unit(id);
  if (!unit && unit.error().kind == ErrorKind::not_found) {
    if (const auto gone = (*edition)->gone_unit(id)) return gone_document(site, **edition, *gone);
  }
  if (!unit) return tl::unexpected(Failure(unit.error()));
  const std::string tag = edition_tag(site, **edition);
  if (matches_tag(request, tag)) return not_modified(tag);
  const auto copies = (*edition)->copies_of(id);
  if (!copies) return tl::unexpected(Failure(copies.error()));
  ordered_json json = to_json(*unit);
  json["also_in"] = search::to_json(*copies);
  json["links"] = unit_links(site, *unit);
  return revalidated(json, tag);
}

Outcome api_document(const SiteContext& site, const HttpRequest& request, const std::string& id) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const auto units = (*edition)->units_of_document(id);
  if (!units) return tl::unexpected(Failure(units.error()));
  if (units->empty()) return tl::unexpected(Failure(ErrorKind::not_found, "error.no-document"));
  const std::string tag = edition_tag(site, **edition);
  if (matches_tag(request, tag)) return not_modified(tag);
  const DocumentInfo& document = units->front().document;
  ordered_json json{{"document", to_json(document)}, {"units", ordered_json::array()}};
  for (const Unit& unit : *units) json["units"].push_back(to_json(unit));
  json["links"] = document_links(site, document);
  return revalidated(json, tag);
}

}  // namespace praxis::server
