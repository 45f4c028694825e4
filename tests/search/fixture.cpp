// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "search/index_builder.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

namespace praxis::search::testing {
namespace {

Concept place(std::string id, std::string parent, std::string label, std::vector<std::string> names) {
  Concept made;
  made.id = std::move(id);
  made.parent = std::move(parent);
  made.label = std::move(label);
  made.terms.push_back({made.label, TermKind::name});
  for (std::string& name : names) made.terms.push_back({std::move(name), TermKind::name});
  return made;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "praxis-search-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::filesystem::filesystem_error("mkdtemp", {});
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::shared_ptr<const Vocabularies> small_vocabularies() {
  static const auto made = [] {
    auto vocabularies = std::make_shared<Vocabularies>();
    Concept piedmont = place("ITC1", "ITC", "Piemonte", {"Piedmont"});
    piedmont.terms.push_back({"Verbania", TermKind::place});
    vocabularies->regions = *Taxonomy::from(
        {place("IT", "", "Italy", {"Italia"}), place("ITC", "IT", "Nord-Ovest", {}), std::move(piedmont),
         place("ITC4", "ITC", "Lombardia", {"Lombardy"}), place("AT", "", "Austria", {"Österreich"}),
         place("AT2", "AT", "Südösterreich", {}), place("AT22", "AT2", "Steiermark", {"Styria"}),
         place("LU", "", "Luxembourg", {}), place("BE", "", "Belgium", {}),
         place("BE34", "BE", "Prov. Luxembourg", {"Luxembourg"})});
    vocabularies->themes =
        *Taxonomy::from({place("greener-europe", "", "Greener Europe", {}),
                         place("circular-economy", "greener-europe", "Circular economy", {}),
                         place("repair", "circular-economy", "Repair and reuse", {}),
                         place("smarter-europe", "", "Smarter Europe", {}),
                         place("clusters", "smarter-europe", "Clusters", {"cluster policy"})});
    Concept alpha = place("ALPHA4", "", "ALPHA4", {"Alpha Four"});
    alpha.details["programme"] = "Interreg Europe";
    Concept beta = place("Beta", "", "Beta", {});
    beta.details["programme"] = "Interreg Aurora";
    vocabularies->projects = *Taxonomy::from({std::move(alpha), std::move(beta)});
    const TemporaryFolder folder;
    const std::filesystem::path words = folder.path() / "theme_words.tsv";
    std::ofstream(words) << "theme\tlanguage\ttypical\thints\n"
                            "repair\tpl\tnaprawia*; zepsut*\tczajnik*\n"
                            "clusters\tpl\t\tfirma*\n";
    vocabularies->theme_words = *ThemeWords::read(words, vocabularies->word_forms);
    return std::shared_ptr<const Vocabularies>(vocabularies);
  }();
  return made;
}

Unit make_unit(std::string id, std::string title, std::string text) {
  Unit unit;
  unit.id = std::move(id);
  unit.title = std::move(title);
  unit.text = std::move(text);
  unit.language = "en";
  unit.document.id = "document";
  return unit;
}

void build(const std::filesystem::path& file, const std::vector<Unit>& units) {
  const auto vocabularies = small_vocabularies();
  auto builder = IndexBuilder::create(file, *vocabularies);
  ASSERT_TRUE(builder) << builder.error().message;
  for (const Unit& unit : units) {
    const auto added = builder->add(unit);
    ASSERT_TRUE(added) << added.error().message;
  }
  const auto finished = builder->finish();
  ASSERT_TRUE(finished) << finished.error().message;
}

std::shared_ptr<const Snapshot> snapshot_of(const std::vector<Unit>& units) {
  const TemporaryFolder folder;
  build(folder.path() / "000001.praxis", units);
  auto snapshot = Snapshot::open(folder.path() / "000001.praxis", small_vocabularies());
  if (!snapshot) {
    ADD_FAILURE() << snapshot.error().message;
    std::abort();  // nothing a test could go on with
  }
  return *snapshot;
}

SearchRequest ask(std::string text) {
  SearchRequest request;
  request.text = std::move(text);
  return request;
}

std::vector<std::string> ids(const Snapshot& snapshot, const SearchRequest& request) {
  const auto answer = snapshot.search(request);
  if (!answer) {
    ADD_FAILURE() << answer.error().message;
    return {};
  }
  std::vector<std::string> found;
  for (const Hit& hit : answer->hits) found.push_back(hit.unit.id);
  return found;
}

std::vector<std::string> ids(const Snapshot& snapshot, const std::string& text) {
  return ids(snapshot, ask(text));
}

const Facet& facet(const SearchAnswer& answer, std::string_view name) {
  static const Facet none;
  for (const Facet& one : answer.facets) {
    if (one.name == name) return one;
  }
  ADD_FAILURE() << "no facet " << name;
  return none;
}

std::vector<std::string> shown(const Facet& facet) {
  std::vector<std::string> out;
  for (const FacetValue& value : facet.values) {
    out.push_back(value.value + ":" + std::to_string(value.count) + (value.selected ? "*" : ""));
  }
  return out;
}

}  // namespace praxis::search::testing
