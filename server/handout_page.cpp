// SPDX-License-Identifier: GPL-3.0-or-later
//
// What platform staff give to a peer review: each entry in its own words, with its source, page and address.
#include "server/base_address.h"
#include "server/citation_line.h"
#include "server/conditional.h"
#include "server/export_format.h"
#include "server/handlers.h"
#include "server/handout.h"
#include "server/labels.h"
#include "server/page.h"
#include "server/search_link.h"
#include "server/tag_view.h"
#include "server/text_view.h"
#include "server/visit.h"

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// An edition's units as chosen, and the tag of whatever is said of them.
struct AskedHandout {
  std::shared_ptr<const Edition> edition;
  Handout handout;
  std::string base;
  Visit visit;
  std::string tag;
};

std::string today() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(now));
}

tl::expected<AskedHandout, Failure> asked_handout(const SiteContext& site, const HttpRequest& request,
                                                  std::string_view form) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  auto base = base_address(site, request);
  if (!base) return tl::unexpected(std::move(base).error());
  auto handout = read_handout(request.query, **edition);
  if (!handout) return tl::unexpected(std::move(handout).error());
  std::string tag = page_tag(site, **edition, request, fmt::format("handout {} {} {}", form, *base, today()));
  return AskedHandout{std::move(*edition), std::move(*handout), std::move(*base), visit_of(site, request),
                      std::move(tag)};
}

std::vector<std::string> ids_of(const std::vector<Unit>& units) {
  std::vector<std::string> ids;
  ids.reserve(units.size());
  for (const Unit& unit : units) ids.push_back(unit.id);
  return ids;
}

ordered_json files_view(const Language& language, const std::vector<std::string>& ids) {
  auto files = ordered_json::array();
  for (const std::string_view name : {"md", "csv", "ris", "bib", "jsonl"})
    files.push_back({{"label", format_label(language, name)},
                     {"address", handout_address(ids, fmt::format("/handout.{}", name))}});
  return files;
}

ordered_json entry_view(const AskedHandout& asked, std::size_t place) {
  const Unit& unit = asked.handout.units[place];
  const Language& language = asked.visit.language;
  std::vector<std::string> others = ids_of(asked.handout.units);
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(place));
  ordered_json view{{"id", unit.id},
                    {"kind", name_of(unit.kind)},
                    {"kind_label", kind_label(language, unit.kind)},
                    {"title", unit_title(language, unit)},
                    {"address", unit_address(unit.id)},
                    {"lang", foreign_language(language, unit.language)},
                    {"organisations", fmt::format("{}", fmt::join(unit.organisations, "; "))},
                    {"blocks", blocks_view(unit.text)},
                    {"citation", citation_line(language, unit)},
                    {"permalink", asked.base + unit_address(unit.id)},
                    {"without", handout_address(others)}};
  view.update(tags_view(language, unit, asked.edition->vocabularies()));
  return view;
}

}  // namespace

Outcome handout_page(const SiteContext& site, const HttpRequest& request) {
  const auto asked = asked_handout(site, request, "page");
  if (!asked) return tl::unexpected(asked.error());
  if (matches_tag(request, asked->tag)) return not_modified(asked->tag);
  const auto& [edition, handout, base, visit, tag] = *asked;
  const Language& language = visit.language;
  auto entries = ordered_json::array();
  for (std::size_t place = 0; place < handout.units.size(); ++place)
    entries.push_back(entry_view(*asked, place));
  ordered_json view{
      {"page_title", handout.units.empty()
                         ? language.say("handout.title")
                         : count_label(language, "handout.page-title", handout.units.size())},
      {"noindex", true},
      {"self", handout_address(ids_of(handout.units))},
      {"today", language.date(today())},
      {"has_entries", !entries.empty()},
      {"entries", std::move(entries)},
      {"missing", handout.missing.empty() ? std::string()
                                          : count_label(language, "handout.missing", handout.missing.size())},
      {"files", files_view(language, ids_of(handout.units))}};
  Outcome page = render_page(site, request, "handout", std::move(view));
  if (page) set_page_revalidation(*page, tag, "Host");
  return page;
}

Outcome handout_file(const SiteContext& site, const HttpRequest& request, const std::string& name) {
  const auto format = export_format(name);
  if (!format) return tl::unexpected(Failure(ErrorKind::not_found, "error.no-format"));
  const auto asked = asked_handout(site, request, name);
  if (!asked) return tl::unexpected(asked.error());
  if (matches_tag(request, asked->tag)) return not_modified(asked->tag);
  std::string file = format->begin();
  for (const Unit& unit : asked->handout.units)
    file += format->record(asked->visit.language, unit, asked->base + unit_address(unit.id));
  HttpResponse response = make_response(200, format->content_type, std::move(file));
  set_download(response, "handout", *format, asked->tag);
  if (name == "md") response.set_header("Vary", "Accept-Encoding, Accept-Language, Host");
  return response;
}

}  // namespace praxis::server
