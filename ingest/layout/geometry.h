// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace praxis::ingest::layout {

inline double width(const Box& b) {
  return b.x1 - b.x0;
}
inline double height(const Box& b) {
  return b.y1 - b.y0;
}
inline double middle_x(const Box& b) {
  return (b.x0 + b.x1) / 2;
}
inline double middle_y(const Box& b) {
  return (b.y0 + b.y1) / 2;
}

inline Box united(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

/// How much two ranges share; negative is the distance between them.
inline double shared(double a0, double a1, double b0, double b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}
inline double shared_x(const Box& a, const Box& b) {
  return shared(a.x0, a.x1, b.x0, b.x1);
}
inline double shared_y(const Box& a, const Box& b) {
  return shared(a.y0, a.y1, b.y0, b.y1);
}

/// The upper of the two where they are even in number; there must be one.
inline double median_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

inline bool holds(const Box& outer, double x, double y) {
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1;
}

/// A box in a frame of this width that is turned over, its left side right.
inline Box mirrored(const Box& b, double frame) {
  return {frame - b.x1, b.y0, frame - b.x0, b.y1};
}

/// A box of the page turned back by `rotation` (see Word), as a box of the page of this width and height.
inline Box turned(const Box& b, int rotation, double page_width, double page_height) {
  switch (rotation) {
    case 90:
      return {page_width - b.y1, b.x0, page_width - b.y0, b.x1};
    case 180:
      return {page_width - b.x1, page_height - b.y1, page_width - b.x0, page_height - b.y0};
    case 270:
      return {b.y0, page_height - b.x1, b.y1, page_height - b.x0};
    default:
      return b;
  }
}

}  // namespace praxis::ingest::layout
