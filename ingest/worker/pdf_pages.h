// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/document.h"
#include "ingest/layout/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker {

/// What the PDF library tells about a document. All else of the reader works on this.
struct PdfContent {
  layout::Source source;
  std::string title;  ///< of the metadata, clean UTF-8, or empty
  std::string date;   ///< of creation, YYYY-MM-DD, or empty
  std::vector<OutlineEntry> outline;
  std::vector<int> scanned_pages;  ///< for OCR to read (pdf_scans.h), when asked for
};

/// Reads the words of all pages. A page that cannot be read is left without words; it does not cost the
/// document. Errors: empty_input, encrypted, damaged_document, limit_exceeded.
Result<PdfContent> read_pdf_pages(std::string_view bytes, bool find_scans = false);

}  // namespace praxis::ingest::worker
