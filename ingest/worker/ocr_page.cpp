// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/ocr_page.h"

#include "ingest/worker/ocr_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace praxis::ingest::worker {
namespace {

// 300 dpi is what Tesseract's models were made for. The cap is a little over A3.
constexpr double kReadingDpi = 300;
constexpr std::size_t kMostReadPixels = 18'000'000;
/// Below this mean confidence a reading may be of a page that is turned, or in another script.
constexpr double kWeakReading = 70;
/// What the orientation must be worth to turn a page by it; Tesseract's own programs use the same measure.
constexpr double kClearTurn = 1.5;

/// Anything that stands out from the paper, dark on light or light on dark.
bool has_ink(const PagePicture& picture) {
  constexpr int kContrast = 40;
  constexpr std::size_t kPixelsPerSpeck = 40'000;  // of the page, to one pixel of ink
  std::array<std::size_t, 256> histogram{};
  for (const std::uint8_t pixel : picture.pixels) ++histogram[pixel];
  const std::size_t half = picture.pixels.size() / 2;
  int paper = 0;
  for (std::size_t seen = histogram[0]; seen <= half && paper < 255;)
    seen += histogram[static_cast<std::size_t>(++paper)];
  std::size_t ink = 0;
  for (int value = 0; value < 256; ++value) {
    if (std::abs(value - paper) > kContrast) ink += histogram[static_cast<std::size_t>(value)];
  }
  return ink * kPixelsPerSpeck > picture.pixels.size();
}

/// A picture whose writing is turned clockwise by `turn`, turned back; the counterpart of layout::turned().
PagePicture turned_back(const PagePicture& picture, int turn) {
  PagePicture out = picture;
  const bool lies = turn % 180 != 0;
  if (lies) {
    std::swap(out.width, out.height);
    std::swap(out.page_width, out.page_height);
  }
  const auto stride = static_cast<std::size_t>(picture.width);
  std::size_t to = 0;
  for (int v = 0; v < out.height; ++v) {
    for (int u = 0; u < out.width; ++u) {
      const int x = turn == 90 ? picture.width - 1 - v : turn == 180 ? picture.width - 1 - u : v;
      const int y = turn == 90 ? u : turn == 180 ? picture.height - 1 - v : picture.height - 1 - u;
      out.pixels[to++] = picture.pixels[static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x)];
    }
  }
  return out;
}

/// How most of the letters stand, as far as the recogniser says.
int turn_of_most(const std::vector<PictureWord>& words) {
  std::map<int, std::size_t> letters;
  for (const PictureWord& word : words) letters[word.turn] += word.text.size();
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

/// The recogniser reads lines that run up or down as well, and does not always say so; but words are wide.
bool stands_on_end(const std::vector<PictureWord>& words) {
  constexpr std::size_t kLong = 4;  // bytes
  std::size_t tall = 0;
  std::size_t wide = 0;
  for (const PictureWord& word : words) {
    if (word.text.size() >= kLong) ++(word.box.y1 - word.box.y0 > word.box.x1 - word.box.x0 ? tall : wide);
  }
  return tall > wide;
}

Result<RecognisedPage> read_upright(OcrEngine& engine, const PagePicture& picture, int turn,
                                    const std::string& languages) {
  auto words =
      turn == 0 ? engine.read(picture, languages) : engine.read(turned_back(picture, turn), languages);
  if (!words) return pass_on(std::move(words));
  RecognisedPage page = page_from(*words, picture, turn);
  page.languages = languages;
  return page;
}

}  // namespace

Result<RecognisedPage> recognise_picture(OcrEngine& engine, const PagePicture& picture,
                                         const std::string& languages) {
  if (!has_ink(picture)) {
    RecognisedPage blank;
    blank.width = picture.page_width;
    blank.height = picture.page_height;
    blank.languages = languages;
    return blank;
  }
  auto words = engine.read(picture, languages);
  if (!words) return pass_on(std::move(words));
  RecognisedPage upright = page_from(*words, picture, 0);
  upright.languages = languages;
  const int seen = turn_of_most(*words);
  const bool on_end = stands_on_end(*words);
  if (seen == 0 && !on_end && upright.confidence >= kWeakReading) return upright;

  const Orientation found = engine.orientation(picture);
  upright.script = found.script;
  const int turn = found.certainty >= kClearTurn ? found.turn : seen;
  if (turn == 0) return upright;
  auto turned = read_upright(engine, picture, turn, languages);
  if (!turned) return turned;
  turned->script = found.script;
  return on_end || turned->confidence > upright.confidence ? turned : upright;
}

Result<RecognisedPage> recognise_page(OcrEngine& engine, std::string_view bytes, int page,
                                      const std::string& languages) {
  const PictureWish wish{page, kReadingDpi, PictureKind::grey, kMostReadPixels};
  const auto picture = render_pdf_page(bytes, wish);
  if (!picture) return tl::unexpected(picture.error());
  auto recognised = recognise_picture(engine, *picture, languages);
  if (recognised) recognised->page = page;
  return recognised;
}

}  // namespace praxis::ingest::worker
