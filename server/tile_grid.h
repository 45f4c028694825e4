// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace praxis::server {

/// Where a country stands in the map of tiles, counted from 0 at the top left.
struct TilePlace {
  std::string country;  ///< as NUTS codes begin
  int column = 0;
  int row = 0;
};

inline constexpr int kTileColumns = 9;

/// Europe in tiles of one size, about as countries lie to each other (our own arrangement). Those of `others`
/// that have no place in it, such as imported ones, follow in rows below.
std::vector<TilePlace> tile_places(const std::vector<std::string>& others);

}  // namespace praxis::server
