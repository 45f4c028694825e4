// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"
#include "ingest/worker/pdf_grounds.h"
#include "ingest/worker/pdf_signs.h"

#include <cstdint>
#include <utility>
#include <vector>

class GfxState;

namespace praxis::ingest::worker {

/// Which parts of a path are inside it: by the even-odd rule a rectangle within another is a hole.
enum class FillRule { nonzero, even_odd };

/// What a page shows besides writing, gathered in the order it is painted: the shapes that ground, frame and
/// rule it, what writing may be lost on, and what is small enough to be a list item's sign. Of pictures and
/// patterns only the places are seen.
class Painting {
 public:
  /// `blended` where what is painted may still let through what lies below: within a group, under a mask, or
  /// stop short of its box: clipped by something other than a rectangle.
  void fill(const GfxState& state, std::uint32_t colour, FillRule rule, bool blended) {
    if (rule == FillRule::even_odd && add_frame(state, colour)) return;
    add_path(state, colour, true, blended);
  }
  void stroke(const GfxState& state, std::uint32_t colour) { add_path(state, colour, false, true); }
  /// A picture where the state stands, or the path's filling with a pattern.
  void show_picture(GfxState& state);

  const Grounds& grounds() const { return grounds_; }
  std::vector<layout::Shape> take_shapes() { return std::move(shapes_); }
  std::vector<SignMark> take_signs() { return std::move(signs_); }

 private:
  /// A path that is two rectangles, one a line's width within the other, is no ground but a frame.
  bool add_frame(const GfxState& state, std::uint32_t colour);
  void add_path(const GfxState& state, std::uint32_t colour, bool filled, bool blended);
  void add_shape(const GfxState& state, const Box& box, bool straight, std::uint32_t colour, bool filled);
  void add_sign(const Box& box);

  std::vector<layout::Shape> shapes_;
  Grounds grounds_;
  std::vector<SignMark> signs_;
};

}  // namespace praxis::ingest::worker
