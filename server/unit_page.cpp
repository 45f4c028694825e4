// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/programmes.h"
#include "search/request.h"
#include "server/back_link.h"
#include "server/citation_line.h"
#include "server/conditional.h"
#include "server/gone_page.h"
#include "server/handlers.h"
#include "server/json_ld.h"
#include "server/labels.h"
#include "server/page.h"
#include "server/picture_view.h"
#include "server/result_view.h"
#include "server/search_link.h"
#include "server/tag_view.h"
#include "server/text_fragment.h"
#include "server/text_view.h"
#include "server/unit_row.h"
#include "server/url.h"
#include "server/visit.h"
#include "server/why_view.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// How many of a document's other units stand beside one of them; the document's own page lists all.
constexpr std::size_t kNeighbours = 8;
constexpr std::size_t kSimilarShown = 5;

std::string field_title(const Language& language, const std::string& name) {
  const std::string key = "field." + name;
  return language.find(key) != nullptr ? language.say(key) : plain_name(name);
}

ordered_json fields_view(const Language& language, const UnitFields& fields) {
  auto view = ordered_json::array();
  for (const auto& [name, text] : fields.named) {
    const bool is_date = name == "start-date" || name == "end-date";
    view.push_back({{"title", field_title(language, name)},
                    {"blocks", blocks_view(is_date ? language.date(text) : text)}});
  }
  if (fields.amount) {
    const double whole = std::clamp(std::round(fields.amount->value), 0.0, 1e15);
    view.push_back({{"title", language.say("field.amount")},
                    {"blocks", blocks_view(language.amount(whole, fields.amount->currency))}});
  }
  return view;
}

/// Names as links to what else bears them, but for those that are too long to be a facet's.
ordered_json name_links(const Language& language, std::string_view facet,
                        const std::vector<std::string>& names, const Vocabularies& vocabularies) {
  ordered_json links = tag_links(language, facet, names, vocabularies);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].size() > search::kMaxNameBytes) links[i]["address"] = nullptr;
  }
  return links;
}

/// The units around `id` in its document, in reading order.
ordered_json neighbours(const Language& language, const std::vector<Unit>& units, const std::string& id) {
  const auto here = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.id == id; });
  const auto index = static_cast<std::size_t>(here - units.begin());
  const std::size_t first = index > kNeighbours / 2 ? index - kNeighbours / 2 : 0;
  const std::size_t end = std::min(units.size(), first + kNeighbours + 1);
  auto view = ordered_json::array();
  for (std::size_t i = first; i < end; ++i) {
    if (units[i].id != id) view.push_back(unit_row(language, units[i]));
  }
  return view;
}

/// Where a unit is at home: "Piemonte, Italy; Finland".
std::string places_label(const Language& language, const Unit& unit, const Vocabularies& vocabularies) {
  constexpr std::size_t kMostNamed = 3;
  std::string label;
  for (std::size_t i = 0; i < std::min(unit.regions.size(), kMostNamed); ++i)
    label += (i > 0 ? "; " : "") + place_label(language, unit.regions[i], vocabularies);
  return unit.regions.size() > kMostNamed ? label + " …" : label;
}

ordered_json similar_units(const Language& language, const Edition& edition, const std::string& id) {
  search::SimilarRequest request;
  request.id = id;
  request.limit = kSimilarShown;
  request.other_regions = true;  // what others do elsewhere is what one looks for here
  const auto answer = edition.similar(request);
  auto view = ordered_json::array();
  if (!answer) return view;
  for (const search::Hit& hit : answer->hits) {
    view.push_back(unit_row(language, hit.unit));
    view.back()["page"] = "";  // of another document
    view.back()["place"] = places_label(language, hit.unit, edition.vocabularies());
  }
  return view;
}

/// Its own page at its publisher's, at the passage; of a PDF the page that it was found on. Or nothing.
std::string publisher_address(const Unit& unit) {
  const std::string& web = is_web_address(unit.url) ? unit.url : unit.document.url;
  if (!is_web_address(web)) return {};
  return is_pdf(unit.document) ? web : with_text_fragment(web, unit.text);
}

