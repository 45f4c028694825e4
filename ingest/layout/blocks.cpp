// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/blocks.h"

#include "ingest/layout/cells.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/joined_text.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

/// To hundredths of a point: finer than any screen, and written in a third of the digits.
Box rounded(const Box& box) {
  const auto hundredths = [](double x) { return std::round(x * 100) / 100; };
  return {hundredths(box.x0), hundredths(box.y0), hundredths(box.x1), hundredths(box.y1)};
}

/// One box a page and column: a line that stands above the one before it begins another column.
std::vector<PageBox> places_of(const std::vector<Line>& lines, const std::vector<Page>& pages) {
  std::vector<PageBox> places;
  const Line* before = nullptr;
  for (const Line& line : lines) {
    const bool goes_on =
        before && before->page == line.page && line.baseline > before->baseline - line.size * 0.5;
    if (goes_on) {
      places.back().box = united(places.back().box, line.box);
    } else {
      places.push_back({line.page, line.box});
    }
    before = &line;
  }
  const int rotation = lines.empty() ? 0 : lines.front().rotation;
  for (PageBox& place : places) {
    const Page& page = pages[static_cast<std::size_t>(place.page - 1)];
    const bool lies = rotation == 90 || rotation == 270;
    if (page.mirrored) place.box = mirrored(place.box, lies ? page.height : page.width);
    Box box = turned(place.box, rotation, page.width, page.height);
    box = {box.x0 + page.offset, box.y0, box.x1 + page.offset, box.y1};
    place = {page.number, rounded(box)};
  }
  return places;
}

bool is_item(const Paragraph& p) {
  if (!p.label) return false;
  if (p.label->words > 0) return true;
  return std::none_of(p.lines.begin(), p.lines.end(),
                      [&](const Line& line) { return has_inner_signs(line, p.label->text); });
}

bool is_same_table(const Paragraph& a, const Paragraph& b) {
  return a.region == b.region && a.cells.size() == b.cells.size();
}

/// Where the lines of each column end at most, in the table's rows from `first` on.
std::vector<double> right_edges(const std::vector<Paragraph>& paragraphs, std::size_t first) {
  std::vector<double> edges(paragraphs[first].cells.size(), 0);
  for (std::size_t i = first; is_same_table(paragraphs[first], paragraphs[i]); ++i) {
    for (std::size_t c = 0; c < edges.size(); ++c) {
      for (const Line& line : paragraphs[i].cells[c]) edges[c] = std::max(edges[c], line.box.x1);
    }
    if (i + 1 == paragraphs.size()) break;
  }
  return edges;
}

Block row_of(const Paragraph& p, const std::vector<double>& edges, const HyphenJudge& hyphens,
             const std::vector<Page>& pages, Quality& quality) {
  Block block;
  block.kind = BlockKind::row;
  block.header = p.header;
  std::vector<Line> lines;
  for (std::size_t c = 0; c < p.cells.size(); ++c) {
    const auto& cell = p.cells[c];
    block.cells.push_back(cell_text(cell, edges[c], hyphens, quality));
    lines.insert(lines.end(), cell.begin(), cell.end());
  }
  block.text = row_text(block.cells);
  // One place a page for the whole row, however its cells' lines lie.
  for (const PageBox& place : places_of(lines, pages)) {
    const auto same = std::find_if(block.boxes.begin(), block.boxes.end(),
                                   [&](const PageBox& known) { return known.page == place.page; });
    if (same == block.boxes.end()) {
      block.boxes.push_back(place);
    } else {
      same->box = united(same->box, place.box);
    }
  }
  return block;
}

Block block_of(const Paragraph& p, const HyphenJudge& hyphens, const std::vector<Page>& pages,
               Quality& quality) {
  Block block;
  block.kind = p.kind == BlockKind::paragraph && is_item(p) ? BlockKind::item : p.kind;
  block.level = p.level;
  block.group = p.box;
  block.boxed = p.box != 0;
  if (block.kind == BlockKind::item && p.label) {
    block.label = p.label->text;
    block.text = joined_text(p.lines, p.label->words, p.label->bytes, hyphens, quality);
  } else {
    block.text = joined_text(p.lines, 0, 0, hyphens, quality);
  }
  if (block.kind == BlockKind::note) block.label = p.mark;
  block.boxes = places_of(p.lines, pages);
  return block;
}

}  // namespace

std::vector<Block> blocks_of(const std::vector<Paragraph>& paragraphs, const HyphenJudge& hyphens,
                             const std::vector<Page>& pages, Quality& quality) {
  std::vector<Block> blocks;
  blocks.reserve(paragraphs.size());
  std::vector<double> edges;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& p = paragraphs[i];
    if (!p.cells.empty() && (i == 0 || !is_same_table(paragraphs[i - 1], p)))
      edges = right_edges(paragraphs, i);
    Block block =
        p.cells.empty() ? block_of(p, hyphens, pages, quality) : row_of(p, edges, hyphens, pages, quality);
    if (!block.text.empty()) blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace praxis::ingest::layout
