// SPDX-License-Identifier: GPL-3.0-or-later
//
// Atom (RFC 4287) in pages (RFC 5005): a feed reader asks often, and for what is new.
#include "corpus/fs.h"
#include "corpus/iso_date.h"
#include "corpus/utf8.h"
#include "server/asked_search.h"
#include "server/base_address.h"
#include "server/conditional.h"
#include "server/handlers.h"
#include "server/labels.h"
#include "server/page.h"
#include "server/search_link.h"
#include "server/tag_view.h"
#include "server/visit.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// Of what a unit is, wherever it is served: a UUID of version 8 (RFC 9562) made of its id.
std::string urn_of(std::string_view id) {
  std::string hex = sha256_hex(id).substr(0, 32);
  hex[12] = '8';
  hex[16] = '8';
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4),
                     hex.substr(16, 4), hex.substr(20, 12));
}

/// The date of the unit or its document, whole: what a reader sorts by must not change with each reindexing.
std::string moment_of(const Unit& unit) {
  std::string date = year_of(unit.date) > 0 ? unit.date : unit.document.date;
  if (year_of(date) == 0) date = "1970";
  constexpr std::string_view kRest = "0000-01-01";
  date.resize(std::min(date.size(), kRest.size()));
  return date + std::string(kRest.substr(date.size())) + "T00:00:00Z";
}

ordered_json entry_of(const Language& language, const Unit& unit, const std::string& base,
                      const Vocabularies& vocabularies) {
  auto categories = ordered_json::array();
  categories.push_back(
      {{"scheme", base + "/kind"}, {"term", name_of(unit.kind)}, {"label", kind_label(language, unit.kind)}});
  const auto add = [&](std::string_view facet, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      categories.push_back({{"scheme", fmt::format("{}/{}", base, facet)},
                            {"term", value},
                            {"label", value_label(language, facet, value, vocabularies)}});
    }
  };
  add("project", unit.projects);
  add("region", unit.regions);
  add("theme", unit.themes);
  return {{"id", urn_of(unit.id)},
          {"title", unit_title(language, unit)},
          {"address", base + unit_address(unit.id)},
          {"updated", moment_of(unit)},
          {"lang", unit.language},
          {"categories", std::move(categories)},
          {"document", document_title(language, unit.document)},
          {"text", to_clean_utf8(unit.text)}};
}

std::string kept(std::string address, const Visit& visit) {
  return visit.kept ? with_language(std::move(address), visit.language.code()) : address;
}

ordered_json links_of(const SearchParams& params, const std::string& base, std::size_t total,
                      const Visit& visit) {
  const std::size_t last = total == 0 ? 1 : (total - 1) / params.per_page + 1;
  auto links = ordered_json::array();
  const auto add = [&](std::string_view relation, std::size_t page, bool is_there) {
    if (is_there)
      links.push_back(
          {{"rel", relation},
           {"address", base + kept(search_address(on_page(params, page), "/search.atom"), visit)}});
  };
  add("self", params.page, true);
  add("first", 1, true);
  add("previous", params.page - 1, params.page > 1);
  add("next", params.page + 1, params.page < last);
  add("last", last, true);
  return links;
}

bool gives_sort(const HttpRequest& request) {
  return std::any_of(request.query.begin(), request.query.end(),
                     [](const auto& parameter) { return parameter.first == "sort"; });
}

}  // namespace

Outcome atom_feed(const SiteContext& site, const HttpRequest& request) {
  const Visit visit = visit_of(site, request);
  auto base = base_address(site, request);
  if (!base) return tl::unexpected(std::move(base).error());
  auto asked = asked_search(site, request, fmt::format("atom {} {}", *base, mark_of(visit)));
  if (!asked) return tl::unexpected(std::move(asked).error());
  if (matches_tag(request, asked->tag)) return not_modified(asked->tag);
  SearchParams& params = asked->params;
  if (!gives_sort(request)) params.request.sort = search::Sort::newest;
  params.request.with_facets = params.request.with_snippets = params.request.with_help = false;
  const auto answer = asked->edition->search(params.request);
  if (!answer) return tl::unexpected(Failure(answer.error()));
  auto entries = ordered_json::array();
  std::string updated = "1970-01-01T00:00:00Z";
  for (const search::Hit& hit : answer->hits) {
    entries.push_back(entry_of(visit.language, hit.unit, *base, asked->edition->vocabularies()));
    updated = std::max(updated, entries.back()["updated"].get<std::string>());
  }
  const std::string& text = params.request.text;
  auto xml = site.templates.render(
      visit.language.code(), "atom",
      {{"page_lang", visit.language.code()},
       {"id", *base + search_address(on_page(params, 1), "/search.atom")},
       {"feed_title", text.empty() ? visit.language.say("site.name")
                                   : visit.language.say("feed.title", {{"query", to_clean_utf8(text)}})},
       {"updated", updated},
       {"page_address", *base + kept(search_address(params), visit)},
       {"links", links_of(params, *base, answer->total, visit)},
       {"total", answer->total},
       {"start", params.request.offset + 1},
       {"per_page", params.per_page},
       {"entries", std::move(entries)}});
  if (!xml) return tl::unexpected(Failure(std::move(xml).error()));
  HttpResponse response = make_response(200, "application/atom+xml; charset=utf-8", std::move(*xml));
  set_page_revalidation(response, asked->tag, "Host");
  return response;
}

}  // namespace praxis::server
