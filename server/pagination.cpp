// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pagination.h"

#include "server/search_link.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace praxis::server {

using nlohmann::ordered_json;

std::vector<std::size_t> pages_to_link(std::size_t current, std::size_t last) {
  constexpr std::size_t kNear = 2;
  std::vector<std::size_t> pages;
  const auto link = [&](std::size_t page) {
    if (!pages.empty() && page <= pages.back()) return;
    if (!pages.empty() && page == pages.back() + 2) pages.push_back(page - 1);
    if (!pages.empty() && page > pages.back() + 1) pages.push_back(0);
    pages.push_back(page);
  };
  if (last == 0) return pages;
  link(1);
  const std::size_t first_near = current > kNear ? current - kNear : 1;
  for (std::size_t page = first_near; page <= std::min(current + kNear, last); ++page) link(page);
  if (pages.back() < last) link(last);
  return pages;
}

std::size_t last_page(const SearchParams& params, std::size_t total) {
  const std::size_t pages = (total + params.per_page - 1) / params.per_page;
  return std::min(pages, search::kMaxOffset / params.per_page + 1);
}

ordered_json pagination_view(const Language& language, const SearchParams& params, std::size_t total) {
  const std::size_t last = last_page(params, total);
  if (last <= 1 || params.page > last) return nullptr;
  const auto address = [&](std::size_t page) { return ordered_json(search_address(on_page(params, page))); };
  auto pages = ordered_json::array();
  for (const std::size_t page : pages_to_link(params.page, last)) {
    const bool gap = page == 0;
    pages.push_back({{"gap", gap},
                     {"number", gap ? ordered_json(false) : ordered_json(language.number(page))},
                     {"current", page == params.page},
                     {"page_address", gap ? ordered_json(false) : address(page)}});
  }
  return {{"previous", params.page > 1 ? address(params.page - 1) : ordered_json(false)},
          {"next", params.page < last ? address(params.page + 1) : ordered_json(false)},
          {"position", language.say("pagination.position", {{"page", params.page}, {"last", last}})},
          {"pages", std::move(pages)}};
}

}  // namespace praxis::server
