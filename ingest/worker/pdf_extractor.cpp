// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/geometry.h"
#include "ingest/layout/layout.h"
#include "ingest/worker/extractor.h"
#include "ingest/worker/pdf_outline.h"
#include "ingest/worker/pdf_pages.h"
#include "ingest/worker/pdf_scans.h"
#include "ingest/worker/pdf_title.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace praxis::ingest::worker {

namespace {

/// Has the recognised pages take part in the layout like any other; gives those whose words were taken.
std::vector<const RecognisedPage*> insert_recognised(std::span<const RecognisedPage> known,
                                                     layout::Source& source) {
  std::vector<const RecognisedPage*> taken;
  const auto font = static_cast<int>(source.fonts.size());
  for (const RecognisedPage& page : known) {
    if (page.words.empty() || page.page < 1 || static_cast<std::size_t>(page.page) > source.pages.size())
      continue;
    take_recognised(page, font, source.pages[static_cast<std::size_t>(page.page) - 1]);
    taken.push_back(&page);
  }
  if (!taken.empty()) source.fonts.push_back({"recognised", false, false});
  return taken;
}

/// Boxes found on a page that was turned upright, as boxes of the page as it is shown.
void turn_boxes_back(std::vector<Block>& blocks, const RecognisedPage& page) {
  if (page.turn == 0) return;
  const bool lies = page.turn % 180 != 0;
  const double width = lies ? page.height : page.width;
  const double height = lies ? page.width : page.height;
  for (Block& block : blocks) {
    for (PageBox& place : block.boxes) {
      if (place.page == page.page) place.box = layout::turned(place.box, page.turn, width, height);
    }
  }
}

}  // namespace

Result<ReadDocument> extract_pdf(std::string_view bytes, const ScanWish& scans) {
  auto content = read_pdf_pages(bytes, scans.find);
  if (!content) return pass_on(std::move(content));
  std::vector<PageSize> sizes;
  for (const layout::Page& page : content->source.pages) sizes.push_back({page.width, page.height});
  const auto recognised = insert_recognised(scans.known, content->source);

  ReadDocument document;
  document.page_sizes = std::move(sizes);
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
  document.outline = std::move(content->outline);
  apply_outline(document.outline, document.blocks);
  document.quality = reading.quality;
  document.quality.pages = count;
  document.quality.glyphs = glyphs;
  document.quality.unmapped_glyphs = unmapped;
  document.quality.scanned_pages = std::move(content->scanned_pages);
  for (const RecognisedPage* page : recognised) {
    document.quality.ocr_pages.push_back(page->page);
    turn_boxes_back(document.blocks, *page);
  }
  document.quality.pages_without_text = static_cast<int>(without_text);
  document.info.pages = count;
  document.info.date = content->date;
  document.info.title = content->title;
  if (!is_telling_title(content->title) || !is_borne_out(content->title, document.blocks)) {
    document.info.title = title_from(document.blocks);
    document.title_from_content = !document.info.title.empty();
  }
  return document;
}

}  // namespace praxis::ingest::worker
