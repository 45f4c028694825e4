// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/search_views.h"

#include "corpus/unit.h"
#include "server/search_link.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

SearchParams seen_as(SearchParams params, View view) {
  params.view = view;
  if (view != View::list && !params.request.filters.contains("kind"))
    params.request.filters["kind"] = {std::string(name_of(UnitKind::good_practice))};
  set_page(params, 1);
  return params;
}

}  // namespace

nlohmann::ordered_json views_view(const Language& language, const SearchParams& params) {
  auto views = nlohmann::ordered_json::array();
  for (const View view : kViews) {
    const bool current = view == params.view;
    views.push_back({{"label", language.say(fmt::format("view.{}", name_of(view)))},
                     {"address", search_address(current ? on_page(params, 1) : seen_as(params, view))},
                     {"current", current}});
  }
  return views;
}

}  // namespace praxis::server
