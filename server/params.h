// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/request.h"
#include "server/catalogue.h"
#include "server/http.h"
#include "server/status.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace praxis::server {

inline constexpr std::size_t kDefaultPerPage = 20;
inline constexpr std::size_t kMaxPerPage = 100;

/// How the search page shows what is found: results alone, or beside a map of places; or a
/// matrix of themes and places in their stead.
enum class View { list, map, matrix };
inline constexpr std::array kViews{View::list, View::map, View::matrix};
/// "list", "map", "matrix", as in addresses.
std::string_view name_of(View view);

/// A search as an address asks for it: `request.offset` and `request.limit` follow from page and per_page.
struct SearchParams {
  search::SearchRequest request;
  std::size_t page = 1;  ///< from 1
  std::size_t per_page = kDefaultPerPage;
  View view = View::list;

  /// Facets that a site showing this search within its own pages has set for good: a reader can neither
  /// change nor remove their values, so they are not offered. Not part of an address.
  std::vector<std::string> fixed;

  bool has_filters() const { return !request.filters.empty(); }
  bool is_fixed(std::string_view facet) const;
};

/// Reads `q`, the facets of search::kFacets, `sort`, `page`, `per_page`, `view`, `explain`, and what forms
/// send: `year_from` and `year_to`, which become one value of `year`. Facets may be given several times; of
/// the others the last one counts. Empty values count as not given, unknown parameters are ignored (so that
/// the tracking parameters of other sites break no address). A value that cannot be meant is a failure naming
/// its parameter; the query text never is, unless it is longer than search::kMaxQueryBytes.
///
/// Values are brought to their canonical form ("itc1" to "ITC1"). A region or theme that neither the
/// vocabulary nor the index knows is a failure; projects, programmes and organisations are open vocabularies,
/// so an unknown one just finds nothing.
tl::expected<SearchParams, Failure> read_search_params(const QueryParams& query, const Edition& edition);

/// Reads `fixed` into the parameters: names of facets, of which those with a chosen value count.
void read_fixed(const QueryParams& query, SearchParams& params);

/// How a switch of an address is set: "1", "true", "yes".
bool is_yes(std::string_view value);

/// Moves a search to another page of its results.
void set_page(SearchParams& params, std::size_t page);

}  // namespace praxis::server
