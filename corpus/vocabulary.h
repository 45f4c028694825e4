// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/organisation_words.h"
#include "corpus/synonyms.h"
#include "corpus/theme_words.h"
#include "corpus/word_forms.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis {

/// How surely a term stands for its concept.
enum class TermKind {
  name,       ///< a name or label: full weight
  place,      ///< a town inside a region
  adjective,  ///< "Basque", "rumänische": less weight than a name
  uncertain,  ///< a place's name that is also a word: counts only beside its country; a weak sign of a theme
};

struct Term {
  std::string text;
  TermKind kind = TermKind::name;
};

/// One value of a vocabulary: a region, a theme, a project.
struct Concept {
  std::string id;                              ///< NUTS code, theme id, canonical acronym
  std::string parent;                          ///< id of the concept around it, or empty
  std::string label;                           ///< as shown to people; English for countries and themes
  std::map<std::string, std::string> labels;   ///< by language (ISO 639-1), where known
  std::vector<Term> terms;                     ///< what people write for it, the label included
  bool ambiguous = false;                      ///< also an ordinary word: counts only in context
  std::map<std::string, std::string> details;  ///< further columns of the file, e.g. "programme"
};

/// All that a concept is called: its label, those of other languages, its names. No towns, no adjectives.
std::vector<std::string_view> names_of(const Concept& entry);

/// A tree (or flat list) of concepts. Immutable once loaded; safe to share between threads.
class Taxonomy {
 public:
  Taxonomy() = default;
  /// Ids must be unique and each parent present.
  static Result<Taxonomy> from(std::vector<Concept> concepts);

  const Concept* find(std::string_view id) const;
  /// The label of a value in a language, else the default label, else the value itself.
  std::string label(std::string_view id, std::string_view language = {}) const;
  /// The concepts around it, nearest first; without itself. Unknown ids have none.
  std::vector<std::string> ancestors(std::string_view id) const;
  /// True when `inner` is `outer` or lies within it.
  bool within(std::string_view inner, std::string_view outer) const;
  const std::vector<Concept>& concepts() const { return concepts_; }

 private:
  std::vector<Concept> concepts_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

/// All vocabularies, read from the tables in corpus/vocab (their README says what each column means).
struct Vocabularies {
  Taxonomy regions;
  Taxonomy themes;
  Taxonomy projects;
  std::vector<std::string> not_regions;  ///< phrases that hold a place's name and mean no place

  WordForms word_forms;
  ThemeWords theme_words;                ///< what texts of a theme speak of without naming it
  OrganisationWords organisation_words;  ///< what organisations are called, and how texts say that one leads

  /// Words for the same thing, for queries; nothing is tagged by them.
  std::vector<SynonymGroup> synonyms;

  std::string added;  ///< a hash of the table of regions that was added, or empty

  /// The regions a whole value stands for, by code ("PT11", an old "FR71"), label or name ("Norte (PT)",
  /// "Norte", "Tuscany"): the highest level first; several where the name has several bearers.
  const std::vector<std::string>& regions_by_value(std::string_view value) const;
  /// The first of them, or empty.
  std::string region_by_value(std::string_view value) const;

  /// The themes a whole value stands for: an id, a topic or objective of a programming period ("TO6",
  /// "RSO2.6"), a label or term in any language. Several where the programmes cut differently.
  const std::vector<std::string>& themes_by_value(std::string_view value) const;

  /// Reads the tables. `added_regions` is a table of more regions (corpus/added_regions.h), `added_synonyms`
  /// one of more synonyms (corpus/synonyms.h), if there is one.
  static Result<Vocabularies> load(const std::filesystem::path& folder,
                                   const std::filesystem::path& added_regions = {},
                                   const std::filesystem::path& added_synonyms = {});

 private:
  std::unordered_map<std::string, std::vector<std::string>> theme_values_;
  std::unordered_map<std::string, std::vector<std::string>> region_values_;  ///< folded names and codes
};

}  // namespace praxis
