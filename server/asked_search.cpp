// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/asked_search.h"

#include "server/page.h"

namespace praxis::server {

tl::expected<AskedSearch, Failure> asked_search(const SiteContext& site, const HttpRequest& request,
                                                std::string_view variant) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  auto params = read_search_params(request.query, **edition);
  if (!params) return tl::unexpected(std::move(params).error());
  return AskedSearch{*edition, std::move(*params), edition_tag(site, **edition, variant)};
}

}  // namespace praxis::server
