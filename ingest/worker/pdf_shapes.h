// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <cstdint>
#include <optional>

class GfxState;
class GfxPath;
class GfxSubpath;
struct GfxRGB;

namespace praxis::ingest::worker {

// What Poppler's graphics state says of colours and paths, in page coordinates (points, origin top left).

/// As 0xRRGGBB.
std::uint32_t packed(const GfxRGB& rgb);
bool is_nearly_white(std::uint32_t colour);

/// The box of a path that is a rectangle, perhaps with rounded corners, or one straight line along an axis.
std::optional<Box> rectangle_of(const GfxState& state, const GfxSubpath& path);
/// Whether most of an outline runs straight along its box: a circle's does not, nor a rhombus's.
bool is_straight(const GfxState& state, const GfxSubpath& path, const Box& box);
/// Whether a path is one rectangle and nothing else.
bool is_one_rectangle(const GfxState& state, const GfxPath& path);
/// The box of any path, its curves' handles included.
std::optional<Box> reach_of(const GfxState& state, const GfxSubpath& path);
/// A box in the state's own coordinates as the box around it on the page; none where it has no finite place.
std::optional<Box> on_page(const GfxState& state, const Box& own);

/// The box outside of which nothing is drawn.
Box clip_of(const GfxState& state);
/// What of a box is left by another; none where nothing is.
std::optional<Box> within(const Box& box, const Box& clip);

}  // namespace praxis::ingest::worker
