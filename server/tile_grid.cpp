// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tile_grid.h"

#include <algorithm>
#include <array>

namespace praxis::server {
namespace {

/// As it looks on the map: two letters a tile, dots where there is none.
constexpr std::array<std::string_view, 8> kMap{{
    "IS .. .. .. NO SE FI .. ..",
    "IE UK .. .. DK .. EE .. ..",
    ".. .. BE NL DE PL LV LT ..",
    ".. .. FR LU CZ SK UA MD ..",
    "PT ES CH LI AT HU RO .. GE",
    ".. .. .. IT SI HR RS BG ..",
    ".. .. MT .. BA ME XK MK TR",
    ".. .. .. .. .. AL EL .. CY",
}};
constexpr std::size_t kTileLetters = 3;  // with the space behind

bool has(const std::vector<TilePlace>& places, std::string_view country) {
  return std::any_of(places.begin(), places.end(),
                     [&](const TilePlace& place) { return place.country == country; });
}

}  // namespace

std::vector<TilePlace> tile_places(const std::vector<std::string>& others) {
  std::vector<TilePlace> places;
  for (std::size_t row = 0; row < kMap.size(); ++row) {
    for (std::size_t column = 0; column < kTileColumns; ++column) {
      const std::string_view country = kMap[row].substr(column * kTileLetters, 2);
      if (country != "..")
        places.push_back({std::string(country), static_cast<int>(column), static_cast<int>(row)});
    }
  }
  int next = static_cast<int>(kMap.size()) * kTileColumns;
  for (const std::string& country : others) {
    if (has(places, country)) continue;
    places.push_back({country, next % kTileColumns, next / kTileColumns});
    ++next;
  }
  return places;
}

}  // namespace praxis::server
