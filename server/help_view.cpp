// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/help_view.h"

#include "server/labels.h"
#include "server/result_view.h"
#include "server/search_link.h"

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

std::string result_count(const Language& language, std::size_t count) {
  return count_label(language, "count.results", count);
}

/// What is left out, before its label: "Region", "Word".
std::string removal_title(const Language& language, const search::Removal& removal) {
  if (removal.what == "filter") return facet_title(language, removal.facet);
  const std::string key = "removal." + removal.what;
  return language.say(language.find(key) != nullptr ? key : "removal.condition");
}

ordered_json removal_view(const Language& language, const SearchParams& params,
                          const search::Removal& removal) {
  SearchParams wider = with_text(params, removal.text);
  wider.request.filters = removal.filters;
  const std::string title = removal_title(language, removal);
  return {{"title", language.say("nothing.hint", {{"what", title}, {"label", removal.label}})},
          {"address", search_address(wider)},
          {"count", result_count(language, removal.count)}};
}

/// Leaving out what a reader cannot leave out is no help.
bool can_be_left_out(const SearchParams& params, const search::Removal& removal) {
  return removal.what == "filters" ? params.fixed.empty()
                                   : removal.what != "filter" || !params.is_fixed(removal.facet);
}

}  // namespace

ordered_json suggestion_view(const Language& language, const SearchParams& params,
                             const search::SearchAnswer& answer) {
  if (!answer.suggestion) return nullptr;
  return {{"words", *answer.suggestion},
          {"address", search_address(with_text(params, *answer.suggestion))},
          {"count",
           answer.suggestion_count > 0 ? result_count(language, answer.suggestion_count) : std::string()}};
}

ordered_json recognised_view(const Language& language, const SearchParams& params,
                             const search::SearchAnswer& answer) {
  if (answer.recognised.empty()) return nullptr;
  auto names = ordered_json::array();
  for (const search::RecognisedName& name : answer.recognised) {
    if (params.is_fixed(name.facet)) continue;
    SearchParams narrowed = with_text(params, name.text);
    narrowed.request.filters[name.facet] = {name.value};
    const auto [before, after] = language.around("recognised." + name.facet);
    names.push_back({{"before", before},
                     {"after", after},
                     {"label", name.label},
                     {"address", search_address(narrowed)},
                     {"count", result_count(language, name.count)}});
  }
  if (names.empty()) return nullptr;
  return {{"names", std::move(names)}};
}

ordered_json nothing_view(const Language& language, const SearchParams& params,
                          const search::SearchAnswer& answer, const Vocabularies& vocabularies) {
  if (!answer.hits.empty()) return nullptr;
  if (answer.total > 0) {  // a page past the last one
    return {{"past_end", search_address(on_page(params, 1))}, {"has_hints", false}, {"has_nearest", false}};
  }
  auto hints = ordered_json::array();
  auto nearest = ordered_json::array();
  if (answer.nothing) {
    for (const search::Removal& removal : answer.nothing->without) {
      if (can_be_left_out(params, removal)) hints.push_back(removal_view(language, params, removal));
    }
    for (const search::Hit& hit : answer.nothing->nearest)
      nearest.push_back(result_view(language, hit, vocabularies));
  }
  return {{"past_end", false},
          {"has_hints", !hints.empty()},
          {"hints", std::move(hints)},
          {"has_nearest", !nearest.empty()},
          {"nearest", std::move(nearest)}};
}

}  // namespace praxis::server
