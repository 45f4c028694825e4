// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A page as it is to be drawn for people to look at.
struct DrawingWish {
  int page = 1;              ///< from 1
  std::vector<Box> marks{};  ///< what to mark on it; nothing that is no area of the page
  bool operator==(const DrawingWish&) const = default;
};

/// Pictures are this wide, but for pages so small or so long that one of the others holds.
inline constexpr int kPictureWidth = 1000;
inline constexpr int kPictureHeight = 3000;  ///< at most
inline constexpr double kPictureDpi = 300;   ///< at most
/// What one picture may take as a file.
inline constexpr std::size_t kPictureBytes = std::size_t{16} << 20U;
/// More boxes than any unit has on one page.
inline constexpr std::size_t kMostMarks = 2000;

struct PixelSize {
  int width = 0, height = 0;
  bool operator==(const PixelSize&) const = default;
};

/// How large the picture of a page is, to a pixel or so; that of an A4 page where the page's size is not
/// known.
PixelSize picture_size(PageSize page);

/// Whether these bytes can be a picture as it was asked for: a whole PNG file within the limits above. They
/// come from a process that a hostile document may have taken over.
bool is_picture(std::string_view bytes);

}  // namespace praxis::ingest
