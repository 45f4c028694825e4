// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "ingest/encoding_guess.h"
#include "ingest/worker/extractor.h"
#include "ingest/worker/gzip.h"
#include "ingest/worker/html_guard.h"
#include "ingest/worker/html_metadata.h"
#include "ingest/worker/mime_decode.h"
#include "ingest/worker/mime_page.h"

#include <algorithm>

namespace praxis::ingest::worker {
namespace {

/// What a packed file may hold: more than any page, as a saved one brings its pictures along.
constexpr std::size_t kMostUnpacked = std::size_t{128} << 20U;
/// Frames are tried in turn when the page itself has no text; pages of advertisements have dozens.
constexpr std::size_t kMostFrames = 16;

/// Pictures, archives and programs under the name of a page: many of their bytes are control characters
/// that no text has, or zeroes. UTF-16 and UTF-32 are known by their marks, UTF-16 also by where its zeroes
/// stand.
bool is_binary(std::string_view bytes) {
  constexpr std::size_t kEnough = 512;
  const std::string_view sample = bytes.substr(0, std::size_t{16} << 10U);
  const bool marked = sample.starts_with("\xFF\xFE") || sample.starts_with("\xFE\xFF") ||
                      sample.starts_with(std::string_view("\0\0\xFE\xFF", 4));
  if (sample.size() < kEnough || marked || unmarked_utf16(sample) != Utf16::none) return false;
  const auto controls = static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), [](char c) {
    return c >= 0 && c < 0x20 && !is_ascii_space(c) && c != '\v' && c != '\x1B';
  }));
  return controls * 25 > sample.size();
}

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

Result<ReadDocument> extract_plain(Format format, std::string_view bytes, const ScanWish& scans) {
  if (format != Format::pdf && is_binary(bytes)) {
    return fail(ErrorKind::unsupported, "the file holds no text, whatever its name says");
  }
  switch (format) {
    case Format::pdf:
      return extract_pdf(bytes, scans);
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

Result<ReadDocument> extract_document(Format format, std::string_view bytes, const ScanWish& scans) {
  if (format == Format::pdf || !is_gzip(bytes)) return extract_plain(format, bytes, scans);
  const auto unpacked = unpack_gzip(bytes, kMostUnpacked);
  if (!unpacked) return tl::unexpected(unpacked.error());
  if (unpacked->empty()) return fail(ErrorKind::empty_input, "the compressed file holds nothing");
  if (is_gzip(*unpacked)) return fail(ErrorKind::unsupported, "the file is compressed twice; unpack it once");
  return extract_plain(format, *unpacked, scans);
}

}  // namespace praxis::ingest::worker
