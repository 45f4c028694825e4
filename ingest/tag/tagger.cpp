// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/tagger.h"

#include "ingest/language.h"
#include "ingest/tag/projects.h"
#include "ingest/tag/regions.h"
#include "ingest/tag/themes.h"

namespace praxis::ingest {

Tagger::Tagger(const Vocabularies& vocabularies, const Cues& cues)
    : vocabularies_(vocabularies),
      cues_(cues),
      regions_(vocabularies.regions, {true, vocabularies.not_regions}),
      themes_(vocabularies.themes, {true, {}}),
      projects_(vocabularies.projects) {}

void Tagger::tag(std::vector<CutUnit>& units, const DocumentInfo& document) const {
  const std::string house = house_project(units, document, projects_, cues_);
  for (CutUnit& cut : units) tag_one(cut.unit, cut.places, house);
}

void Tagger::tag_record(Unit& unit) const {
  tag_one(unit, {}, {});
}

/// Regions an export gave by name, or by a code of another year, become codes of today; unknown ones stay as
/// they are.
void Tagger::settle_codes(Unit& unit) const {
  for (std::string& region : unit.regions) {
    if (std::string code = vocabularies_.region_by_value(region); !code.empty()) region = std::move(code);
  }
}

void Tagger::tag_one(Unit& unit, const std::vector<std::string>& places,
                     const std::string& house_project) const {
  settle_codes(unit);
  if (unit.language.empty())
    unit.language = detect_language(unit.title + ". " + unit.text, unit.document.language);
  tag_projects(unit, house_project, projects_);
  tag_regions(unit, places, vocabularies_, regions_, cues_);
  if (unit.themes.empty()) tag_themes(unit, themes_);
}

}  // namespace praxis::ingest
