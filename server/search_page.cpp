// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/conditional.h"
#include "server/facet_view.h"
#include "server/handlers.h"
#include "server/help_view.h"
#include "server/labels.h"
#include "server/page.h"
#include "server/pagination.h"
#include "server/result_view.h"
#include "server/search_link.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;
using search::SearchAnswer;

/// How many values of a facet the front page offers.
constexpr std::size_t kBrowseValues = 24;

std::string page_title(const SearchParams& params) {
  const std::string& text = params.request.text;
  std::string title = text.empty() ? "All entries" : fmt::format("{} – search", text);
  if (params.page > 1) title += fmt::format(", page {}", number_label(params.page));
  return title;
}

ordered_json sort_options(const SearchParams& params) {
  using search::Sort;
  auto options = ordered_json::array();
  const std::pair<Sort, std::string_view> labels[] = {{Sort::relevance, "Best match"},
                                                      {Sort::newest, "Newest first"},
                                                      {Sort::oldest, "Oldest first"},
                                                      {Sort::title, "Title A–Z"}};
  for (const auto& [sort, label] : labels) {
    options.push_back(
        {{"id", search::name_of(sort)}, {"label", label}, {"chosen", sort == params.request.sort}});
  }
  return options;
}

ordered_json results_view(const SearchParams& params, const SearchAnswer& answer,
                          const Vocabularies& vocabularies) {
  auto results = ordered_json::array();
  for (const search::Hit& hit : answer.hits) {
    ordered_json result = result_view(hit, vocabularies);
    // Where the page begins with them, the line stands above the first.
    const std::size_t place = params.request.offset + results.size();
    const bool begins = answer.partial_from &&
                        (place == *answer.partial_from || (results.empty() && place > *answer.partial_from));
    result["partial_begin"] = begins;
    result["none_hold_all"] = answer.partial_from == std::size_t{0};
    result["number"] = place + 1;
    results.push_back(std::move(result));
  }
  return results;
}

ordered_json search_view(const SearchParams& params, const SearchAnswer& answer, const Edition& edition) {
  const Vocabularies& vocabularies = edition.vocabularies();
  ordered_json results = results_view(params, answer, vocabularies);
  ordered_json chips = chips_view(params, vocabularies);
  return {
      {"page_title", page_title(params)},
      {"query", params.request.text},
      {"noindex", true},
      {"canonical", search_address(params)},
      {"total", count_label(answer.total, "result", "results")},
      {"range", answer.hits.empty() ? std::string()
                                    : fmt::format("{}–{}", number_label(params.request.offset + 1),
                                                  number_label(params.request.offset + answer.hits.size()))},
      {"chip_count", chips.empty() ? std::string() : std::to_string(chips.size())},
      {"has_chips", !chips.empty()},
      {"chips", std::move(chips)},
      {"clear_address", search_address(without_filters(params))},
      {"facets", facets_view(params, answer.facets, vocabularies)},
      {"sorts", sort_options(params)},
      {"per_page_given", params.per_page == kDefaultPerPage ? "" : std::to_string(params.per_page)},
      {"suggestion", suggestion_view(params, answer)},
      {"recognised", recognised_view(params, answer)},
      {"first_number", params.request.offset + 1},
      {"has_results", !results.empty()},
      {"results", std::move(results)},
      {"nothing", nothing_view(params, answer, vocabularies)},
      {"pagination", pagination_view(params, answer.total)}};
}

/// One list of the front page: the values of a facet as links, outermost ones only.
ordered_json browse_list(const search::Facet& facet, std::size_t limit) {
  auto links = ordered_json::array();
  for (const search::FacetValue& value : facet.values) {
    if (value.depth > 0 || value.count == 0 || links.size() == limit) continue;
    links.push_back({{"label", value.label},
                     {"id", value.value},
                     {"count", number_label(value.count)},
                     {"address", facet_address(facet.name, value.value)}});
  }
  return links;
}

bool asks_for_search(const HttpRequest& request) {
  for (const auto& [name, value] : request.query) {
    if (name == "q" || name == "sort" || name == "page" || name == "per_page") return true;
    for (const std::string_view facet : search::kFacets) {
      if (name == facet) return true;
    }
  }
  return false;
}

}  // namespace

Outcome search_page(const SiteContext& site, const HttpRequest& request) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const auto params = read_search_params(request.query, **edition);
  if (!params) return tl::unexpected(params.error());
  const std::string tag = edition_tag(site, **edition);
  if (matches_tag(request, tag)) return not_modified(tag);
  auto answer = (*edition)->search(params->request);
  if (!answer) return tl::unexpected(Failure(std::move(answer).error()));
  Outcome page = render_page(site, "search", search_view(*params, *answer, **edition));
  if (page) set_revalidation(*page, tag);
  return page;
}

Outcome home_page(const SiteContext& site, const HttpRequest& request) {
  if (asks_for_search(request)) return search_page(site, request);
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const std::string tag = edition_tag(site, **edition);
  if (matches_tag(request, tag)) return not_modified(tag);
  search::SearchRequest everything;
  everything.limit = 0;
  auto answer = (*edition)->search(everything);
  if (!answer) return tl::unexpected(Failure(std::move(answer).error()));
  auto lists = ordered_json::array();
  for (const search::Facet& facet : answer->facets) {
    if (facet.name == "language" || facet.name == "year") continue;
    ordered_json links = browse_list(facet, kBrowseValues);
    if (links.empty()) continue;
    lists.push_back({{"name", facet.name}, {"title", facet_title(facet.name)}, {"links", std::move(links)}});
  }
  Outcome page = render_page(site, "home",
                             {{"page_title", "Search"},
                              {"is_home", true},
                              {"canonical", "/"},
                              {"units", count_label((*edition)->unit_count(), "entry", "entries")},
                              {"lists", std::move(lists)}});
  if (page) set_revalidation(*page, tag);
  return page;
}

}  // namespace praxis::server
