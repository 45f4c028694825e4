// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/columns.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace praxis::search {

/// Finds facet values by what people call them: the value itself in any case, a label in any language, a name
/// of the vocabulary; for languages their English and own names. Immutable; safe to share between threads.
class ValueNames {
 public:
  ValueNames(const Columns& columns, const Vocabularies& vocabularies);

  /// The values of a facet that a name stands for; none when it is unknown. Several where a name is:
  /// "Luxembourg". Not for years, which are numbers and ranges.
  std::vector<std::string> find(std::string_view facet, std::string_view name) const;

  /// Whether a name of a region may begin with a word (Word::exact): most begin none.
  bool may_begin_region(std::string_view exact) const {
    return region_beginnings_.contains(std::string(exact));
  }

  /// The same of a project's name of several words.
  bool may_begin_project(std::string_view exact) const {
    return project_beginnings_.contains(std::string(exact));
  }

  /// What a region is called, in all languages, but for codes and what its label adds in brackets.
  std::vector<std::string> region_names(std::string_view id) const;

  /// How a value is shown to people.
  std::string label(std::string_view facet, const std::string& value) const;

  /// The same of a value of the index, by its place in its column.
  const std::string& label(std::size_t facet, std::uint32_t id) const { return known_[facet][id].label; }
  /// What is right around a value of the index: of regions, themes and stated things, else empty.
  const std::string& parent(std::size_t facet, std::uint32_t id) const { return known_[facet][id].parent; }

 private:
  struct Known {
    std::string label;
    std::string parent;
  };

  void learn(std::size_t facet, const FacetColumn& column);
  void add(std::size_t facet, std::string_view name, const std::string& value);
  void add_taxonomy(std::size_t facet, const Taxonomy& taxonomy);

  const Vocabularies& vocabularies_;
  std::unordered_set<std::string> region_beginnings_;
  std::unordered_set<std::string> project_beginnings_;
  std::array<std::vector<Known>, kFacetSchema.size()> known_;
  std::array<std::unordered_map<std::string, std::vector<std::string>>, kFacetSchema.size()> names_;
};

/// What holds the values of a facet within each other; null for a facet whose values are just a list.
const Taxonomy* tree_of(std::size_t facet, const Vocabularies& vocabularies);

/// The English name of a language by its ISO 639-1 code: "German".
std::string language_label(const std::string& code);

}  // namespace praxis::search
