// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/vocabulary.h"

#include "corpus/added_regions.h"
#include "corpus/fs.h"
#include "corpus/region_values.h"
#include "corpus/table.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <system_error>

namespace praxis {
namespace {

void add_terms(Concept& into, std::vector<std::string> terms, TermKind kind) {
  for (std::string& term : terms) into.terms.push_back({std::move(term), kind});
}

// A NUTS code lies within the code one character shorter; two characters are a country.
std::string region_parent(std::string_view code) {
  return code.size() > 2 ? std::string(code.substr(0, code.size() - 1)) : std::string{};
}

/// What regions are called in other languages: a column each. A folder of vocabularies may go without.
Result<void> add_region_labels(std::vector<Concept>& regions, const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return {};
  const auto table = Table::read(path);
  if (!table) return tl::unexpected<Error>(table.error());
  std::unordered_map<std::string_view, Concept*> by_code;
  for (Concept& region : regions) by_code.emplace(region.id, &region);
  for (std::size_t row = 0; row < table->size(); ++row) {
    const auto region = by_code.find(table->cell(row, "code"));
    if (region == by_code.end()) continue;
    for (const std::string& language : table->header()) {
      const std::string_view label = table->cell(row, language);
      if (language != "code" && !label.empty()) region->second->labels[language] = label;
    }
  }
  return {};
}

Result<Taxonomy> read_regions(const std::filesystem::path& path, const std::filesystem::path& added,
                              const Table& codes, const Table& uncertain) {
  auto table = Table::read(path);
  if (!table) return pass_on(std::move(table));
  std::vector<Concept> concepts;
  for (std::size_t row = 0; row < table->size(); ++row) {
    Concept region;
    region.id = table->cell(row, "code");
    region.parent = region_parent(region.id);
    region.label = table->cell(row, "label");
    add_terms(region, table->list(row, "names"), TermKind::name);
    add_terms(region, table->list(row, "adjectives"), TermKind::adjective);
    add_terms(region, table->list(row, "places"), TermKind::place);
    add_terms(region, table->list(row, "uncertain"), TermKind::uncertain);
    concepts.push_back(std::move(region));
  }
  if (auto labels = add_region_labels(concepts, path.parent_path() / "region_labels.tsv"); !labels)
    return pass_on(std::move(labels));
  if (!added.empty()) {
    auto more = Table::read(added);
    if (!more) return pass_on(std::move(more));
    add_regions(concepts, *more, codes, uncertain);
  }
  return Taxonomy::from(std::move(concepts));
}

Result<Taxonomy> read_themes(const std::filesystem::path& path) {
  static constexpr std::array<const char*, 10> kLanguages{"de", "fr", "es", "it", "el",
                                                          "nl", "pl", "pt", "ro", "sv"};
  auto table = Table::read(path);
  if (!table) return pass_on(std::move(table));
  std::vector<Concept> concepts;
  for (std::size_t row = 0; row < table->size(); ++row) {
    Concept theme;
    theme.id = table->cell(row, "id");
    theme.parent = table->cell(row, "parent");
    theme.label = table->cell(row, "label");
    theme.terms.push_back({theme.label, TermKind::name});
    add_terms(theme, table->list(row, "also"), TermKind::name);
    for (const char* language : kLanguages) {
      std::vector<std::string> terms = table->list(row, language);
      if (!terms.empty()) theme.labels[language] = terms.front();
      add_terms(theme, std::move(terms), TermKind::name);
    }
    for (const std::string& weak : table->list(row, "weak")) {
      for (Term& term : theme.terms) {
        if (fold_case(term.text) == fold_case(weak)) term.kind = TermKind::uncertain;
      }
    }
    concepts.push_back(std::move(theme));
  }
  return Taxonomy::from(std::move(concepts));
}

Result<Taxonomy> read_projects(const std::filesystem::path& path) {
  auto table = Table::read(path);
  if (!table) return pass_on(std::move(table));
  std::vector<Concept> concepts;
  for (std::size_t row = 0; row < table->size(); ++row) {
    Concept project;
    project.id = table->cell(row, "acronym");
    project.label = project.id;
    project.terms.push_back({project.id, TermKind::name});
    add_terms(project, table->list(row, "variants"), TermKind::name);
    project.ambiguous = table->cell(row, "ambiguous") == "yes";
    for (const std::string& column : table->header()) {
      const std::string_view cell = table->cell(row, column);
      if (!cell.empty()) project.details[column] = cell;
    }
    concepts.push_back(std::move(project));
  }
  return Taxonomy::from(std::move(concepts));
}

Result<ThemeWords> read_theme_words(const std::filesystem::path& path, const WordForms& forms,
                                    const Taxonomy& themes) {
  auto words = ThemeWords::read(path, forms);
  if (!words) return words;
  for (const std::string& theme : words->themes()) {
    if (themes.find(theme) == nullptr)
      return fail(ErrorKind::bad_request, "theme_words.tsv has words of " + theme + ", which is no theme");
  }
  return words;
}

Result<std::vector<SynonymGroup>> load_synonyms(const std::filesystem::path& own,
                                                const std::filesystem::path& added) {
  // A folder of vocabularies may go without: synonyms are a help.
  std::error_code unknown;
  std::vector<SynonymGroup> all;
  for (const std::filesystem::path& path : {own, added}) {
    if (path.empty() || !std::filesystem::exists(path, unknown)) continue;
    auto groups = read_synonyms(path);
    if (!groups) return pass_on(std::move(groups));
    all.insert(all.end(), std::make_move_iterator(groups->begin()), std::make_move_iterator(groups->end()));
  }
  return all;
}

}  // namespace

std::vector<std::string_view> names_of(const Concept& entry) {
  std::vector<std::string_view> names{entry.label};
  for (const auto& [language, label] : entry.labels) names.push_back(label);
  for (const Term& term : entry.terms) {
    if (term.kind == TermKind::name) names.push_back(term.text);
  }
  return names;
}

Result<Taxonomy> Taxonomy::from(std::vector<Concept> concepts) {
  Taxonomy taxonomy;
  taxonomy.concepts_ = std::move(concepts);
  for (std::size_t i = 0; i < taxonomy.concepts_.size(); ++i) {
    const std::string& id = taxonomy.concepts_[i].id;
    if (id.empty()) return fail(ErrorKind::bad_request, "a vocabulary row has no id");
    if (!taxonomy.by_id_.emplace(id, i).second)
      return fail(ErrorKind::bad_request, "the id " + id + " stands twice in its vocabulary");
  }
  for (const Concept& entry : taxonomy.concepts_) {
    if (!entry.parent.empty() && taxonomy.find(entry.parent) == nullptr) {
      return fail(ErrorKind::bad_request,
                  "the vocabulary has no " + entry.parent + ", the parent of " + entry.id);
    }
    // Parents chains must end: a walk longer than the table has gone in a circle.
    std::size_t steps = 0;
    for (const Concept* up = &entry; !up->parent.empty(); up = taxonomy.find(up->parent)) {
      if (++steps > taxonomy.concepts_.size())
        return fail(ErrorKind::bad_request, entry.id + " lies within itself");
    }
  }
  return taxonomy;
}

const Concept* Taxonomy::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &concepts_[found->second];
}

