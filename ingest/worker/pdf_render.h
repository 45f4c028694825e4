// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

class PDFDoc;

namespace praxis::ingest::worker {

enum class PictureKind {
  grey,  ///< one byte a pixel, 0 is black
  rgb    ///< three bytes a pixel
};

struct PictureWish {
  int page = 1;  ///< from 1
  double dpi = 300;
  PictureKind kind = PictureKind::grey;
  std::size_t most_pixels = 0;  ///< a page that would have more is drawn at a lower resolution
  int most_width = 30'000;      ///< pixels; the same
  int most_height = 30'000;
};

/// A page as it is shown (its crop box, turned as the document says), rows from the top, without padding.
struct PagePicture {
  int width = 0, height = 0;
  PictureKind kind = PictureKind::grey;
  double dpi = 0;                          ///< it was drawn at
  double page_width = 0, page_height = 0;  ///< points
  std::vector<std::uint8_t> pixels;
};

/// Draws one page with Poppler's Splash, fonts that are not embedded included where the process may open
/// them. Errors: damaged_document (no such page, or it has no area), limit_exceeded (a page so long and
/// narrow that no resolution fits).
Result<PagePicture> render_page(PDFDoc& document, const PictureWish& wish);

/// The same for a document that is not open yet; also fails as open_pdf() does.
Result<PagePicture> render_pdf_page(std::string_view bytes, const PictureWish& wish);

}  // namespace praxis::ingest::worker
