// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/page_drawing.h"

#include "ingest/worker/page_marks.h"
#include "ingest/worker/pdf_render.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <goo/PNGWriter.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kMostPixels = std::size_t{kPictureWidth} * kPictureHeight;

/// A file in memory, for a writer that knows only files; the process may open no others.
class MemoryFile {
 public:
  MemoryFile() : file_(::open_memstream(&bytes_, &size_)) {}
  ~MemoryFile() {
    if (file_ != nullptr) std::fclose(file_);
    std::free(bytes_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::FILE* get() const { return file_; }
  /// What was written; nothing more can be.
  std::string take() {
    if (file_ != nullptr) std::fclose(file_);
    file_ = nullptr;
    return bytes_ == nullptr ? std::string() : std::string(bytes_, size_);
  }

 private:
  char* bytes_ = nullptr;
  std::size_t size_ = 0;
  std::FILE* file_;
};

Result<std::string> png_of(PagePicture& picture) {
  MemoryFile file;
  PNGWriter writer(PNGWriter::RGB);
  std::vector<unsigned char*> rows;
  for (int y = 0; y < picture.height; ++y)
    rows.push_back(picture.pixels.data() +
                   static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) * 3);
  if (file.get() == nullptr ||
      !writer.init(file.get(), picture.width, picture.height, picture.dpi, picture.dpi) ||
      !writer.writePointers(rows.data(), picture.height) || !writer.close())
    return fail(ErrorKind::limit_exceeded, "its picture cannot be written");
  return file.take();
}

}  // namespace

Result<std::string> draw_page(std::string_view pdf, const DrawingWish& wish) {
  auto picture = render_pdf_page(
      pdf, {wish.page, kPictureDpi, PictureKind::rgb, kMostPixels, kPictureWidth, kPictureHeight});
  if (!picture) return pass_on(std::move(picture));
  mark_passages(*picture, wish.marks);
  return png_of(*picture);
}

}  // namespace praxis::ingest::worker
