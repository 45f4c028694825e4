// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tag_view.h"

#include "corpus/utf8.h"
#include "server/http.h"
#include "server/labels.h"
#include "server/search_link.h"
#include "server/url.h"

#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {

nlohmann::ordered_json tag_links(const Language& language, std::string_view facet,
                                 const std::vector<std::string>& values, const Vocabularies& vocabularies) {
  auto links = nlohmann::ordered_json::array();
  for (const std::string& value : values) {
    std::string label = facet == "region" ? place_label(language, value, vocabularies)
                                          : value_label(language, facet, value, vocabularies);
    links.push_back({{"label", std::move(label)}, {"address", facet_address(facet, value)}});
  }
  return links;
}

nlohmann::ordered_json tags_view(const Language& language, const Unit& unit,
                                 const Vocabularies& vocabularies) {
  return {{"projects", tag_links(language, "project", unit.projects, vocabularies)},
          {"regions", tag_links(language, "region", unit.regions, vocabularies)},
          {"themes", tag_links(language, "theme", unit.themes, vocabularies)},
          {"has_tags", !unit.projects.empty() || !unit.regions.empty() || !unit.themes.empty()}};
}

bool is_pdf(const DocumentInfo& document) {
  return equal_ignoring_case(std::filesystem::path(document.path).extension().string(), ".pdf");
}

SourceLink source_link(const Language& language, const Unit& unit) {
  SourceLink link;
  link.page = page_label(language, unit.first_page, unit.last_page);
  const std::string& published = unit.url.empty() ? unit.document.url : unit.url;
  if (is_pdf(unit.document)) {
    link.address = document_address(unit.document.id) + "/file";
    if (unit.first_page > 0) link.address += fmt::format("#page={}", unit.first_page);
  } else if (is_web_address(published)) {
    link.address = published;
    link.leads_away = true;
  } else {
    link.address = document_address(unit.document.id);
  }
  return link;
}

std::string document_title(const Language& language, const DocumentInfo& document) {
  if (!document.title.empty()) return document.title;
  const std::string name = std::filesystem::path(document.path).filename().string();
  return name.empty() ? language.say("document.untitled") : name;
}

std::string unit_title(const Language& language, const Unit& unit) {
  if (!unit.title.empty()) return unit.title;
  const std::string beginning = shorten(squeeze_space(unit.text), 80);
  return beginning.empty() ? language.say("unit.untitled") : beginning;
}

}  // namespace praxis::server
