// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/layout.h"

#include "ingest/layout/asides.h"
#include "ingest/layout/blocks.h"
#include "ingest/layout/boxes.h"
#include "ingest/layout/boxes_and_tables.h"
#include "ingest/layout/contents.h"
#include "ingest/layout/contents_lists.h"
#include "ingest/layout/flow.h"
#include "ingest/layout/headings.h"
#include "ingest/layout/hyphens.h"
#include "ingest/layout/leaders.h"
#include "ingest/layout/line_numbers.h"
#include "ingest/layout/margins.h"
#include "ingest/layout/measures.h"
#include "ingest/layout/note_signs.h"
#include "ingest/layout/notes.h"
#include "ingest/layout/open_tables.h"
#include "ingest/layout/paragraph.h"
#include "ingest/layout/references.h"
#include "ingest/layout/regions.h"
#include "ingest/layout/right_to_left.h"
#include "ingest/layout/running.h"
#include "ingest/layout/running_sides.h"
#include "ingest/layout/spreads.h"
#include "ingest/layout/tables.h"
#include "ingest/layout/writing.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace praxis::ingest::layout {
namespace {

using Pages = std::vector<std::vector<Line>>;

class Reader {
 public:
  explicit Reader(Source source) : source_(std::move(source)) {}

  Reading run() {
    source_.pages = with_spreads_parted(std::move(source_.pages));
    for (Page& page : source_.pages) set_reading_order(page);
    Writing writing = rows_by_direction(source_.pages, source_.fonts);
    pages_ = std::move(writing.upright);
    turned_ = std::move(writing.turned);
    margins_ = std::move(writing.margins);
    drop_line_numbers(pages_, source_.pages, source_.fonts);
    for (auto& rows : pages_) take_leaders(rows, source_.fonts);
    typography_ = typography_of(pages_, source_.fonts);
    reading_.quality.running_lines_dropped = drop_running_lines(pages_, heights(), typography_) +
                                             drop_running_margins(margins_) +
                                             drop_running_sides(pages_, source_.fonts);
    note_signs_.emplace(pages_, source_.pages);
    find_page_boxes();
    strips_ = house_strips(pages_, typography_, source_.fonts);
    read_text();
    join_over_breaks(text_, typography_, boxes_);
    join_boxes(asides_, tops_, feet_, typography_);

    std::vector<Paragraph> all = placed(std::move(text_), std::move(asides_));
    join_broken_rows(all);
    take_references(all);
    find_headings(all, typography_);
    reading_.quality.contents_entries_dropped = drop_contents(all);
    reading_.blocks = blocks_of(all, hyphens_, source_.pages, reading_.quality);
    return std::move(reading_);
  }

 private:
  std::vector<double> heights() const {
    std::vector<double> heights;
    for (const Page& page : source_.pages) heights.push_back(page.height);
    return heights;
  }

  void find_page_boxes() {
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      const Page& page = source_.pages[p];
      double top = page.height;
      double foot = 0;
      for (const Line& row : pages_[p]) {
        top = std::min(top, row.box.y0);
        foot = std::max(foot, row.box.y1);
      }
      tops_.push_back(top);
      feet_.push_back(foot);
      const std::span<const Grid> before = p == 0 ? std::span<const Grid>{} : grids_[p - 1];
      BoxesAndTables found = find_boxes_and_tables(page, pages_[p], before, typography_, source_.fonts);
      boxes_.push_back(std::move(found.boxes));
      grids_.push_back(std::move(found.tables));
      mark_boxed_words(pages_[p], boxes_.back());
    }
  }

