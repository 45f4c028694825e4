// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fake_catalogue.h"

#include "corpus/fs.h"

#include <algorithm>
#include <stdexcept>

namespace praxis::server {
namespace {

Concept concept_of(std::string id, std::string parent, std::string label) {
  Concept made;
  made.id = std::move(id);
  made.parent = std::move(parent);
  made.label = std::move(label);
  return made;
}

Taxonomy taxonomy_of(std::vector<Concept> concepts) {
  auto taxonomy = Taxonomy::from(std::move(concepts));
  if (!taxonomy) throw std::logic_error(taxonomy.error().message);
  return std::move(*taxonomy);
}

}  // namespace

const Languages& test_languages() {
  static const auto languages = Languages::load(data_folder().value() / "messages", true);
  if (!languages) throw std::runtime_error(languages.error().message);
  return *languages;
}

const Language& english() {
  return test_languages().english();
}

const Language& language(std::string_view code) {
  for (const Language* one : test_languages().in_order()) {
    if (one->code() == code) return *one;
  }
  throw std::runtime_error("there is no language " + std::string(code));
}

Vocabularies test_vocabularies() {
  Vocabularies vocabularies;
  vocabularies.regions =
      taxonomy_of({concept_of("IT", "", "Italy"), concept_of("ITC", "IT", "Nord-Ovest"),
                   concept_of("ITC1", "ITC", "Piemonte"), concept_of("EL", "", "Greece"),
                   concept_of("EL52", "EL", "Kentriki Makedonia"), concept_of("FI", "", "Finland")});
  vocabularies.themes = taxonomy_of({concept_of("greener-europe", "", "Greener Europe"),
                                     concept_of("circular-economy", "greener-europe", "Circular economy"),
                                     concept_of("clusters", "", "Clusters")});
  vocabularies.projects = taxonomy_of({concept_of("WOODLOOP", "", "WOODLOOP")});
  return vocabularies;
}

Unit test_unit() {
  Unit unit;
  unit.id = "u1";
  unit.kind = UnitKind::good_practice;
  unit.title = "Repair vouchers for households";
  unit.text = "The city pays half of each repair.\n\n- bicycles\n- kettles";
  unit.fields.named = {{"evidence", "4 000 repairs in the first year."}, {"start-date", "2019-03"}};
  unit.fields.actions = {"A. Find repairers.", "B. Print vouchers."};
  unit.fields.amount = Amount{250000, "EUR"};
  unit.document = {"d1", "Brief on reuse", "/nowhere/brief-on-reuse.pdf", "", "policy-brief", "2021-09", "en",
                   21};
  unit.first_page = 15;
  unit.last_page = 16;
  unit.section = {"2. Practices", "2.1 Repair"};
  unit.projects = {"WOODLOOP"};
  unit.regions = {"ITC1"};
  unit.themes = {"circular-economy"};
  unit.organisations = {"City of Lumen"};
  unit.language = "en";
  unit.date = "2021-09";
  unit.why = {{"regions", "ITC1", "Piedmont", 4, 12, false},
              {"projects", "WOODLOOP", "metadata", 0, 0, false}};
  return unit;
}

Result<search::SearchAnswer> FakeEdition::search(const search::SearchRequest& request) const {
  asked.push_back(request);
  if (answer) return answer(request);
  search::SearchAnswer found;
  for (const auto& [facet, taxonomy] :
       {std::pair{"region", &vocabulary.regions}, std::pair{"theme", &vocabulary.themes}}) {
    const auto chosen = request.filters.find(std::string_view(facet));
    if (chosen != request.filters.end() && taxonomy->find(chosen->second.front()) == nullptr) return found;
  }
  found.total = units.size();
  for (std::size_t i = request.offset; i < units.size() && found.hits.size() < request.limit; ++i) {
    search::Hit hit;
    hit.unit = units[i];
    hit.snippet.text = units[i].text;
    found.hits.push_back(std::move(hit));
  }
  found.facets = facets;
  found.generation = generation_name;
  return found;
}

Result<search::Matrix> FakeEdition::matrix(const search::SearchRequest& request) const {
  asked.push_back(request);
  return by_theme_and_place;
}

Result<Unit> FakeEdition::unit(std::string_view id) const {
  const auto found =
      std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.id == id; });
  if (found == units.end()) return fail(ErrorKind::not_found, "there is no such entry");
  return *found;
}

Result<std::vector<Unit>> FakeEdition::units_of_document(std::string_view document_id) const {
  std::vector<Unit> found;
  for (const Unit& unit : units) {
    if (unit.document.id == document_id) found.push_back(unit);
  }
  if (found.empty()) return fail(ErrorKind::not_found, "there is no such document");
  return found;
}

Result<SourceRecord> FakeEdition::source(std::string_view document_id) const {
  const auto found = sources.find(document_id);
  if (found == sources.end()) return fail(ErrorKind::not_found, "nothing is known of that document");
  return found->second;
}

Result<GoneUnit> FakeEdition::gone_unit(std::string_view id) const {
  const auto found =
      std::find_if(gone.begin(), gone.end(), [&](const GoneUnit& unit) { return unit.id == id; });
  if (found == gone.end()) return fail(ErrorKind::not_found, "nothing is remembered of that entry");
  return *found;
}

Result<search::SearchAnswer> FakeEdition::similar(const search::SimilarRequest& request) const {
  asked_near.push_back(request);
  const auto& [id, text, other_regions, limit] = request;
  const auto known = unit(id);
  if (!known && !id.empty()) return tl::unexpected<Error>(known.error());
  search::SearchAnswer near;
  for (const Unit& other : units) {
    if (other.id == id || (known && other.document.id == known->document.id) || near.hits.size() == limit)
      continue;
    near.hits.push_back({other, 1.0, {}});
  }
  near.total = near.hits.size();
  near.generation = generation_name;
  return near;
}

Result<std::vector<search::NameSuggestion>> FakeEdition::suggest(std::string_view typed, std::size_t) const {
  if (typed.empty()) return std::vector<search::NameSuggestion>{};
  return std::vector<search::NameSuggestion>{{"region", "ITC1", "Piemonte", "", 3},
                                             {"title", "u1", "Pier & <more>", "good-practice", 1}};
}

std::unique_ptr<Site> test_site(std::shared_ptr<const Edition> edition, SiteOptions options) {
  auto site = Site::create(std::make_unique<const FakeCatalogue>(std::move(edition)), std::move(options));
  if (!site) throw std::runtime_error(site.error().message);
  return std::move(*site);
}

HttpResponse get(const Site& site, std::string_view target, Headers headers) {
  HttpRequest request = request_for(target);
  request.headers = std::move(headers);
  return site.handle(request);
}

}  // namespace praxis::server
