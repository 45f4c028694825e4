// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/ocr/scanning.h"

#include "corpus/utf8.h"
#include "ingest/tessdata.h"
#include "ingest/worker/pdf_render.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace praxis::test {
namespace {

using ingest::worker::PagePicture;
using ingest::worker::PictureKind;

constexpr double kScannerDpi = 200;

/// Clockwise by a quarter.
ScannedPage quarter_turned(const ScannedPage& page) {
  ScannedPage out = page;
  std::swap(out.width, out.height);
  std::swap(out.points_wide, out.points_high);
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < page.width; ++x) {
      const int to_x = page.height - 1 - y;
      out.pixels[static_cast<std::size_t>(x * out.width + to_x)] =
          page.pixels[static_cast<std::size_t>(y * page.width + x)];
    }
  }
  return out;
}

}  // namespace

ScannedPage scan(std::string_view pdf, int page, int turn) {
  const auto picture =
      ingest::worker::render_pdf_page(pdf, {page, kScannerDpi, PictureKind::grey, 20'000'000});
  if (!picture) throw std::runtime_error(picture.error().message);
  ScannedPage out{picture->width, picture->height, {}, picture->page_width, picture->page_height, {}, {}};
  out.pixels.assign(picture->pixels.begin(), picture->pixels.end());
  for (int turned = 0; turned < turn; turned += 90) out = quarter_turned(out);
  return out;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string sample_pdf(std::string_view name) {
  return content_of(std::filesystem::path(PRAXIS_SOURCE_DIR) / "corpus/sample" / name);
}

std::set<std::string> words_in(std::string_view text) {
  constexpr std::string_view kAround = ".,;:!?()[]\"'-|*#“”„»«";
  std::set<std::string> words;
  std::istringstream in{std::string(text)};
  for (std::string word; in >> word;) {
    const std::size_t first = word.find_first_not_of(kAround);
    if (first == std::string::npos) continue;
    word = word.substr(first, word.find_last_not_of(kAround) - first + 1);
    if (count_code_points(word) >= 4) words.insert(fold_case(word));
  }
  return words;
}

double share_found(std::string_view wanted, std::string_view text) {
  const auto all = words_in(wanted);
  const auto there = words_in(text);
  const auto found =
      std::count_if(all.begin(), all.end(), [&](const auto& word) { return there.contains(word); });
  return all.empty() ? 0 : static_cast<double>(found) / static_cast<double>(all.size());
}

bool can_read(const std::vector<std::string>& data) {
  const auto installed = ingest::installed_trained_data();
  return std::all_of(data.begin(), data.end(), [&](const std::string& name) {
    return std::any_of(installed.begin(), installed.end(), [&](const auto& one) { return one.name == name; });
  });
}

}  // namespace praxis::test
