// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/json_ld.h"

#include "server/labels.h"
#include "server/tag_view.h"
#include "server/url.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// What schema.org calls a unit of a kind.
std::string_view type_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::news:
      return "NewsArticle";
    case UnitKind::event:
      return "Event";
    case UnitKind::project:
      return "Project";
    case UnitKind::organisation:
      return "Organization";
    default:
      return "Article";
  }
}

bool is_article(UnitKind kind) {
  const std::string_view type = type_of(kind);
  return type == "NewsArticle" || type == "Article";
}

ordered_json places_of(const Language& language, const Unit& unit, const Vocabularies& vocabularies) {
  auto places = ordered_json::array();
  for (const std::string& code : unit.regions) {
    places.push_back({{"@type", "Place"},
                      {"name", place_label(language, code, vocabularies)},
                      {"identifier", "NUTS:" + code}});
  }
  return places;
}

ordered_json names_of(const std::vector<std::string>& names, std::string_view type) {
  auto things = ordered_json::array();
  for (const std::string& name : names) things.push_back({{"@type", type}, {"name", name}});
  return things;
}

ordered_json themes_of(const Language& language, const Unit& unit, const Vocabularies& vocabularies) {
  auto themes = ordered_json::array();
  for (const std::string& theme : unit.themes)
    themes.push_back(value_label(language, "theme", theme, vocabularies));
  return themes;
}

/// An article says of itself what an event or a project, which is no text, has as its description.
void add_article(ordered_json& json, const Language& language, const Unit& unit,
                 const Vocabularies& vocabularies, std::string_view document_address) {
  json["articleBody"] = unit.text;
  json["genre"] = kind_label(language, unit.kind);
  if (!unit.language.empty()) json["inLanguage"] = unit.language;
  if (year_of(unit.date) > 0) json["datePublished"] = unit.date;
  if (!unit.regions.empty()) json["spatialCoverage"] = places_of(language, unit, vocabularies);
  if (!unit.themes.empty()) json["keywords"] = themes_of(language, unit, vocabularies);
  if (!unit.projects.empty()) json["about"] = names_of(unit.projects, "Project");
  if (!unit.organisations.empty()) json["mentions"] = names_of(unit.organisations, "Organization");
  json["isPartOf"] = {
      {"@type", "CreativeWork"},
      {"name", document_title(language, unit.document)},
      {"url", is_web_address(unit.document.url) ? unit.document.url : std::string(document_address)}};
}

/// Nothing in it can end the element or begin a comment.
std::string inside_script(const std::string& json) {
  std::string safe;
  for (const char c : json) {
    if (c == '<' || c == '>' || c == '&') {
      safe += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace

std::string json_ld(const Language& language, const Unit& unit, const Vocabularies& vocabularies,
                    std::string_view address, std::string_view document_address) {
  ordered_json json{{"@context", "https://schema.org"},
                    {"@type", type_of(unit.kind)},
                    {is_article(unit.kind) ? "headline" : "name", unit_title(language, unit)},
                    {"url", address}};
  if (is_article(unit.kind)) {
    add_article(json, language, unit, vocabularies, document_address);
  } else {
    json["description"] = unit.text;
    if (unit.kind == UnitKind::event && year_of(unit.date) > 0) json["startDate"] = unit.date;
  }
  return inside_script(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

}  // namespace praxis::server
