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

std::string page_title(const Language& language, const SearchParams& params) {
  const std::string& text = params.request.text;
  std::string title =
      text.empty() ? language.say("link.all-entries") : language.say("search.title", {{"query", text}});
  if (params.view != View::list)
    title = language.say(
        "search.title-view",
        {{"title", title}, {"view", language.say(fmt::format("view.{}", name_of(params.view)))}});
  if (params.page > 1) title = language.say("search.title-page", {{"title", title}, {"page", params.page}});
  return title;
}

ordered_json sort_options(const Language& language, const SearchParams& params) {
  using search::Sort;
  auto options = ordered_json::array();
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest, Sort::title}) {
    options.push_back({{"id", search::name_of(sort)},
                       {"label", language.say(fmt::format("sort.{}", search::name_of(sort)))},
                       {"chosen", sort == params.request.sort}});
  }
  return options;
}

ordered_json results_view(const Language& language, const SearchParams& params, const SearchAnswer& answer,
                          const Vocabularies& vocabularies) {
  auto results = ordered_json::array();
  for (const search::Hit& hit : answer.hits) {
    ordered_json result = result_view(language, hit, vocabularies);
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
ordered_json exports_view(const Language& language, SearchParams params, const SearchAnswer& answer) {
  if (answer.total == 0) return nullptr;
  params.per_page = kDefaultPerPage;
  params.view = View::list;
  set_page(params, 1);
  auto files = ordered_json::array();
  const auto add = [&](std::string_view form, const std::string& label, bool is_file) {
    files.push_back({{"label", label},
                     {"address", search_address(params, fmt::format("/search.{}", form))},
                     {"is_file", is_file}});
  };
  for (const std::string_view form : {"csv", "ris", "bib", "jsonl"})
    add(form, format_label(language, form), true);
  add("atom", format_label(language, "atom"), false);
  return {{"files", std::move(files)}};
}

/// "21–40" of the results.
std::string shown_range(const Language& language, const SearchParams& params, const SearchAnswer& answer) {
  if (answer.hits.empty()) return {};
  const std::size_t before = params.request.offset;
  return language.say("number.range", {{"from", before + 1}, {"until", before + answer.hits.size()}});
}

}  // namespace

ordered_json search_view(const Language& language, const SearchParams& params, const SearchAnswer& answer,
                         const Edition& edition) {
  const Vocabularies& vocabularies = edition.vocabularies();
  ordered_json results = results_view(language, params, answer, vocabularies);
  ordered_json chips = chips_view(language, params, vocabularies);
  const bool lists = params.view != View::matrix;
  return {{"page_title", page_title(language, params)},
          {"query", params.request.text},
          {"noindex", true},
          {"canonical", search_address(params)},
          {"address", search_address(params)},
          {"total_number", answer.total},
          {"total", count_label(language, "count.results", answer.total)},
          {"range", shown_range(language, params, answer)},
          {"chip_count", chips.empty() ? std::string() : std::to_string(chips.size())},
          {"has_chips", !chips.empty()},
          {"chips", std::move(chips)},
          {"clear_address", search_address(without_filters(params))},
          {"facets", facets_view(language, params, answer.facets, vocabularies)},
          {"sorts", sort_options(language, params)},
          {"views", views_view(language, params)},
          {"view_given", params.view == View::list ? std::string_view() : name_of(params.view)},
          {"matrix", nullptr},
          {"lists", lists},
          {"map", params.view == View::map ? map_view(language, params, answer, vocabularies)
                                           : ordered_json(nullptr)},
          {"per_page_given", params.per_page == kDefaultPerPage ? "" : std::to_string(params.per_page)},
          {"suggestion", suggestion_view(language, params, answer)},
          {"recognised", recognised_view(language, params, answer)},
          {"first_number", params.request.offset + 1},
          {"has_results", !results.empty()},
          {"results", std::move(results)},
          {"nothing", lists || answer.total == 0 ? nothing_view(language, params, answer, vocabularies)
                                                 : ordered_json(nullptr)},
          {"pagination", lists ? pagination_view(language, params, answer.total) : ordered_json(nullptr)},
          {"exports", exports_view(language, params, answer)}};
}

}  // namespace praxis::server
