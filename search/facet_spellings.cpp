// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/columns.h"
#include "search/name_key.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace praxis::search {
namespace {

/// For each value the one that stands for it: of those whose words are the same the one that most units have,
/// of equals the first.
std::vector<std::uint32_t> leaders_of(const std::vector<std::string>& values,
                                      const std::vector<std::uint32_t>& units) {
  std::unordered_map<std::string, std::uint32_t> best;
  std::vector<std::string> keys;
  keys.reserve(values.size());
  for (std::uint32_t id = 0; id < values.size(); ++id) {
    keys.push_back(name_key(values[id]));
    const auto [place, is_new] = best.emplace(keys.back(), id);
    if (!is_new && units[id] > units[place->second]) place->second = id;
  }
  std::vector<std::uint32_t> leaders;
  leaders.reserve(values.size());
  for (const std::string& key : keys) leaders.push_back(best.at(key));
  return leaders;
}

}  // namespace

FacetColumn FacetColumn::with_spellings_joined() && {
  const std::vector<std::uint32_t> leaders = leaders_of(values_, units());
  FacetColumn joined;
  std::vector<std::uint32_t> new_id(values_.size(), 0);
  for (std::uint32_t id = 0; id < values_.size(); ++id) {
    if (leaders[id] != id) continue;
    new_id[id] = static_cast<std::uint32_t>(joined.values_.size());
    joined.values_.push_back(values_[id]);
  }
  for (std::uint32_t id = 0; id < values_.size(); ++id) {
    if (leaders[id] != id) joined.others_.emplace(new_id[leaders[id]], std::move(values_[id]));
  }
  joined.offsets_.push_back(0);
  for (std::size_t document = 0; document + 1 < offsets_.size(); ++document) {
    const auto begin = static_cast<std::ptrdiff_t>(joined.ids_.size());
    for (const std::uint32_t id : of(static_cast<std::uint32_t>(document)))
      joined.ids_.push_back(new_id[leaders[id]]);
    std::sort(joined.ids_.begin() + begin, joined.ids_.end());
    joined.ids_.erase(std::unique(joined.ids_.begin() + begin, joined.ids_.end()), joined.ids_.end());
    joined.offsets_.push_back(static_cast<std::uint32_t>(joined.ids_.size()));
  }
  return joined;
}

std::vector<std::string_view> FacetColumn::spellings(std::string_view value) const {
  std::vector<std::string_view> all{value};
  if (const auto id = find(value)) {
    const auto [first, last] = others_.equal_range(*id);
    for (auto other = first; other != last; ++other) all.push_back(other->second);
  }
  return all;
}

}  // namespace praxis::search
