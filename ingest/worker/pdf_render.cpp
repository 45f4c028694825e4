// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_render.h"

#include "ingest/worker/pdf_open.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#ifdef PRAXIS_SANITIZED
// Fontconfig, which finds the fonts a document lacks, keeps its configuration for the life of the process.
extern "C" const char* __lsan_default_suppressions();   // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "leak:libfontconfig\n";
}
#endif

namespace praxis::ingest::worker {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kLowestDpi = 4;

struct ShownSize {
  double width = 0, height = 0;
};

ShownSize shown_size(const Page& page) {
  const double width = page.getCropWidth();
  const double height = page.getCropHeight();
  const bool lies = page.getRotate() % 180 != 0;
  return lies ? ShownSize{height, width} : ShownSize{width, height};
}

/// The resolution asked for, or what keeps the picture within its limits.
double fitting_dpi(const ShownSize& size, const PictureWish& wish) {
  const double square_inches = size.width * size.height / (kPointsPerInch * kPointsPerInch);
  return std::min({wish.dpi, std::sqrt(static_cast<double>(wish.most_pixels) / square_inches),
                   wish.most_width * kPointsPerInch / size.width,
                   wish.most_height * kPointsPerInch / size.height});
}

std::vector<std::uint8_t> pixels_of(const SplashBitmap& bitmap, std::size_t bytes_per_pixel) {
  const auto row = static_cast<std::size_t>(bitmap.getWidth()) * bytes_per_pixel;
  std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(bitmap.getHeight()));
  for (int y = 0; y < bitmap.getHeight(); ++y) {
    const std::ptrdiff_t from = static_cast<std::ptrdiff_t>(y) * bitmap.getRowSize();
    std::memcpy(pixels.data() + static_cast<std::size_t>(y) * row, bitmap.getDataPtr() + from, row);
  }
  return pixels;
}

}  // namespace

Result<PagePicture> render_page(PDFDoc& document, const PictureWish& wish) {
  const auto no_picture = [&](ErrorKind kind, const char* why) {
    return fail(kind, "page " + std::to_string(wish.page) + " " + why);
  };
  const bool within = wish.page >= 1 && wish.page <= document.getNumPages();
  Page* const page = within ? document.getPage(wish.page) : nullptr;
  if (page == nullptr) return no_picture(ErrorKind::damaged_document, "is not there");
  const ShownSize size = shown_size(*page);
  if (!(size.width >= 1 && size.height >= 1) || !std::isfinite(size.width * size.height))
    return no_picture(ErrorKind::damaged_document, "has no area");
  const double dpi = fitting_dpi(size, wish);
  if (dpi < kLowestDpi) return no_picture(ErrorKind::limit_exceeded, "is too large to be drawn");

  const bool grey = wish.kind == PictureKind::grey;
  SplashColor paper{0xFF, 0xFF, 0xFF};
  SplashOutputDev device(grey ? splashModeMono8 : splashModeRGB8, 4, false, paper);
  device.startDoc(&document);
  document.displayPage(&device, wish.page, dpi, dpi, 0, false, true, false);
  const SplashBitmap* const bitmap = device.getBitmap();
  if (bitmap == nullptr || bitmap->getDataPtr() == nullptr)
    return no_picture(ErrorKind::damaged_document, "cannot be drawn");

  PagePicture picture;
  picture.width = bitmap->getWidth();
  picture.height = bitmap->getHeight();
  picture.kind = wish.kind;
  picture.dpi = dpi;
  picture.page_width = size.width;
  picture.page_height = size.height;
  picture.pixels = pixels_of(*bitmap, grey ? 1 : 3);
  return picture;
}

Result<PagePicture> render_pdf_page(std::string_view bytes, const PictureWish& wish) {
  const PdfLibrary library;
  auto document = open_pdf(library, bytes);
  if (!document) return pass_on(std::move(document));
  return render_page(**document, wish);
}

}  // namespace praxis::ingest::worker
