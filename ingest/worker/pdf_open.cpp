// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_open.h"

#include <string>

#include <Error.h>
#include <ErrorCodes.h>
#include <PDFDoc.h>
#include <Stream.h>

namespace praxis::ingest::worker {
namespace {

constexpr int kMostPages = 5000;

void be_silent(ErrorCategory, Goffset, const char*) {}

}  // namespace

PdfLibrary::PdfLibrary() : parameters_(be_silent) {
  globalParams->setErrQuiet(true);
}

Result<std::unique_ptr<PDFDoc>> open_pdf(const PdfLibrary&, std::string_view bytes) {
  if (bytes.empty()) return fail(ErrorKind::empty_input, "the file is empty");
  auto stream =
      std::make_unique<MemStream>(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  auto document = std::make_unique<PDFDoc>(stream.release());  // which owns its stream
  if (!document->isOk()) {
    if (document->getErrorCode() == errEncrypted)
      return fail(ErrorKind::encrypted, "the document opens only with a password");
    return fail(ErrorKind::damaged_document, "the file is not a PDF or is damaged beyond repair");
  }
  const int pages = document->getNumPages();
  if (pages <= 0) return fail(ErrorKind::damaged_document, "the document has no pages");
  if (pages > kMostPages) {
    return fail(ErrorKind::limit_exceeded, "the document has " + std::to_string(pages) + " pages; at most " +
                                               std::to_string(kMostPages) + " are read");
  }
  return document;
}

}  // namespace praxis::ingest::worker