  /// Takes the boxes out of a page, after learning from the page with them in it where they belong and how
  /// its columns run. What is left of the columns is returned; of a single one flowing around boxes, the
  /// whole.
  std::vector<Region> without_boxes(std::size_t p, Strip measure) {
    const auto& boxes = boxes_[p];
    Cuts cuts = cut_into_regions(pages_[p], typography_, source_.fonts, strips_, measure);
    if (boxes.empty()) return std::move(cuts.regions);
    const auto anchors = anchors_of(cuts.regions, boxes.size());
    auto boxed = take_boxed_rows(pages_[p], boxes, source_.fonts);
    for (std::size_t b = 0; b < boxes.size(); ++b) {
      if (boxed[b].empty()) continue;
      Aside aside;
      aside.page = aside.last_page = static_cast<int>(p) + 1;
      aside.drawn = boxes[b];
      aside.box = aside.last_box = boxes[b].box;
      aside.anchor = anchors[b];
      aside.anchored = true;
      if (const std::size_t grid = b + grids_[p].size(); grid >= boxes.size()) {
        for (const Line& line : boxed[b]) hyphens_.learn({line});
        aside.paragraphs = table_rows(grids_[p][grid - boxes.size()], boxed[b], regions_++, source_.fonts);
        asides_.push_back(std::move(aside));
        continue;
      }
      aside.boxed = true;
      const Strip inner = inner_measure(boxed[b], boxes[b].box);
      aside.paragraphs = paragraphs_in(
          cut_into_regions(std::move(boxed[b]), typography_, source_.fonts, {}, inner).regions, ++box_count_);
      asides_.push_back(std::move(aside));
    }
    if (!cuts.columns)
      return cut_into_regions(pages_[p], typography_, source_.fonts, strips_, measure).regions;
    for (Region& region : cuts.regions) take_boxed_rows(region.lines, boxes, source_.fonts);
    std::erase_if(cuts.regions, [](const Region& region) { return region.lines.empty(); });
    return std::move(cuts.regions);
  }

  /// Writing turned against its page comes after the page. In the margin it heads nothing: mostly it says
  /// whose a picture is.
  void add_turned(Pages& turned, BlockKind kind) {
    for (auto& rows : turned) {
      if (rows.empty()) continue;
      Aside aside;
      aside.page = aside.last_page = rows.front().page;
      const Strip strip = measure_of(rows);
      aside.paragraphs =
          paragraphs_in(cut_into_regions(std::move(rows), typography_, source_.fonts, {}, strip).regions, 0);
      for (Paragraph& p : aside.paragraphs) {
        if (p.kind == BlockKind::paragraph) p.kind = kind;
      }
      asides_.push_back(std::move(aside));
    }
  }

  void read_text() {
    const Strip house = house_measure(pages_);
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      if (pages_[p].empty()) continue;
      std::vector<Region> regions = without_boxes(p, house);
      const int side_by_side = columns_side_by_side(regions);
      reading_.quality.most_columns = std::max(reading_.quality.most_columns, side_by_side);
      reading_.quality.pages_with_columns += side_by_side > 1 ? 1 : 0;
      for (Paragraph& paragraph : paragraphs_in(std::move(regions), 0)) text_.push_back(std::move(paragraph));
    }
    add_turned(margins_, BlockKind::caption);
    add_turned(turned_, BlockKind::paragraph);
  }

  std::vector<Paragraph> paragraphs_in(std::vector<Region> regions, int box) {
    std::vector<Paragraph> paragraphs;
    for (Region& region : regions) {
      hyphens_.learn(region.lines);
      region.box = box;
      mark_contents(region.lines);
      for (Stretch& stretch : parted_tables(std::move(region.lines), regions_, source_.fonts)) {
        for (Paragraph& row : stretch.table) {
          row.box = box;
          paragraphs.push_back(std::move(row));
        }
        region.lines = std::move(stretch.text);
        for (Paragraph& p : paragraphs_of(region, regions_, typography_)) paragraphs.push_back(std::move(p));
        ++regions_;
      }
    }
    find_notes(paragraphs, typography_, *note_signs_, last_note_);
    return paragraphs;
  }

  Source source_;
  Reading reading_;
  Pages pages_;
  Pages turned_, margins_;  ///< writing turned against its page: all of the page's, or beside its text
  Typography typography_;
  std::vector<Strip> strips_;
  HyphenJudge hyphens_;
  std::optional<NoteSigns> note_signs_;
  std::string last_note_;  ///< its mark
  std::vector<Paragraph> text_;
  std::vector<Aside> asides_;
  std::vector<double> tops_, feet_;  ///< of each page's writing
  std::size_t regions_ = 0;
  int box_count_ = 0;
  std::vector<std::vector<DrawnBox>> boxes_;  ///< of each page; its tables are the last of them
  std::vector<std::vector<Grid>> grids_;      ///< of each page
};

}  // namespace

Reading read_layout(Source source) {
  return Reader(std::move(source)).run();
}

}  // namespace praxis::ingest::layout
