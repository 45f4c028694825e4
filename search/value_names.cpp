// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/value_names.h"

#include "corpus/stated.h"
#include "corpus/unit.h"
#include "search/name_key.h"

#include <algorithm>
#include <utility>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace praxis::search {
namespace {

std::string language_name(const std::string& code, const icu::Locale& in) {
  icu::UnicodeString name;
  icu::Locale(code.c_str()).getDisplayLanguage(in, name);
  std::string out;
  name.toUTF8String(out);
  return out;
}

}  // namespace

const Taxonomy* tree_of(std::size_t facet, const Vocabularies& vocabularies) {
  if (facet == facet_at::kRegion) return &vocabularies.regions;
  if (facet == facet_at::kTheme) return &vocabularies.themes;
  return facet == facet_at::kStates ? &stated_things() : nullptr;
}

std::string language_label(const std::string& code) {
  return code.empty() ? code : language_name(code, icu::Locale::getEnglish());
}

ValueNames::ValueNames(const Columns& columns, const Vocabularies& vocabularies)
    : vocabularies_(vocabularies) {
  for (const UnitKind kind : kUnitKinds) {
    add(facet_at::kKind, name_of(kind), std::string(name_of(kind)));
    add(facet_at::kKind, label_of(kind), std::string(name_of(kind)));
  }
  // What the index holds, the vocabularies may not know.
  for (std::size_t facet = 0; facet < kFacetSchema.size(); ++facet) {
    for (const std::string& value : columns.facets[facet].values()) add(facet, value, value);
  }
  add_taxonomy(facet_at::kProject, vocabularies.projects);
  add_taxonomy(facet_at::kRegion, vocabularies.regions);
  add_taxonomy(facet_at::kTheme, vocabularies.themes);
  add_taxonomy(facet_at::kStates, stated_things());
  for (const std::string& code : columns.facets[facet_at::kLanguage].values()) {
    add(facet_at::kLanguage, language_label(code), code);
    add(facet_at::kLanguage, language_name(code, icu::Locale(code.c_str())), code);
  }
  for (std::size_t facet = 0; facet < kFacetSchema.size(); ++facet) learn(facet, columns.facets[facet]);
}

// Every search shows some hundred values; what they are called is looked up once.
void ValueNames::learn(std::size_t facet, const FacetColumn& column) {
  for (const std::string& value : column.values()) {
    Known known{label(kFacetSchema[facet].name, value), {}};
    if (const Taxonomy* const taxonomy = tree_of(facet, vocabularies_)) {
      if (const Concept* const entry = taxonomy->find(value)) known.parent = entry->parent;
    }
    known_[facet].push_back(std::move(known));
  }
}

void ValueNames::add(std::size_t facet, std::string_view name, const std::string& value) {
  if (name.empty()) return;
  std::string key = name_key(name);
  if (facet == facet_at::kRegion) region_beginnings_.insert(key.substr(0, key.find(' ')));
  // Each word of a key has a space behind it.
  if (const std::size_t space = key.find(' '); facet == facet_at::kProject && space + 1 < key.size())
    project_beginnings_.insert(key.substr(0, space));
  auto& values = names_[facet][std::move(key)];
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

void ValueNames::add_taxonomy(std::size_t facet, const Taxonomy& taxonomy) {
  // An id stands for itself alone, whatever else is called so.
  for (const Concept& concept_ : taxonomy.concepts()) add(facet, concept_.id, concept_.id);
  for (const Concept& concept_ : taxonomy.concepts()) {
    for (const std::string_view name : names_of(concept_)) {
      if (taxonomy.find(name) == nullptr) add(facet, name, concept_.id);
    }
  }
}

std::vector<std::string> ValueNames::find(std::string_view facet, std::string_view name) const {
  const auto index = facet_index(facet);
  if (!index) return {};
  // Before the names of single themes: what a programme calls a topic may be several here.
  if (facet == "theme") {
    if (const auto& themes = vocabularies_.themes_by_value(name); !themes.empty()) return themes;
  }
  const auto found = names_[*index].find(name_key(name));
  // A label without its brackets ("Norte"), the code of another year.
  if (found == names_[*index].end())
    return facet == "region" ? vocabularies_.regions_by_value(name) : std::vector<std::string>();
  const auto& values = found->second;
  // "at" is a country's code before it is anything's label.
  const auto exact = std::find(values.begin(), values.end(), name);
  return exact != values.end() ? std::vector<std::string>{*exact} : values;
}

std::vector<std::string> ValueNames::region_names(std::string_view id) const {
  const Concept* const region = vocabularies_.regions.find(id);
  if (region == nullptr) return {};
  std::vector<std::string> names;
  for (const Term& term : region->terms) {
    if (term.kind == TermKind::name) names.push_back(term.text);
  }
  return names;
}

std::string ValueNames::label(std::string_view facet, const std::string& value) const {
  if (facet == "kind") {
    const auto kind = unit_kind_from(value);
    return kind ? std::string(label_of(*kind)) : value;
  }
  if (facet == "project") return vocabularies_.projects.label(value);
  if (facet == "region") return vocabularies_.regions.label(value);
  if (facet == "theme") return vocabularies_.themes.label(value);
  if (facet == "states") return stated_things().label(value);
  return facet == "language" ? language_label(value) : value;
}

}  // namespace praxis::search
