// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/conditional.h"
#include "server/handlers.h"
#include "server/labels.h"
#include "server/media_type.h"
#include "server/page.h"
#include "server/search_link.h"
#include "server/tag_view.h"
#include "server/unit_row.h"
#include "server/url.h"
#include "server/visit.h"

#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// What is known about a source, in one line: "Policy brief · September 2021 · English · 21 pages".
std::string summary(const Language& language, const DocumentInfo& document) {
  std::string line = document_kind_label(language, document.kind);
  if (!document.date.empty()) line += " · " + language.date(document.date);
  if (!document.language.empty()) line += " · " + language.language_name(document.language);
  if (document.pages > 0)
    line += " · " + count_label(language, "count.pages", static_cast<std::size_t>(document.pages));
  return line;
}

}  // namespace

Outcome document_page(const SiteContext& site, const HttpRequest& request, const std::string& id) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const auto units = (*edition)->units_of_document(id);
  if (!units) return tl::unexpected(Failure(units.error()));
  if (units->empty()) return tl::unexpected(Failure(ErrorKind::not_found, "error.no-document"));
  const Language& language = visit_of(site, request).language;
  const std::string tag = page_tag(site, **edition, request);
  if (matches_tag(request, tag)) return not_modified(tag);
  const DocumentInfo& document = units->front().document;
  auto rows = ordered_json::array();
  for (const Unit& unit : *units) rows.push_back(unit_row(language, unit));
  const MediaType media = media_type_of(document.path);
  Outcome page = render_page(site, request, "document",
                             {{"page_title", document_title(language, document)},
                              {"canonical", document_address(document.id)},
                              {"title", document_title(language, document)},
                              {"lang", foreign_language(language, document.language)},
                              {"summary", summary(language, document)},
                              {"file_name", std::filesystem::path(document.path).filename().string()},
                              {"file_address", document_address(document.id) + "/file"},
                              {"file_label", language.say(fmt::format("file.{}", media.name))},
                              {"web_address", is_web_address(document.url) ? document.url : std::string()},
                              {"unit_count", count_label(language, "count.entries", units->size())},
                              {"units", std::move(rows)}});
  if (page) set_page_revalidation(*page, tag);
  return page;
}

}  // namespace praxis::server
