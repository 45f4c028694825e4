// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/search_link.h"

#include "server/url.h"

#include <algorithm>

namespace praxis::server {

std::string search_address(const SearchParams& params, std::string_view path) {
  QueryParams query;
  if (!params.request.text.empty()) query.emplace_back("q", params.request.text);
  for (const std::string_view facet : search::kFacets) {
    const auto chosen = params.request.filters.find(facet);
    if (chosen == params.request.filters.end()) continue;
    for (const std::string& value : chosen->second) query.emplace_back(std::string(facet), value);
  }
  if (params.request.sort != search::Sort::relevance) {
    query.emplace_back("sort", std::string(search::name_of(params.request.sort)));
  }
  if (params.view != View::list) query.emplace_back("view", std::string(name_of(params.view)));
  if (params.page != 1) query.emplace_back("page", std::to_string(params.page));
  if (params.per_page != kDefaultPerPage) query.emplace_back("per_page", std::to_string(params.per_page));
  std::string address(path);
  if (!query.empty()) address += '?' + encode_query(query);
  return address;
}

SearchParams without_filter(SearchParams params, std::string_view facet, std::string_view value) {
  const auto chosen = params.request.filters.find(facet);
  if (chosen != params.request.filters.end()) {
    std::erase(chosen->second, value);
    if (chosen->second.empty()) params.request.filters.erase(chosen);
  }
  set_page(params, 1);
  return params;
}

SearchParams toggled(SearchParams params, std::string_view facet, const std::string& value,
                     const Taxonomy& tree) {
  std::vector<std::string>& chosen = params.request.filters[std::string(facet)];
  if (std::find(chosen.begin(), chosen.end(), value) != chosen.end())
    return without_filter(std::move(params), facet, value);
  std::erase_if(chosen, [&](const std::string& other) {
    return tree.within(other, value) || tree.within(value, other);
  });
  chosen.push_back(value);
  set_page(params, 1);
  return params;
}

SearchParams without_filters(SearchParams params) {
  std::erase_if(params.request.filters, [&](const auto& chosen) { return !params.is_fixed(chosen.first); });
  set_page(params, 1);
  return params;
}

SearchParams with_text(SearchParams params, std::string_view text) {
  params.request.text = std::string(text);
  set_page(params, 1);
  return params;
}

SearchParams on_page(SearchParams params, std::size_t page) {
  set_page(params, page);
  return params;
}

std::string facet_address(std::string_view facet, std::string_view value) {
  return "/search?" + encode_query({{std::string(facet), std::string(value)}});
}

std::string unit_address(std::string_view id) {
  return "/units/" + percent_encode(id);
}

std::string document_address(std::string_view id) {
  return "/documents/" + percent_encode(id);
}

std::string picture_address(std::string_view document, int page, std::string_view unit,
                            std::string_view version) {
  QueryParams query;
  if (!unit.empty()) query.emplace_back("unit", unit);
  if (!version.empty()) query.emplace_back("v", version);
  std::string address = document_address(document) + "/pages/" + std::to_string(page) + ".png";
  return query.empty() ? address : address + "?" + encode_query(query);
}

}  // namespace praxis::server
