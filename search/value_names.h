// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/columns.h"

#include <array>
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

  /// What a region is called, in all languages, but for codes and what its label adds in brackets.
  std::vector<std::string> region_names(std::string_view id) const;

  /// How a value is shown to people.
  std::string label(std::string_view facet, const std::string& value) const;

 private:
  void add(std::size_t facet, std::string_view name, const std::string& value);
  void add_taxonomy(std::size_t facet, const Taxonomy& taxonomy);

  const Vocabularies& vocabularies_;
  std::unordered_set<std::string> region_beginnings_;
  std::array<std::unordered_map<std::string, std::vector<std::string>>, 6> names_;
};

/// The English name of a language by its ISO 639-1 code: "German".
std::string language_label(const std::string& code);

}  // namespace praxis::search