std::string Taxonomy::label(std::string_view id, std::string_view language) const {
  const Concept* entry = find(id);
  if (entry == nullptr) return std::string(id);
  const auto translated = entry->labels.find(std::string(language));
  return translated == entry->labels.end() ? entry->label : translated->second;
}

std::vector<std::string> Taxonomy::ancestors(std::string_view id) const {
  std::vector<std::string> out;
  const Concept* entry = find(id);
  while (entry != nullptr && !entry->parent.empty()) {
    out.push_back(entry->parent);
    entry = find(entry->parent);
  }
  return out;
}

bool Taxonomy::within(std::string_view inner, std::string_view outer) const {
  if (inner == outer) return true;
  for (const Concept* entry = find(inner); entry != nullptr && !entry->parent.empty();
       entry = find(entry->parent)) {
    if (entry->parent == outer) return true;
  }
  return false;
}

Result<Vocabularies> Vocabularies::load(const std::filesystem::path& folder,
                                        const std::filesystem::path& added_regions,
                                        const std::filesystem::path& added_synonyms) {
  auto codes = Table::read(folder / "region_codes.tsv");
  if (!codes) return pass_on(std::move(codes));
  auto uncertain = Table::read(folder / "uncertain_regions.tsv");
  if (!uncertain) return pass_on(std::move(uncertain));
  auto regions = read_regions(folder / "regions.tsv", added_regions, *codes, *uncertain);
  if (!regions) return pass_on(std::move(regions));
  auto themes = read_themes(folder / "themes.tsv");
  if (!themes) return pass_on(std::move(themes));
  auto crosswalk = Table::read(folder / "theme_crosswalk.tsv");
  if (!crosswalk) return pass_on(std::move(crosswalk));
  auto projects = read_projects(folder / "projects.tsv");
  if (!projects) return pass_on(std::move(projects));
  auto phrases = Table::read(folder / "not_regions.tsv");
  if (!phrases) return pass_on(std::move(phrases));

  auto forms = WordForms::read(folder / "word_forms.tsv");
  if (!forms) return pass_on(std::move(forms));
  auto theme_words = read_theme_words(folder / "theme_words.tsv", *forms, *themes);
  if (!theme_words) return pass_on(std::move(theme_words));
  auto organisation_words = OrganisationWords::read(folder / "organisations.tsv");
  if (!organisation_words) return pass_on(std::move(organisation_words));
  auto synonyms = load_synonyms(folder / "synonyms.tsv", added_synonyms);
  if (!synonyms) return pass_on(std::move(synonyms));

  Vocabularies all;
  all.synonyms = std::move(*synonyms);
  all.word_forms = std::move(*forms);
  all.theme_words = std::move(*theme_words);
  all.organisation_words = std::move(*organisation_words);
  if (!added_regions.empty()) {
    auto hash = sha256_of_file(added_regions);
    if (!hash) return pass_on(std::move(hash));
    all.added = std::move(*hash);
  }
  all.regions = std::move(*regions);
  all.themes = std::move(*themes);
  all.projects = std::move(*projects);
  for (std::size_t row = 0; row < phrases->size(); ++row)
    all.not_regions.emplace_back(phrases->cell(row, "phrase"));
  all.theme_values_ = theme_values(all.themes, *crosswalk);
  all.region_values_ = region_values(all.regions, *codes);
  return all;
}

}  // namespace praxis
