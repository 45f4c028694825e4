// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/recognised.h"
#include "ingest/worker/ocr_engine.h"

#include <string>
#include <string_view>

namespace praxis::ingest::worker {

/// Draws a page of a PDF and reads the picture: upright first; where that makes little sense, as its
/// orientation says. A page without ink has no words. Errors: as render_pdf_page() and OcrEngine::read()
/// give.
Result<RecognisedPage> recognise_page(OcrEngine& engine, std::string_view bytes, int page,
                                      const std::string& languages);

/// The same for a picture that is there already (grey).
Result<RecognisedPage> recognise_picture(OcrEngine& engine, const PagePicture& picture,
                                         const std::string& languages);

}  // namespace praxis::ingest::worker
