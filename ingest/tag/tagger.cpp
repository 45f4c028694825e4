// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/tagger.h"

#include "ingest/language.h"
#include "ingest/tag/mention.h"
#include "ingest/tag/organisations.h"
#include "ingest/tag/projects.h"
#include "ingest/tag/regions.h"
#include "ingest/tag/themes.h"

#include <algorithm>
#include <set>

namespace praxis::ingest {
namespace {

/// The region around a code that has no row of its own ("LT023" lies in LT02); a code of nowhere stays.
std::string nearest_known(const std::string& code, const Taxonomy& regions) {
  for (std::size_t length = code.size(); length >= 2; --length) {
    if (regions.find(code.substr(0, length)) != nullptr) return code.substr(0, length);
  }
  return code;
}

}  // namespace

Tagger::Tagger(const Vocabularies& vocabularies, const Lexicons& lexicons, const Cues& cues)
    : vocabularies_(vocabularies), lexicons_(lexicons), cues_(cues) {}

void Tagger::tag(std::vector<CutUnit>& units, const DocumentInfo& document) const {
  const std::string house = house_project(units, document, lexicons_.projects, lexicons_.regions, cues_);
  std::vector<Unit*> all;
  for (CutUnit& cut : units) {
    tag_one(cut.unit, cut.places, house);
    all.push_back(&cut.unit);
  }
  tag_themes(all, vocabularies_, lexicons_.themes);
}

void Tagger::tag_record(Unit& unit) const {
  tag_one(unit, {}, {});
  if (unit.themes.empty()) tag_themes({&unit}, vocabularies_, lexicons_.themes);
}

/// Regions an export gave by name, by a code of another year or of a level the vocabulary does not hold
/// become the codes that stand for them here; what cannot be placed stays as it is.
void Tagger::settle_codes(Unit& unit) const {
  std::set<std::string> countries;
  for (const std::string& given : unit.regions) {
    if (const auto& codes = vocabularies_.regions_by_value(given); codes.size() == 1)
      countries.insert(codes.front().substr(0, 2));
  }
  std::vector<std::string> settled;
  for (const std::string& given : unit.regions) {
    std::vector<std::string> codes = regions_meant(given, countries, vocabularies_);
    if (codes.empty()) codes.push_back(nearest_known(given, vocabularies_.regions));
    for (std::string& code : codes) {
      if (code != given) note_given(unit, "regions", code, given);
      if (std::find(settled.begin(), settled.end(), code) == settled.end())
        settled.push_back(std::move(code));
    }
  }
  unit.regions = std::move(settled);
}

/// Themes an export gave by label, or by the topic or objective of a programming period, become ids.
void Tagger::settle_themes(Unit& unit) const {
  std::vector<std::string> settled;
  for (const std::string& given : unit.themes) {
    std::vector<std::string> ids = vocabularies_.themes_by_value(given);
    if (ids.empty()) ids.push_back(given);
    for (std::string& id : ids) {
      if (id != given) note_given(unit, "themes", id, given);
      if (std::find(settled.begin(), settled.end(), id) == settled.end()) settled.push_back(std::move(id));
    }
  }
  unit.themes = std::move(settled);
}

void Tagger::tag_one(Unit& unit, const std::vector<std::string>& places,
                     const std::string& house_project) const {
  settle_codes(unit);
  settle_themes(unit);
  if (unit.language.empty())
    unit.language = detect_language(unit.title + ". " + unit.text, unit.document.language);
  tag_projects(unit, house_project, lexicons_.projects, cues_);
  tag_regions(unit, places, vocabularies_, lexicons_.regions, cues_);
  tag_organisations(unit, vocabularies_.organisation_words, cues_, lexicons_.regions);
}

}  // namespace praxis::ingest
