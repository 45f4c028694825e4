// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gone_page.h"

#include "server/labels.h"
#include "server/page.h"
#include "server/search_link.h"
#include "server/unit_row.h"
#include "server/visit.h"

#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// Why the one is named for the other.
std::string reason_for(const Language& language, Succession succession) {
  const std::string key = fmt::format("gone.{}", name_of(succession));
  return language.say(language.find(key) != nullptr ? key : "gone.in-its-place");
}

std::string title_of(const Language& language, const GoneUnit& gone) {
  return gone.title.empty() ? language.say("gone.untitled") : gone.title;
}

std::optional<Unit> successor_of(const Edition& edition, const GoneUnit& gone) {
  if (gone.replaced_by.empty()) return std::nullopt;
  auto unit = edition.unit(gone.replaced_by);
  return unit ? std::optional(std::move(*unit)) : std::nullopt;
}

/// Never the words of a page that stands: search engines and caches are to let it go.
void set_gone(HttpResponse& response) {
  response.set_header("Cache-Control", "no-cache");
}

}  // namespace

Outcome gone_page(const SiteContext& site, const HttpRequest& request, const Edition& edition,
                  const GoneUnit& gone) {
  const Language& language = visit_of(site, request).language;
  ordered_json view{
      {"page_title", language.say("gone.page-title", {{"title", title_of(language, gone)}})},
      {"noindex", true},
      {"title", title_of(language, gone)},
      {"lang", foreign_language(language, gone.language)},
      {"kind", name_of(gone.kind)},
      {"kind_label", kind_label(language, gone.kind)},
      {"page", page_label(language, gone.first_page, gone.last_page)},
      {"document_title", gone.document_title},
      {"document_address", gone.document_now.empty() ? std::string() : document_address(gone.document_now)},
      {"successor", nullptr}};
  if (const auto unit = successor_of(edition, gone)) {
    view["successor"] = unit_row(language, *unit);
    view["successor"]["reason"] = reason_for(language, gone.succession);
  }
  Outcome page = render_page(site, request, "gone", std::move(view), 410);
  if (page) set_gone(*page);
  return page;
}

HttpResponse gone_document(const SiteContext& site, const Edition& edition, const GoneUnit& gone) {
  ordered_json problem{{"type", "about:blank"},
                       {"title", "Gone"},
                       {"status", 410},
                       {"detail", "this entry is no longer in the index"},
                       {"kind", "gone"},
                       {"unit",
                        {{"id", gone.id},
                         {"kind", name_of(gone.kind)},
                         {"title", gone.title},
                         {"document", {{"id", gone.document_id}, {"title", gone.document_title}}}}},
                       {"replaced_by", nullptr},
                       {"document", nullptr}};
  if (const auto unit = successor_of(edition, gone)) {
    problem["replaced_by"] = {{"id", unit->id},
                              {"title", unit->title},
                              {"because", name_of(gone.succession)},
                              {"self", permalink(site, "/api/v1" + unit_address(unit->id))},
                              {"page", permalink(site, unit_address(unit->id))}};
  }
  if (!gone.document_now.empty()) {
    const std::string document = document_address(gone.document_now);
    problem["document"] = {{"id", gone.document_now},
                           {"self", permalink(site, "/api/v1" + document)},
                           {"page", permalink(site, document)}};
  }
  HttpResponse response = json_response(410, problem, "application/problem+json");
  set_gone(response);
  return response;
}

}  // namespace praxis::server
