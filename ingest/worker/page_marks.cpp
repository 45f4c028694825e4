// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/page_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace praxis::ingest::worker {
namespace {

constexpr double kPointsAnInch = 72;
constexpr double kMargin = 5;         // points around a box
constexpr double kParagraphGap = 20;  // points of white between boxes of one passage, at most
constexpr int kDark = 3;              // pixels of outline
constexpr int kLight = 1;             // on either side of it
using Colour = std::array<std::uint8_t, 3>;
constexpr Colour kTint{255, 238, 150};
constexpr Colour kOutline{160, 50, 0};
constexpr Colour kBeside{255, 255, 255};

struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // [x0, x1) by [y0, y1)
};

/// Which pixels belong to the passages.
class Mask {
 public:
  Mask(int width, int height)
      : width_(width),
        height_(height),
        inside_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

  void fill(const PixelBox& box) {
    for (int y = box.y0; y < box.y1; ++y) std::fill(at(box.x0, y), at(box.x1, y), std::uint8_t{1});
  }
  bool has(int x, int y) const {
    return x >= 0 && y >= 0 && x < width_ && y < height_ && inside_[index(x, y)] != 0;
  }
  /// Without the pixels at its edge: one step of an erosion by a cross.
  Mask eroded() const {
    Mask smaller(width_, height_);
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < width_; ++x) {
        const bool deep = has(x, y) && has(x - 1, y) && has(x + 1, y) && has(x, y - 1) && has(x, y + 1);
        smaller.inside_[index(x, y)] = deep ? 1 : 0;
      }
    }
    return smaller;
  }

 private:
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
  }
  std::vector<std::uint8_t>::iterator at(int x, int y) {
    return inside_.begin() + static_cast<std::ptrdiff_t>(index(x, y));
  }

  int width_, height_;
  std::vector<std::uint8_t> inside_;
};

bool is_area(const Box& box) {
  return std::isfinite(box.x0 + box.y0 + box.x1 + box.y1) && box.x1 > box.x0 && box.y1 > box.y0;
}

PixelBox pixels_of(const Box& box, const PagePicture& picture, double margin) {
  const double scale = picture.dpi / kPointsAnInch;
  const auto within = [&](double points, int limit) {
    return static_cast<int>(std::clamp(std::round(points * scale), 0.0, static_cast<double>(limit)));
  };
  PixelBox out{within(box.x0 - margin, picture.width), within(box.y0 - margin, picture.height),
               within(box.x1 + margin, picture.width), within(box.y1 + margin, picture.height)};
  out.x1 = std::max(out.x0, out.x1);
  out.y1 = std::max(out.y0, out.y1);
  return out;
}

/// Whether a box stands below another in one column, with no more between them than between paragraphs.
bool goes_on(const Box& above, const Box& below) {
  const bool side_by_side = std::min(above.x1, below.x1) <= std::max(above.x0, below.x0);
  const double gap = below.y0 - above.y1;
  return !side_by_side && below.y0 > above.y0 && gap <= kParagraphGap;
}

/// Whether a part of the picture is of one colour: then nothing stands there.
bool is_blank(const PagePicture& picture, const PixelBox& part) {
  constexpr int kNoise = 24;  // of pictures and shades
  std::array<int, 3> least{255, 255, 255};
  std::array<int, 3> most{0, 0, 0};
  for (int y = part.y0; y < part.y1; ++y) {
    const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width);
    for (int x = part.x0; x < part.x1; ++x) {
      for (std::size_t c = 0; c < 3; ++c) {
        const int value = picture.pixels[(row + static_cast<std::size_t>(x)) * 3 + c];
        least[c] = std::min(least[c], value);
        most[c] = std::max(most[c], value);
        if (most[c] - least[c] > kNoise) return false;
      }
    }
  }
  return true;
}

/// The boxes of one run down a column, from its beginning.
std::span<const Box> first_run(std::span<const Box> boxes) {
  std::size_t length = std::min<std::size_t>(boxes.size(), 1);
  while (length < boxes.size() && is_area(boxes[length]) && goes_on(boxes[length - 1], boxes[length]))
    ++length;
  return boxes.first(length);
}

/// Marks a run as one shape: short lines as wide as long ones where nothing stands beside them, and what lies
/// between.
void fill_run(Mask& mask, const PagePicture& picture, std::span<const Box> run) {
  double left = run.front().x0;
  double right = run.front().x1;
  for (const Box& box : run) {
    left = std::min(left, box.x0);
    right = std::max(right, box.x1);
  }
  const Box* above = nullptr;
  Box wide_above;
  for (const Box& box : run) {
    Box wide = box;
    if (is_blank(picture, pixels_of({left, box.y0, box.x0 - 1, box.y1}, picture, 0))) wide.x0 = left;
    if (is_blank(picture, pixels_of({box.x1 + 1, box.y0, right, box.y1}, picture, 0))) wide.x1 = right;
    mask.fill(pixels_of(wide, picture, kMargin));
    if (above != nullptr && box.y0 > above->y1) {
      mask.fill(pixels_of({std::max(wide.x0, wide_above.x0) - kMargin, above->y1,
                           std::min(wide.x1, wide_above.x1) + kMargin, box.y0},
                          picture, 0));
    }
    above = &box;
    wide_above = wide;
  }
}

Mask mask_of(const PagePicture& picture, std::span<const Box> boxes) {
  Mask mask(picture.width, picture.height);
  while (!boxes.empty()) {
    if (!is_area(boxes.front())) {
      boxes = boxes.subspan(1);
      continue;
    }
    const std::span<const Box> run = first_run(boxes);
    fill_run(mask, picture, run);
    boxes = boxes.subspan(run.size());
  }
  return mask;
}

/// As ink of this colour lies on paper: white becomes the colour, black stays black.
void tint(std::uint8_t* pixel) {
  for (std::size_t i = 0; i < 3; ++i) pixel[i] = static_cast<std::uint8_t>(pixel[i] * kTint[i] / 255);
}

void paint(std::uint8_t* pixel, const Colour& colour) {
  std::copy(colour.begin(), colour.end(), pixel);
}

}  // namespace

void mark_passages(PagePicture& picture, std::span<const Box> boxes) {
  if (picture.kind != PictureKind::rgb || picture.width <= 0 || picture.height <= 0) return;
  if (std::none_of(boxes.begin(), boxes.end(), is_area)) return;
  const Mask whole = mask_of(picture, boxes);
  Mask dark = whole;
  for (int i = 0; i < kLight; ++i) dark = dark.eroded();
  Mask light = dark;
  for (int i = 0; i < kDark; ++i) light = light.eroded();
  Mask ground = light;
  for (int i = 0; i < kLight; ++i) ground = ground.eroded();
  std::uint8_t* pixel = picture.pixels.data();
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x, pixel += 3) {
      if (!whole.has(x, y)) continue;
      if (ground.has(x, y)) {
        tint(pixel);
      } else if (light.has(x, y) || !dark.has(x, y)) {
        paint(pixel, kBeside);
      } else {
        paint(pixel, kOutline);
      }
    }
  }
}

}  // namespace praxis::ingest::worker
