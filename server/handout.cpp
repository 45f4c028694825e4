// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handout.h"

#include "server/url.h"

#include <algorithm>

namespace praxis::server {

tl::expected<Handout, Failure> read_handout(const QueryParams& query, const Edition& edition) {
  std::vector<std::string> ids;
  for (const auto& [name, value] : query) {
    if (name != "unit" || value.empty()) continue;
    if (std::find(ids.begin(), ids.end(), value) != ids.end()) continue;
    if (ids.size() == kMostHandoutUnits) {
      return tl::unexpected(
          Failure(ErrorKind::bad_request, "handout.full", {{"most", kMostHandoutUnits}}, "unit"));
    }
    ids.push_back(value);
  }
  Handout handout;
  for (const std::string& id : ids) {
    auto unit = edition.unit(id);
    if (unit) {
      handout.units.push_back(std::move(*unit));
    } else if (unit.error().kind == ErrorKind::not_found) {
      handout.missing.push_back(id);
    } else {
      return tl::unexpected(Failure(std::move(unit).error()));
    }
  }
  return handout;
}

std::string handout_address(const std::vector<std::string>& ids, const std::string& path) {
  QueryParams query;
  for (const std::string& id : ids) query.emplace_back("unit", id);
  return ids.empty() ? path : path + "?" + encode_query(query);
}

}  // namespace praxis::server
