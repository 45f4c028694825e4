// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/layout.h"

#include "ingest/layout/blocks.h"
#include "ingest/layout/flow.h"
#include "ingest/layout/headings.h"
#include "ingest/layout/hyphens.h"
#include "ingest/layout/notes.h"
#include "ingest/layout/paragraph.h"
#include "ingest/layout/regions.h"
#include "ingest/layout/rows.h"
#include "ingest/layout/running.h"

#include <utility>

namespace praxis::ingest::layout {
namespace {

using Pages = std::vector<std::vector<Line>>;

Pages rows_of(Source& source) {
  Pages pages;
  pages.reserve(source.pages.size());
  for (std::size_t p = 0; p < source.pages.size(); ++p) {
    pages.push_back(take_rows(source.pages[p], static_cast<int>(p) + 1, source.fonts));
  }
  return pages;
}

std::vector<double> heights_of(const Source& source) {
  std::vector<double> heights;
  for (const Page& page : source.pages) heights.push_back(page.height);
  return heights;
}

std::vector<Region> regions_of(Pages pages, const Typography& typography, const Source& source) {
  std::vector<Region> regions;
  for (auto& rows : pages) {
    for (Region& region : cut_into_regions(std::move(rows), typography, source.fonts)) regions.push_back(std::move(region));
  }
  return regions;
}

}  // namespace

Reading read_layout(Source source) {
  Reading reading;
  Pages pages = rows_of(source);
  const Typography typography = typography_of(pages, source.fonts);
  reading.quality.running_lines_dropped = drop_running_lines(pages, heights_of(source), typography, source.fonts);

  std::vector<Region> regions = regions_of(std::move(pages), typography, source);
  HyphenJudge hyphens;
  for (const Region& region : regions) hyphens.learn(region.lines);

  std::vector<Paragraph> paragraphs;
  for (std::size_t r = 0; r < regions.size(); ++r) {
    for (Paragraph& p : paragraphs_of(std::move(regions[r]), r, typography)) paragraphs.push_back(std::move(p));
  }
  find_notes(paragraphs, typography);
  join_over_breaks(paragraphs, typography);
  find_headings(paragraphs, typography);
  reading.blocks = blocks_of(paragraphs, hyphens, reading.quality);
  return reading;
}

}  // namespace praxis::ingest::layout
