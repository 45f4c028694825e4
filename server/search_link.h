// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "server/params.h"

#include <string>
#include <string_view>

namespace praxis::server {

/// The address of a search, in one canonical form: parameters in a fixed order, defaults left out.
std::string search_address(const SearchParams& params, std::string_view path = "/search");

/// The same search with one filter value less; back on its first page.
SearchParams without_filter(SearchParams params, std::string_view facet, std::string_view value);
/// The same search with a value of a tree more, in place of what lies around it or within it, or one less
/// where it is chosen; back on its first page.
SearchParams toggled(SearchParams params, std::string_view facet, const std::string& value,
                     const Taxonomy& tree);
/// The same query with no filters but the fixed ones; back on its first page.
SearchParams without_filters(SearchParams params);
/// The same filters with another query text; back on its first page.
SearchParams with_text(SearchParams params, std::string_view text);
SearchParams on_page(SearchParams params, std::size_t page);

/// The address of a search for everything that has one facet value.
std::string facet_address(std::string_view facet, std::string_view value);

std::string unit_address(std::string_view id);
std::string document_address(std::string_view id);

/// The picture of a page; of a unit where its passage is to be marked, else with none. `version` names this
/// very picture, so that it may be kept for good.
std::string picture_address(std::string_view document, int page, std::string_view unit,
                            std::string_view version = {});

}  // namespace praxis::server
