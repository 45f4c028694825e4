// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_shapes.h"

#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <GfxState.h>

namespace praxis::ingest::worker {

std::uint32_t packed(const GfxRGB& rgb) {
  const auto channel = [](GfxColorComp c) {
    return static_cast<std::uint32_t>(std::clamp(colToDbl(c) * 255.0 + 0.5, 0.0, 255.0));
  };
  return channel(rgb.r) << 16 | channel(rgb.g) << 8 | channel(rgb.b);
}

bool is_nearly_white(std::uint32_t colour) {
  return (colour >> 16) > 250 && ((colour >> 8) & 0xFF) > 250 && (colour & 0xFF) > 250;
}

namespace {

/// What a path's points enclose (the shoelace formula).
double area_of(const GfxState& state, const GfxSubpath& path) {
  double twice = 0;
  double x0 = 0, y0 = 0;
  const int n = path.getNumPoints();
  state.transform(path.getX(n - 1), path.getY(n - 1), &x0, &y0);
  for (int i = 0; i < n; ++i) {
    double x = 0, y = 0;
    state.transform(path.getX(i), path.getY(i), &x, &y);
    twice += x0 * y - x * y0;
    x0 = x;
    y0 = y;
  }
  return std::abs(twice) / 2;
}

}  // namespace

bool is_one_rectangle(const GfxState& state, const GfxPath& path) {
  if (path.getNumSubpaths() != 1) return false;
  const GfxSubpath& outline = *path.getSubpath(0);
  const auto box = rectangle_of(state, outline);
  if (!box || !is_straight(state, outline, *box)) return false;
  constexpr double kNearlyAll = 0.95;  // rounded corners leave so much
  return area_of(state, outline) >= kNearlyAll * layout::width(*box) * layout::height(*box);
}

std::optional<Box> reach_of(const GfxState& state, const GfxSubpath& path) {
  const int n = path.getNumPoints();
  if (n < 2) return std::nullopt;
  Box own{path.getX(0), path.getY(0), path.getX(0), path.getY(0)};
  for (int i = 1; i < n; ++i) {
    own.x0 = std::min(own.x0, path.getX(i));
    own.x1 = std::max(own.x1, path.getX(i));
    own.y0 = std::min(own.y0, path.getY(i));
    own.y1 = std::max(own.y1, path.getY(i));
  }
  return on_page(state, own);
}

std::optional<Box> on_page(const GfxState& state, const Box& own) {
  std::optional<Box> box;
  for (const auto& [own_x, own_y] : {std::pair{own.x0, own.y0}, std::pair{own.x0, own.y1},
                                     std::pair{own.x1, own.y0}, std::pair{own.x1, own.y1}}) {
    double x = 0, y = 0;
    state.transform(own_x, own_y, &x, &y);
    if (!std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
    const Box point{x, y, x, y};
    box = box ? layout::united(*box, point) : point;
  }
  return box;
}

Box clip_of(const GfxState& state) {
  Box clip;
  state.getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  return clip;
}

std::optional<Box> within(const Box& box, const Box& clip) {
  const Box shared{std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
                   std::min(box.y1, clip.y1)};
  if (layout::width(shared) < 0 || layout::height(shared) < 0) return std::nullopt;
  return shared;
}

std::optional<Box> rectangle_of(const GfxState& state, const GfxSubpath& path) {
  constexpr int kMostPoints = 40;
  const int n = path.getNumPoints();
  if (n < 2 || n > kMostPoints) return std::nullopt;
  Box box;
  std::vector<std::pair<double, double>> points(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) {
    auto& [x, y] = points[static_cast<std::size_t>(i)];
    state.transform(path.getX(i), path.getY(i), &x, &y);
    if (!std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
    const Box point{x, y, x, y};
    box = i == 0 ? point : layout::united(box, point);
  }
  const double wide = layout::width(box);
  const double high = layout::height(box);
  if (n == 2) {
    const bool along_an_axis = std::min(wide, high) < 1 && std::max(wide, high) > 0;
    return along_an_axis ? std::optional(box) : std::nullopt;
  }
  // Every corner lies on the box's edge, or near one of its corners.
  const bool at_the_edges = std::all_of(points.begin(), points.end(), [&](const auto& point) {
    const double to_x = std::min(point.first - box.x0, box.x1 - point.first);
    const double to_y = std::min(point.second - box.y0, box.y1 - point.second);
    const double slack = 0.5 + 0.02 * std::min(wide, high);
    return std::min(to_x, to_y) <= slack || std::max(to_x, to_y) <= std::min({20.0, wide / 2, high / 2});
  });
  return at_the_edges ? std::optional(box) : std::nullopt;
}

bool is_straight(const GfxState& state, const GfxSubpath& path, const Box& box) {
  double straight = 0;
  double x0 = 0, y0 = 0;
  for (int i = 0; i < path.getNumPoints(); ++i) {
    double x = 0, y = 0;
    state.transform(path.getX(i), path.getY(i), &x, &y);
    const double along = std::max(std::abs(x - x0), std::abs(y - y0));
    const double across = std::min(std::abs(x - x0), std::abs(y - y0));
    // A point's flag says that it bends the line to the next.
    if (i > 0 && !path.getCurve(i) && !path.getCurve(i - 1) && across <= 0.05 * along) straight += along;
    x0 = x;
    y0 = y;
  }
  // A path that is left open lacks one side.
  return straight >= 0.45 * (layout::width(box) + layout::height(box));
}

}  // namespace praxis::ingest::worker
