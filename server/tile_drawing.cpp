// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tile_drawing.h"

#include "corpus/utf8.h"

namespace praxis::server {
namespace {

constexpr int kRegionColumns = 2;
constexpr int kRegionPitch = kDrawingWidth / kRegionColumns + 2;
constexpr int kRegionRow = 36;
constexpr int kRegionHeight = 32;
constexpr std::size_t kLineLetters = 24;

}  // namespace

TileBox country_box(const TilePlace& place) {
  const int x = place.column * kTilePitch;
  const int y = place.row * kTilePitch;
  const int middle = x + kTileSize / 2;
  return {x, y, kTileSize, kTileSize, middle, y + 15, middle, y + 32};
}

int countries_height(int rows) {
  return rows * kTilePitch - (kTilePitch - kTileSize);
}

TileBox region_box(std::size_t index) {
  const int x = static_cast<int>(index) % kRegionColumns * kRegionPitch;
  const int y = static_cast<int>(index) / kRegionColumns * kRegionRow;
  const int width = kDrawingWidth - kRegionPitch;
  return {x, y, width, kRegionHeight, x + 8, y + 21, x + width - 8, y + 21};
}

int regions_height(std::size_t regions) {
  const int rows = (static_cast<int>(regions) + kRegionColumns - 1) / kRegionColumns;
  return rows * kRegionRow - (kRegionRow - kRegionHeight);
}

TileText text_on_tile(const std::string& label) {
  if (count_code_points(label) <= kLineLetters) return {label, {}};
  const std::size_t space = label.rfind(' ', byte_offset(label, kLineLetters));
  if (space == std::string::npos) return {shorten(label, kLineLetters), {}};
  return {label.substr(0, space), shorten(label.substr(space + 1), kLineLetters)};
}

}  // namespace praxis::server
