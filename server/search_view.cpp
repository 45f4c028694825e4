// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/search_view.h"

#include "server/export_format.h"
#include "server/facet_view.h"
#include "server/help_view.h"
#include "server/labels.h"
#include "server/map_view.h"
#include "server/pagination.h"
#include "server/result_view.h"
#include "server/search_link.h"
#include "server/search_views.h"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;
using search::SearchAnswer;

std::string page_title(const SearchParams& params) {
  const std::string& text = params.request.text;
  std::string title = text.empty() ? "All entries" : fmt::format("{} – search", text);
  if (params.view != View::list) title += fmt::format(" – {}", view_label(params.view));
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

/// The same search as files and as a feed: all of it, on whichever page one stands.
ordered_json exports_view(SearchParams params, const SearchAnswer& answer) {
  if (answer.total == 0) return nullptr;
  params.per_page = kDefaultPerPage;
  params.view = View::list;
  set_page(params, 1);
  auto files = ordered_json::array();
  const auto add = [&](std::string_view form, std::string_view label, bool is_file) {
    files.push_back({{"label", label},
                     {"address", search_address(params, fmt::format("/search.{}", form))},
                     {"is_file", is_file}});
  };
  for (const std::string_view form : {"csv", "ris", "bib", "jsonl"})
    add(form, export_format(form)->label, true);
  add("atom", "Feed of what is new (Atom)", false);
  return {{"files", std::move(files)}};
}

}  // namespace

ordered_json search_view(const SearchParams& params, const SearchAnswer& answer, const Edition& edition) {
  const Vocabularies& vocabularies = edition.vocabularies();
  ordered_json results = results_view(params, answer, vocabularies);
  ordered_json chips = chips_view(params, vocabularies);
  const bool lists = params.view != View::matrix;
  return {
      {"page_title", page_title(params)},
      {"query", params.request.text},
      {"noindex", true},
      {"canonical", search_address(params)},
      {"address", search_address(params)},
      {"total_number", answer.total},
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
      {"views", views_view(params)},
      {"view_given", params.view == View::list ? std::string_view() : name_of(params.view)},
      {"matrix", nullptr},
      {"lists", lists},
      {"map", params.view == View::map ? map_view(params, answer, vocabularies) : ordered_json(nullptr)},
      {"per_page_given", params.per_page == kDefaultPerPage ? "" : std::to_string(params.per_page)},
      {"suggestion", suggestion_view(params, answer)},
      {"recognised", recognised_view(params, answer)},
      {"first_number", params.request.offset + 1},
      {"has_results", !results.empty()},
      {"results", std::move(results)},
      {"nothing",
       lists || answer.total == 0 ? nothing_view(params, answer, vocabularies) : ordered_json(nullptr)},
      {"pagination", lists ? pagination_view(params, answer.total) : ordered_json(nullptr)},
      {"exports", exports_view(params, answer)}};
}

}  // namespace praxis::server
