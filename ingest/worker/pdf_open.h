// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <memory>
#include <string_view>

#include <GlobalParams.h>

class PDFDoc;

namespace praxis::ingest::worker {

/// The library behind a document. Only one may be open at a time, as its parameters are global.
class PdfLibrary {
 public:
  PdfLibrary();

 private:
  GlobalParamsIniter parameters_;
};

/// Opens a document over bytes that outlive it. Errors: empty_input, encrypted, damaged_document,
/// limit_exceeded (too many pages).
Result<std::unique_ptr<PDFDoc>> open_pdf(const PdfLibrary& library, std::string_view bytes);

}  // namespace praxis::ingest::worker
