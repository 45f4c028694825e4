// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/help_view.h"

#include "server/labels.h"
#include "server/result_view.h"
#include "server/search_link.h"

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

std::string result_count(std::size_t count) {
  return count_label(count, "result", "results");
}

/// What is left out, before its label: "Region", "The word".
std::string removal_title(const search::Removal& removal) {
  if (removal.what == "filter") return facet_title(removal.facet);
  if (removal.what == "filters") return "Filters";
  if (removal.what == "quotes") return "Quotation marks";
  if (removal.what == "word") return "Word";
  if (removal.what == "words") return "Words";
  return removal.what == "phrase" ? "Phrase" : "Condition";
}

ordered_json removal_view(const SearchParams& params, const search::Removal& removal,
                          const Vocabularies& vocabularies) {
  SearchParams wider = with_text(params, removal.text);
  wider.request.filters = removal.filters;
  const bool filter = removal.what == "filter";
  return {{"title", removal_title(removal)},
          {"label", filter ? value_label(removal.facet, removal.value, vocabularies) : removal.label},
          {"address", search_address(wider)},
          {"count", result_count(removal.count)}};
}

/// Leaving out what a reader cannot leave out is no help.
bool can_be_left_out(const SearchParams& params, const search::Removal& removal) {
  return removal.what == "filters" ? params.fixed.empty()
                                   : removal.what != "filter" || !params.is_fixed(removal.facet);
}

}  // namespace

ordered_json suggestion_view(const SearchParams& params, const search::SearchAnswer& answer) {
  if (!answer.suggestion) return nullptr;
  return {{"words", *answer.suggestion},
          {"address", search_address(with_text(params, *answer.suggestion))},
          {"count", answer.suggestion_count > 0 ? result_count(answer.suggestion_count) : std::string()}};
}

ordered_json recognised_view(const SearchParams& params, const search::SearchAnswer& answer) {
  if (answer.recognised.empty()) return nullptr;
  auto names = ordered_json::array();
  for (const search::RecognisedName& name : answer.recognised) {
    if (params.is_fixed(name.facet)) continue;
    SearchParams narrowed = with_text(params, name.text);
    narrowed.request.filters[name.facet] = {name.value};
    names.push_back({{"facet", name.facet},
                     {"label", name.label},
                     {"address", search_address(narrowed)},
                     {"count", result_count(name.count)}});
  }
  if (names.empty()) return nullptr;
  return {{"names", std::move(names)}};
}

ordered_json nothing_view(const SearchParams& params, const search::SearchAnswer& answer,
                          const Vocabularies& vocabularies) {
  if (!answer.hits.empty()) return nullptr;
  if (answer.total > 0) {  // a page past the last one
    return {{"past_end", search_address(on_page(params, 1))}, {"has_hints", false}, {"has_nearest", false}};
  }
  auto hints = ordered_json::array();
  auto nearest = ordered_json::array();
  if (answer.nothing) {
    for (const search::Removal& removal : answer.nothing->without) {
      if (can_be_left_out(params, removal)) hints.push_back(removal_view(params, removal, vocabularies));
    }
    for (const search::Hit& hit : answer.nothing->nearest) nearest.push_back(result_view(hit, vocabularies));
  }
  return {{"past_end", false},
          {"has_hints", !hints.empty()},
          {"hints", std::move(hints)},
          {"has_nearest", !nearest.empty()},
          {"nearest", std::move(nearest)}};
}

}  // namespace praxis::server