ordered_json unit_view(const SiteContext& site, const Language& language, const Unit& unit,
                       const Vocabularies& vocabularies) {
  const SourceLink source = source_link(language, unit);
  ordered_json view{{"page_title", unit_title(language, unit)},
                    {"canonical", unit_address(unit.id)},
                    {"id", unit.id},
                    {"kind", name_of(unit.kind)},
                    {"kind_label", kind_label(language, unit.kind)},
                    {"title", unit_title(language, unit)},
                    {"lang", foreign_language(language, unit.language)},
                    {"language_label", unit.language.empty() ? "" : language.language_name(unit.language)},
                    {"date", language.date(unit.date)},
                    {"section", unit.section},
                    {"has_section", !unit.section.empty()},
                    {"blocks", blocks_view(unit.text)}};
  view["has_fields"] = !unit.fields.named.empty() || !unit.fields.actions.empty();
  view["fields"] = fields_view(language, unit.fields);
  view["has_actions"] = !unit.fields.actions.empty();
  view["actions"] = unit.fields.actions;
  view["projects"] = tag_links(language, "project", unit.projects, vocabularies);
  view["regions"] = tag_links(language, "region", unit.regions, vocabularies);
  view["themes"] = tag_links(language, "theme", unit.themes, vocabularies);
  view["has_projects"] = !unit.projects.empty();
  view["has_regions"] = !unit.regions.empty();
  view["has_themes"] = !unit.themes.empty();
  view["has_organisations"] = !unit.organisations.empty();
  view["organisations"] = name_links(language, "organisation", unit.organisations, vocabularies);
  const std::vector<std::string> programmes = programmes_of(unit, vocabularies);
  view["has_programmes"] = !programmes.empty();
  view["programmes"] = name_links(language, "programme", programmes, vocabularies);
  view["document_title"] = document_title(language, unit.document);
  view["document_lang"] = foreign_language(language, unit.document.language);
  view["document_address"] = document_address(unit.document.id);
  view["file_label"] =
      source.page.empty() ? language.say("file.pdf") : language.say("file.pdf-at", {{"page", source.page}});
  view["file_address"] = is_pdf(unit.document) ? source.address : std::string();
  view["web_address"] = publisher_address(unit);
  view["citation"] = citation_line(language, unit);
  view["permalink"] = permalink(site, unit_address(unit.id));
  view["permalink_label"] =
      site.options.base_url.empty() ? language.say("unit.permalink") : permalink(site, unit_address(unit.id));
  view["json_ld"] =
      json_ld(site.languages.english(), unit, vocabularies, permalink(site, unit_address(unit.id)),
              permalink(site, document_address(unit.document.id)));
  view["has_why"] = !unit.why.empty();
  view["why"] = why_view(language, unit, vocabularies);
  return view;
}

}  // namespace

Outcome unit_page(const SiteContext& site, const HttpRequest& request, const std::string& id) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const auto unit = (*edition)->unit(id);
  if (!unit && unit.error().kind == ErrorKind::not_found) {
    if (const auto gone = (*edition)->gone_unit(id)) return gone_page(site, request, **edition, *gone);
  }
  if (!unit) return tl::unexpected(Failure(unit.error()));
  const auto shown = shown_page(request, *unit);
  if (!shown) return tl::unexpected(shown.error());
  const std::string back = back_link(request, **edition);
  const Language& language = visit_of(site, request).language;
  const std::string tag = page_tag(site, **edition, request, fmt::format("{} {}", *shown, back));
  if (matches_tag(request, tag)) return not_modified(tag);
  ordered_json view = unit_view(site, language, *unit, (*edition)->vocabularies());
  view["back_address"] = back.empty() ? "/search" : back;
  view["back_label"] = language.say(back.empty() ? "link.all-entries" : "link.back-to-results");
  view["picture"] = picture_view(site, language, **edition, *unit, *shown);
  const auto units = (*edition)->units_of_document(unit->document.id);
  view["neighbours"] = units ? neighbours(language, *units, unit->id) : ordered_json::array();
  view["similar"] = similar_units(language, **edition, unit->id);
  view["has_similar"] = !view["similar"].empty();
  const auto copies = (*edition)->copies_of(unit->id);
  view["also_in"] = copies ? copies_view(language, *copies) : ordered_json(nullptr);
  view["has_neighbours"] = !view["neighbours"].empty();
  view["unit_count"] = units ? count_label(language, "count.entries", units->size()) : std::string();
  Outcome page = render_page(site, request, "unit", std::move(view));
  if (page) set_page_revalidation(*page, tag, "Referer");
  return page;
}

}  // namespace praxis::server
