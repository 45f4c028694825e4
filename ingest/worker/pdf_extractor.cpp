// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/layout.h"
#include "ingest/worker/extractor.h"
#include "ingest/worker/pdf_pages.h"
#include "ingest/worker/pdf_title.h"

#include <algorithm>

namespace praxis::ingest::worker {

Result<ReadDocument> extract_pdf(std::string_view bytes) {
  auto content = read_pdf_pages(bytes);
  if (!content) return pass_on(std::move(content));

  ReadDocument document;
  const auto& pages = content->source.pages;
  const auto without_text =
      std::count_if(pages.begin(), pages.end(), [](const auto& page) { return page.words.empty(); });
  const auto count = static_cast<int>(pages.size());

  int glyphs = 0;
  int unmapped = 0;
  for (const layout::Page& page : pages) {
    glyphs += page.glyphs;
    unmapped += page.unmapped_glyphs;
  }

  layout::Reading reading = layout::read_layout(std::move(content->source));
  document.blocks = std::move(reading.blocks);
  document.quality = reading.quality;
  document.quality.pages = count;
  document.quality.glyphs = glyphs;
  document.quality.unmapped_glyphs = unmapped;
  document.quality.pages_without_text = static_cast<int>(without_text);
  document.info.pages = count;
  document.info.date = content->date;
  document.info.title = content->title;
  if (!is_telling_title(content->title)) {
    document.info.title = title_from(document.blocks);
    document.title_from_content = !document.info.title.empty();
  }
  return document;
}

}  // namespace praxis::ingest::worker
