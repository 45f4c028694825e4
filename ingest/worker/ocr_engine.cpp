// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/ocr_engine.h"

#include "corpus/utf8.h"
#include "ingest/worker/ocr_data.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

namespace praxis::ingest::worker {
namespace {

using tesseract::RIL_TEXTLINE;
using tesseract::RIL_WORD;
using tesseract::TessBaseAPI;

constexpr std::size_t kMostPictureWords = 50'000;

bool start_tesseract(TessBaseAPI& api, const std::string& languages, tesseract::OcrEngineMode mode) {
  // With a size of 0 the first argument is a folder; read_trained_data() looks at file names only.
  return api.Init("/", 0, languages.c_str(), mode, nullptr, 0, nullptr, nullptr, false, read_trained_data) ==
         0;
}

bool are_installed(std::string_view languages) {
  while (!languages.empty()) {
    const std::size_t end = std::min(languages.find('+'), languages.size());
    if (!has_trained_data(languages.substr(0, end))) return false;
    languages.remove_prefix(std::min(end + 1, languages.size()));
  }
  return true;
}

void show(TessBaseAPI& api, const PagePicture& picture) {
  api.SetImage(picture.pixels.data(), picture.width, picture.height, 1, picture.width);
  api.SetSourceResolution(static_cast<int>(std::lround(picture.dpi)));
}

int turn_of(const tesseract::ResultIterator& at) {
  tesseract::Orientation orientation{};
  tesseract::WritingDirection direction{};
  tesseract::TextlineOrder order{};
  float deskew = 0;
  at.Orientation(&orientation, &direction, &order, &deskew);
  switch (orientation) {
    case tesseract::ORIENTATION_PAGE_RIGHT:
      return 90;
    case tesseract::ORIENTATION_PAGE_DOWN:
      return 180;
    case tesseract::ORIENTATION_PAGE_LEFT:
      return 270;
    case tesseract::ORIENTATION_PAGE_UP:
      break;
  }
  return 0;
}

/// What the words of one line share: a line that runs a little askew is set upright at its middle.
void measure_line(const tesseract::ResultIterator& at, PictureWord& line) {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  at.Baseline(RIL_TEXTLINE, &x0, &y0, &x1, &y1);
  line.baseline = (y0 + y1) / 2.0;
  float height = 0, descender = 0, ascender = 0;
  at.RowAttributes(&height, &descender, &ascender);
  line.descent = std::max(1.0, std::abs(static_cast<double>(descender)));
  line.ascent = std::max(1.0, static_cast<double>(height) - line.descent);
  line.turn = turn_of(at);
}

void take_word(const tesseract::ResultIterator& at, const PictureWord& line,
               std::vector<PictureWord>& words) {
  const std::unique_ptr<char[]> text(at.GetUTF8Text(RIL_WORD));
  int left = 0, top = 0, right = 0, bottom = 0;
  if (!text || !at.BoundingBox(RIL_WORD, &left, &top, &right, &bottom)) return;
  PictureWord word = line;
  word.text = squeeze_space(to_clean_utf8(text.get()));
  if (word.text.empty()) return;
  word.confidence = at.Confidence(RIL_WORD);
  word.box = {static_cast<double>(left), static_cast<double>(top), static_cast<double>(right),
              static_cast<double>(bottom)};
  words.push_back(std::move(word));
}

std::vector<PictureWord> words_of(TessBaseAPI& api) {
  std::vector<PictureWord> words;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return words;
  PictureWord line;
  line.line = -1;
  do {
    if (at->Empty(RIL_WORD)) continue;
    if (line.line < 0 || at->IsAtBeginningOf(RIL_TEXTLINE)) {
      ++line.line;
      measure_line(*at, line);
    }
    take_word(*at, line, words);
  } while (words.size() < kMostPictureWords && at->Next(RIL_WORD));
  return words;
}

}  // namespace

struct OcrEngine::Impl {
  TessBaseAPI reader;
  std::string languages;  ///< the reader's; empty before the first
  TessBaseAPI turner;
  bool turner_ready = false;
};

OcrEngine::OcrEngine() : impl_(std::make_unique<Impl>()) {}
OcrEngine::~OcrEngine() = default;

Result<std::vector<PictureWord>> OcrEngine::read(const PagePicture& picture, const std::string& languages) {
  if (languages.empty() || !are_installed(languages))
    return fail(ErrorKind::unsupported, "no Tesseract data for " + languages + " is installed");
  TessBaseAPI& api = impl_->reader;
  if (languages != impl_->languages) {
    impl_->languages.clear();
    if (!start_tesseract(api, languages, tesseract::OEM_LSTM_ONLY))
      return fail(ErrorKind::unsupported, "Tesseract cannot use its data for " + languages);
    impl_->languages = languages;
  }
  api.SetPageSegMode(tesseract::PSM_AUTO);
  show(api, picture);
  if (api.Recognize(nullptr) != 0) return fail(ErrorKind::damaged_document, "Tesseract gave up on it");
  auto words = words_of(api);
  api.Clear();
  return words;
}

Orientation OcrEngine::orientation(const PagePicture& picture) {
  if (!impl_->turner_ready) {
    if (!has_trained_data("osd") || !start_tesseract(impl_->turner, "osd", tesseract::OEM_DEFAULT)) return {};
    impl_->turner_ready = true;
  }
  TessBaseAPI& api = impl_->turner;
  api.SetPageSegMode(tesseract::PSM_OSD_ONLY);
  show(api, picture);
  Orientation found;
  const char* script = nullptr;
  float certainty = 0;
  float script_certainty = 0;
  if (api.DetectOrientationScript(&found.turn, &certainty, &script, &script_certainty)) {
    found.certainty = std::max(0.0F, certainty);
    found.script = script != nullptr ? script : "";
    found.script_certainty = std::max(0.0F, script_certainty);
  }
  api.Clear();
  return found;
}

}  // namespace praxis::ingest::worker
