// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tile_grid.h"

#include <cstddef>
#include <string>

namespace praxis::server {

/// Where a tile stands and where its texts begin, end or have their middle; in units of the drawing, which is
/// as wide as its tiles.
struct TileBox {
  int x = 0, y = 0, width = 0, height = 0;
  int label_x = 0, label_y = 0, number_x = 0, number_y = 0;
};

/// What stands on a tile: a name in one line, or in two of which the second may be shortened.
struct TileText {
  std::string first;
  std::string second;
};

inline constexpr int kTilePitch = 44;
inline constexpr int kTileSize = 40;
inline constexpr int kDrawingWidth = kTileColumns * kTilePitch - (kTilePitch - kTileSize);
inline constexpr int kSecondLine = 12;  ///< from one line of a name to the next

/// A country's tile: square, both texts in its middle.
TileBox country_box(const TilePlace& place);
int countries_height(int rows);

/// The tile of a country's region by its place among them, from 0: wide, its number at the far end.
TileBox region_box(std::size_t index);
int regions_height(std::size_t regions);

/// A region's name as it fits its tile.
TileText text_on_tile(const std::string& label);

}  // namespace praxis::server
