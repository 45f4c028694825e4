// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

enum class Sort { relevance, newest, oldest, title };

std::string_view name_of(Sort sort);
std::optional<Sort> sort_from(std::string_view name);

/// The facets a search can be narrowed by, in the order they are shown.
inline constexpr std::array<std::string_view, 9> kFacets{
    "kind", "project", "region", "theme", "language", "year", "programme", "organisation", "states"};

/// Longer names are no values of the facets of programme and organisation: they are lists or sentences.
inline constexpr std::size_t kMaxNameBytes = 199;

/// Chosen facet values by facet name: OR within one facet, AND across facets. A year is "2019" or a range
/// "2017..2021". A region, theme or stated thing (corpus/stated.h)
/// stands for everything inside it.
using Filters = std::map<std::string, std::vector<std::string>, std::less<>>;

/// One search as a person or program asks for it.
struct SearchRequest {
  std::string text;  ///< query language of docs/query.md; any text is acceptable, odd ones are words
  Filters filters;
  Sort sort = Sort::relevance;
  std::size_t offset = 0;
  std::size_t limit = 20;  ///< at most kMaxLimit
  bool plain = false;      ///< the text is prose without operators: best match over all its words
  bool with_facets = true;
  bool with_snippets = true;
  bool explain = false;   ///< say of each hit why it was found
  bool with_help = true;  ///< spellings, names as filters, what to leave out: they cost further searches
};

/// What units should be near to.
struct SimilarRequest {
  std::string id;              ///< of a unit, or empty
  std::string text;            ///< else: prose of any length, in any language; read as far as kMaxQueryBytes
  bool other_regions = false;  ///< units of other countries are preferred
  std::size_t limit = 10;
};

inline constexpr std::size_t kMostSuggestions = 50;
inline constexpr std::size_t kMaxLimit = 1000;
inline constexpr std::size_t kMaxOffset = 100'000;
inline constexpr std::size_t kMaxQueryBytes = 64 * 1024;

/// Checks what does not depend on an index: known facets, well-formed years and kinds, limits. The message
/// names the parameter ("year: …").
Result<void> validate(const SearchRequest& request);

}  // namespace praxis::search
