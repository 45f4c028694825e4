// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/result_view.h"

#include "server/explanation_text.h"
#include "server/labels.h"
#include "server/search_link.h"
#include "server/tag_view.h"
#include "server/text_view.h"

#include <nlohmann/json.hpp>

namespace praxis::server {

nlohmann::ordered_json copies_view(const Language& language, const search::Copies& copies) {
  if (copies.total == 0) return nullptr;
  auto places = nlohmann::ordered_json::array();
  for (const search::Copy& copy : copies.listed) {
    DocumentInfo document;
    document.id = copy.document_id;
    document.title = copy.document_title;
    places.push_back({{"label", document_title(language, document)},
                      {"page", page_label(language, copy.first_page, copy.last_page)},
                      {"address", unit_address(copy.id)},
                      {"separator", places.empty() ? "" : "; "}});
  }
  const std::size_t unlisted = copies.total - copies.listed.size();
  return {{"places", std::move(places)},
          {"more", unlisted > 0 ? count_label(language, "also-in.more", unlisted) : std::string()}};
}

nlohmann::ordered_json result_view(const Language& language, const search::Hit& hit,
                                   const Vocabularies& vocabularies) {
  const Unit& unit = hit.unit;
  const SourceLink source = source_link(language, unit);
  const int year = year_of(unit.date);
  nlohmann::ordered_json view{
      {"id", unit.id},
      {"kind", name_of(unit.kind)},
      {"kind_label", kind_label(language, unit.kind)},
      {"title", unit_title(language, unit)},
      {"title_runs", runs_view(split_at_highlights({unit_title(language, unit), hit.title_highlights}))},
      {"address", unit_address(unit.id)},
      {"lang", foreign_language(language, unit.language)},
      {"language_label",
       foreign_language(language, unit.language).empty() ? "" : language.language_in_text(unit.language)},
      {"runs", runs_view(split_at_highlights(hit.snippet))},
      {"year", year > 0 ? nlohmann::ordered_json(std::to_string(year)) : nlohmann::ordered_json(false)},
      {"document_title", document_title(language, unit.document)},
      {"document_lang", foreign_language(language, unit.document.language)},
      {"source_address", source.address},
      {"source_page", source.page},
      {"leads_away", source.leads_away},
      {"why", hit.why ? explanation_text(language, *hit.why) : std::string()},
      {"also_in", copies_view(language, hit.also_in)}};
  view.update(tags_view(language, unit, vocabularies));
  return view;
}

}  // namespace praxis::server
