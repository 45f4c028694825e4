// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/recognised.h"
#include "ingest/worker/pdf_render.h"

#include <memory>
#include <string>
#include <vector>

namespace praxis::ingest::worker {

/// A word of a picture, in pixels.
struct PictureWord {
  std::string text;
  Box box;
  double baseline = 0;
  double ascent = 0, descent = 0;  ///< of its line, both above 0
  double confidence = 0;           ///< 0 to 100
  int line = 0;
  int turn = 0;  ///< as in RecognisedPage
};

struct Orientation {
  int turn = 0;          ///< as in RecognisedPage
  double certainty = 0;  ///< Tesseract's: the lead over the next likely one, in logarithms
  std::string script;    ///< "Latin", "Greek", …
  double script_certainty = 0;
};

/// Tesseract. Keeps the data of the languages asked for last. Not for sharing between threads.
class OcrEngine {
 public:
  OcrEngine();
  ~OcrEngine();
  OcrEngine(const OcrEngine&) = delete;
  OcrEngine& operator=(const OcrEngine&) = delete;

  /// All words of a grey picture, by languages joined by "+". Errors: unsupported (data not installed),
  /// damaged_document (Tesseract gave up).
  Result<std::vector<PictureWord>> read(const PagePicture& picture, const std::string& languages);

  /// Which way the writing stands and in which script it is; certainty 0 where that cannot be told.
  Orientation orientation(const PagePicture& picture);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace praxis::ingest::worker
