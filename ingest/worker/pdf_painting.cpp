// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_painting.h"

#include "ingest/layout/geometry.h"
#include "ingest/worker/pdf_shapes.h"

#include <algorithm>
#include <utility>

#include <GfxState.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kMostShapes = 5'000;  // beyond that a page is a map or a chart
constexpr std::size_t kMostDrawnSigns = 2'000;
constexpr double kFaint = 0.02;  // opacity
constexpr double kSolid = 0.9;

/// Thin lines hide nothing and ground nothing; thick ones are bars.
constexpr double kBar = 4;  // points

}  // namespace

bool Painting::add_frame(const GfxState& state, std::uint32_t colour) {
  constexpr double kFinestLine = 0.05;  // points
  constexpr double kWidestLine = 8;
  const GfxPath& path = *state.getPath();
  if (path.getNumSubpaths() != 2) return false;
  auto inner = rectangle_of(state, *path.getSubpath(0));
  auto outer = rectangle_of(state, *path.getSubpath(1));
  if (!inner || !outer) return false;
  if (layout::width(*inner) > layout::width(*outer)) std::swap(inner, outer);
  const auto [least, most] = std::minmax(
      {inner->x0 - outer->x0, inner->y0 - outer->y0, outer->x1 - inner->x1, outer->y1 - inner->y1});
  if (least < kFinestLine || most > kWidestLine) return false;
  if (state.getFillOpacity() < kFaint) return true;
  grounds_.add_unknown(*outer);
  if (shapes_.size() < kMostShapes) add_shape(state, *outer, true, colour, false);
  return true;
}

void Painting::add_path(const GfxState& state, std::uint32_t colour, bool filled, bool blended) {
  const double opacity = filled ? state.getFillOpacity() : state.getStrokeOpacity();
  if (opacity < kFaint) return;
  const Box clip = clip_of(state);
  const GfxPath* path = state.getPath();
  const double bar = filled ? 0 : state.getTransformedLineWidth();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath& outline = *path->getSubpath(i);
    const auto reach = reach_of(state, outline);
    if (!reach) continue;
    const auto box = rectangle_of(state, outline);
    if (box && shapes_.size() < kMostShapes)
      add_shape(state, *box, is_straight(state, outline, *box), colour, filled);
    const Box inked{reach->x0 - bar / 2, reach->y0 - bar / 2, reach->x1 + bar / 2, reach->y1 + bar / 2};
    const auto seen = within(inked, clip);
    if (!seen) continue;
    const bool plain = !blended && state.getBlendMode() == gfxBlendNormal && opacity > kSolid &&
                       is_one_rectangle(state, *path);
    if (plain) {
      grounds_.add_plain(*seen, colour);
    } else if (filled || bar > kBar) {
      grounds_.add_unknown(*seen);
    }
    if (!is_nearly_white(colour)) add_sign(*seen);
  }
}

void Painting::add_shape(const GfxState& state, const Box& box, bool straight, std::uint32_t colour,
                         bool filled) {
  const auto seen = within(box, clip_of(state));
  if (seen && !is_nearly_white(colour)) shapes_.push_back({*seen, filled, colour, straight});
}

void Painting::show_picture(GfxState& state) {
  const Box clip = clip_of(state);
  if (state.getFillColorSpace()->getMode() == csPattern) return grounds_.add_unknown(clip);
  // A picture fills the unit square of its own space.
  const auto place = on_page(state, {0, 0, 1, 1});
  const auto seen = place ? within(*place, clip) : std::nullopt;
  if (!seen) return;
  grounds_.add_unknown(*seen);
  add_sign(*seen);
}

void Painting::add_sign(const Box& box) {
  constexpr double kLeast = 1;  // points
  constexpr double kMost = 30;
  const auto [least, most] = std::minmax({layout::width(box), layout::height(box)});
  if (least >= kLeast && most <= kMost && most <= least * 2.5 && signs_.size() < kMostDrawnSigns)
    signs_.push_back({box, 0});
}

}  // namespace praxis::ingest::worker
