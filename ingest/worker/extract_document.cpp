// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/extractor.h"
#include "ingest/worker/gzip.h"
#include "ingest/worker/html_guard.h"
#include "ingest/worker/html_metadata.h"
#include "ingest/worker/mime_decode.h"
#include "ingest/worker/mime_page.h"

namespace praxis::ingest::worker {
namespace {

/// What a packed file may hold: more than any page, as a saved one brings its pictures along.
constexpr std::size_t kMostUnpacked = std::size_t{128} << 20U;
/// Frames are tried in turn when the page itself has no text; pages of advertisements have dozens.
constexpr std::size_t kMostFrames = 16;

Result<ReadDocument> extract_part(const mime::PagePart& part) {
  auto page = mime::decode_transfer(part.body, part.encoding, html::PageLimits{}.bytes);
  if (!page) return pass_on(std::move(page));
  auto document = extract_html(*page, part.charset);
  if (document && document->info.url.empty()) document->info.url = html::web_address(part.address);
  return document;
}

Result<ReadDocument> extract_saved_page(std::string_view bytes) {
  const auto parts = mime::pages_in(bytes);
  if (!parts) return tl::unexpected(parts.error());
  auto document = extract_part(parts->front());
  for (std::size_t i = 1; i < parts->size() && i <= kMostFrames; ++i) {
    if (document || document.error().kind != ErrorKind::empty_input) break;
    if (auto frame = extract_part((*parts)[i])) document = std::move(frame);
  }
  return document;
}

Result<ReadDocument> extract_plain(Format format, std::string_view bytes) {
  switch (format) {
    case Format::pdf:
      return extract_pdf(bytes);
    case Format::html:
      return mime::is_saved_page(bytes) ? extract_saved_page(bytes) : extract_html(bytes, {});
    case Format::text:
      return extract_text(bytes);
    case Format::jsonl:
    case Format::csv:
      break;
  }
  return fail(ErrorKind::unsupported, "the worker reads PDF, HTML and plain text only");
}

}  // namespace

Result<ReadDocument> extract_document(Format format, std::string_view bytes) {
  if (format == Format::pdf || !is_gzip(bytes)) return extract_plain(format, bytes);
  const auto unpacked = unpack_gzip(bytes, kMostUnpacked);
  if (!unpacked) return tl::unexpected(unpacked.error());
  if (unpacked->empty()) return fail(ErrorKind::empty_input, "the compressed file holds nothing");
  if (is_gzip(*unpacked)) return fail(ErrorKind::unsupported, "the file is compressed twice; unpack it once");
  return extract_plain(format, *unpacked);
}

}  // namespace praxis::ingest::worker
