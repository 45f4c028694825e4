// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gone_page.h"

#include "server/labels.h"
#include "server/page.h"
#include "server/search_link.h"
#include "server/unit_row.h"

#include <optional>

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// Why the one is named for the other.
std::string_view reason_for(Succession succession) {
  switch (succession) {
    case Succession::same_words:
      return "The same text now stands here";
    case Succession::same_title:
      return "An entry of the same source that has its title";
    case Succession::same_place:
      return "An entry of the same source that has much of its text";
    case Succession::none:
      break;
  }
  return "In its place";
}

std::string title_of(const GoneUnit& gone) {
  return gone.title.empty() ? std::string("An entry without a title") : gone.title;
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

Outcome gone_page(const SiteContext& site, const Edition& edition, const GoneUnit& gone) {
  ordered_json view{
      {"page_title", "No longer here: " + title_of(gone)},
      {"noindex", true},
      {"title", title_of(gone)},
      {"lang", foreign_language(gone.language)},
      {"kind", name_of(gone.kind)},
      {"kind_label", label_of(gone.kind)},
      {"page", page_label(gone.first_page, gone.last_page)},
      {"document_title", gone.document_title},
      {"document_address", gone.document_now.empty() ? std::string() : document_address(gone.document_now)},
      {"successor", nullptr}};
  if (const auto unit = successor_of(edition, gone)) {
    view["successor"] = unit_row(*unit);
    view["successor"]["reason"] = reason_for(gone.succession);
  }
  Outcome page = render_page(site, "gone", std::move(view), 410);
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
