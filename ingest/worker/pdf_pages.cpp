// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_pages.h"

#include "corpus/utf8.h"
#include "ingest/worker/pdf_device.h"
#include "ingest/worker/pdf_interpreters.h"
#include "ingest/worker/pdf_letters.h"
#include "ingest/worker/pdf_open.h"
#include "ingest/worker/pdf_outline.h"
#include "ingest/worker/pdf_scans.h"

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <memory>

#include <DateInfo.h>
#include <PDFDoc.h>
#include <UTF.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kMostWords = 5'000'000;

/// A string of the metadata, in PDFDocEncoding or UTF-16.
std::string text_of(const GooString* text) {
  if (!text) return {};
  Unicode* ucs4 = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &ucs4);
  std::u32string code_points;
  for (int i = 0; i < length; ++i) code_points += static_cast<char32_t>(ucs4[i]);
  std::free(ucs4);
  return squeeze_space(to_clean_utf8(utf8_from(code_points)));
}

std::string date_of(const GooString* text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone_hour = 0, zone_minute = 0;
  char zone = 0;
  if (!text ||
      !parseDateString(text, &year, &month, &day, &hour, &minute, &second, &zone, &zone_hour, &zone_minute))
    return {};
  const bool valid = year >= 1980 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!valid) return {};
  char date[40];
  std::snprintf(date, sizeof date, "%04d-%02d-%02d", year, month, day);
  return date;
}

Result<layout::Page> page_of(PDFDoc& document, int number, PdfInterpreters& interpreters, PdfDevice& device) {
  if (!document.getPage(number)) return layout::Page{};
  interpreters.display(number);
  if (device.too_many_words()) {
    return fail(ErrorKind::limit_exceeded,
                "page " + std::to_string(number) + " holds more words than can be laid out");
  }
  return device.take_page();
}

}  // namespace

Result<PdfContent> read_pdf_pages(std::string_view bytes, bool find_scans) {
  const PdfLibrary library;
  auto document = open_pdf(library, bytes);
  if (!document) return tl::unexpected(document.error());
  PdfContent content;
  content.title = text_of((*document)->getDocInfoTitle().get());
  content.date = date_of((*document)->getDocInfoCreatDate().get());
  content.outline = outline_of(**document);
  FontTable fonts(content.source.fonts);
  PdfDevice device(fonts);
  PdfInterpreters interpreters(**document, device);
  std::size_t words = 0;
  std::vector<std::vector<SignMark>> signs;
  for (int number = 1; number <= (*document)->getNumPages(); ++number) {
    auto page = page_of(**document, number, interpreters, device);
    if (!page) return pass_on(std::move(page));
    words += page->words.size();
    if (words > kMostWords) {
      return fail(ErrorKind::limit_exceeded,
                  "the document holds too many words; reading stopped on page " + std::to_string(number));
    }
    if (find_scans && is_scanned(**document, number, *page)) content.scanned_pages.push_back(number);
    content.source.pages.push_back(*std::move(page));
    signs.push_back(device.take_signs());
  }
  set_signs(content.source.pages, signs);
  return content;
}

}  // namespace praxis::ingest::worker
