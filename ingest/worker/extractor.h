// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/document.h"
#include "ingest/format.h"
#include "ingest/recognised.h"

#include <span>
#include <string_view>

namespace praxis::ingest::worker {

// One function a format, from the bytes of a file to its blocks in reading order. They run in the child
// process only: the bytes are hostile until proven otherwise. Errors: encrypted, damaged_document,
// empty_input, limit_exceeded; the message names the page where it is known.

/// What a reading of a PDF may be told, and asked, about its scanned pages.
struct ScanWish {
  bool find = false;                           ///< fill Quality::scanned_pages
  std::span<const RecognisedPage> known = {};  ///< pages whose words OCR has read
};

/// PDF by Poppler; layout by ingest/layout.
Result<ReadDocument> extract_pdf(std::string_view bytes, const ScanWish& scans = {});

/// HTML by Gumbo: main content only, with its structure. `declared_charset` from a transport header, or
/// empty.
Result<ReadDocument> extract_html(std::string_view bytes, std::string_view declared_charset);

/// Plain text and Markdown: paragraphs, headings and lists rebuilt from lines; a form feed begins a page.
Result<ReadDocument> extract_text(std::string_view bytes);

/// Any of these formats. HTML and text may be packed by gzip, whatever the file is called, and HTML may be a
/// page saved as MHTML: then the page is read, or, where it has no text of its own, its first frame that has.
/// Errors also: unsupported for other formats, and for what is no text at all under a name of one.
Result<ReadDocument> extract_document(Format format, std::string_view bytes, const ScanWish& scans = {});

}  // namespace praxis::ingest::worker
