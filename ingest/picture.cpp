// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/picture.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace praxis::ingest {
namespace {

constexpr double kPointsAnInch = 72;
constexpr PageSize kA4{595.28, 841.89};

// Portable Network Graphics, W3C Recommendation, chapter 5: the signature, the first chunk (IHDR, which says
// the size) and the last one (IEND, always the same).
constexpr std::string_view kSignature("\x89PNG\r\n\x1A\n", 8);
constexpr std::string_view kFirstChunk("\0\0\0\rIHDR", 8);
constexpr std::string_view kLastChunk("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
constexpr std::size_t kWidthAt = 16;
constexpr std::size_t kHeightAt = 20;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

bool is_within(std::uint32_t side, int limit) {
  constexpr int kRounding = 2;
  return side >= 1 && side <= static_cast<std::uint32_t>(limit + kRounding);
}

}  // namespace

PixelSize picture_size(PageSize page) {
  const bool known = page.width >= 1 && page.height >= 1 && std::isfinite(page.width * page.height);
  if (!known) page = kA4;
  const double scale =
      std::min({kPictureWidth / page.width, kPictureHeight / page.height, kPictureDpi / kPointsAnInch});
  const auto pixels = [&](double points) {
    return std::max(1, static_cast<int>(std::lround(points * scale)));
  };
  return {pixels(page.width), pixels(page.height)};
}

bool is_picture(std::string_view bytes) {
  if (bytes.size() > kPictureBytes || bytes.size() < kHeightAt + 4 + kLastChunk.size()) return false;
  if (!bytes.starts_with(kSignature) || bytes.substr(kSignature.size(), kFirstChunk.size()) != kFirstChunk)
    return false;
  return bytes.ends_with(kLastChunk) && is_within(number_at(bytes, kWidthAt), kPictureWidth) &&
         is_within(number_at(bytes, kHeightAt), kPictureHeight);
}

}  // namespace praxis::ingest
