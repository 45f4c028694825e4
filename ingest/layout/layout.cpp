// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/layout.h"

#include "ingest/layout/asides.h"
#include "ingest/layout/blocks.h"
#include "ingest/layout/boxes.h"
#include "ingest/layout/contents.h"
#include "ingest/layout/flow.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/headings.h"
#include "ingest/layout/hyphens.h"
#include "ingest/layout/line_numbers.h"
#include "ingest/layout/margins.h"
#include "ingest/layout/notes.h"
#include "ingest/layout/open_tables.h"
#include "ingest/layout/paragraph.h"
#include "ingest/layout/regions.h"
#include "ingest/layout/right_to_left.h"
#include "ingest/layout/rows.h"
#include "ingest/layout/running.h"
#include "ingest/layout/spreads.h"
#include "ingest/layout/tables.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <span>
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
    gather_rows();
    drop_line_numbers(pages_, source_.fonts);
    typography_ = typography_of(pages_, source_.fonts);
    reading_.quality.running_lines_dropped =
        drop_running_lines(pages_, heights(), typography_) + drop_running_margins(margins_);
    find_page_boxes();
    strips_ = house_strips(pages_, typography_, source_.fonts);
    read_text();
    join_over_breaks(text_, typography_);
    join_boxes(asides_, tops_, feet_, typography_);

    std::vector<Paragraph> all = placed(std::move(text_), std::move(asides_));
    join_broken_rows(all);
    take_references(all);
    find_headings(all, typography_);
    reading_.blocks = blocks_of(all, hyphens_, source_.pages, reading_.quality);
    return std::move(reading_);
  }

 private:
  /// The rows of each page's upright writing; writing turned otherwise is kept apart, and what of it stands
  /// in the margin of upright text apart from whole pages that are turned.
  void gather_rows() {
    for (std::size_t p = 0; p < source_.pages.size(); ++p) {
      const int number = static_cast<int>(p) + 1;
      std::map<int, std::vector<Word>> by_rotation;
      for (Word& word : source_.pages[p].words) by_rotation[word.rotation].push_back(std::move(word));
      source_.pages[p].words.clear();
      const std::size_t upright = by_rotation[0].size();
      pages_.push_back(rows_of(std::move(by_rotation[0]), number, source_.fonts));
      by_rotation.erase(0);
      for (auto& [rotation, words] : by_rotation) {
        const bool beside_text = words.size() < upright;
        auto rows = rows_of(std::move(words), number, source_.fonts);
        const Page& page = source_.pages[p];
        const auto others = std::stable_partition(rows.begin(), rows.end(), [&](const Line& row) {
          return beside_text && stands_in_margin(row, page);
        });
        margins_.emplace_back(std::make_move_iterator(rows.begin()), std::make_move_iterator(others));
        turned_.emplace_back(std::make_move_iterator(others), std::make_move_iterator(rows.end()));
      }
    }
  }

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
      boxes_.push_back(find_boxes(page.shapes, pages_[p], page.width, page.height, typography_));
      add_grids(p);
      mark_boxed_words(pages_[p], boxes_.back());
    }
  }

  /// Tables are taken out of the text as boxes are; a box that is little more than a table's ground gives way
  /// to it.
  void add_grids(std::size_t p) {
    auto& boxes = boxes_[p];
    grids_.push_back(find_grids(source_.pages[p].shapes, p == 0 ? std::span<const Grid>{} : grids_[p - 1]));
    auto& grids = grids_.back();
    const double page_width = source_.pages[p].width;
    std::erase_if(grids, [&](const Grid& grid) {
      // From one edge of the paper to the other: the grounds a page is laid out with.
      const bool bleeds = grid.box.x0 < 2 && grid.box.x1 > page_width - 2;
      return bleeds || !is_table(grid, pages_[p]);
    });
    const auto area = [](const Box& b) { return width(b) * height(b); };
    std::erase_if(boxes, [&](const DrawnBox& box) {
      return std::any_of(grids.begin(), grids.end(), [&](const Grid& grid) {
        return shared_x(grid.box, box.box) > 0 && shared_y(grid.box, box.box) > 0 &&
               area(grid.box) > area(box.box) * 0.6;
      });
    });
    std::erase_if(grids, [&](const Grid& grid) {
      return std::any_of(boxes.begin(), boxes.end(), [&](const DrawnBox& box) {
        return holds(box.box, middle_x(grid.box), middle_y(grid.box));
      });
    });
    for (const Grid& grid : grids) boxes.push_back({grid.box, 0, false});
  }

  bool is_table(const Grid& grid, const std::vector<Line>& rows) const {
    std::vector<Line> inside;
    for (const Line& row : rows) {
      std::vector<Word> words;
      for (const Word& word : row.words) {
        if (holds(grid.box, middle_x(word.box), middle_y(word.box))) words.push_back(word);
      }
      if (!words.empty()) inside.push_back(line_of(std::move(words), row.page, source_.fonts));
    }
    return !table_rows(grid, inside, 0, source_.fonts).empty();
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
      if (b + grids_[p].size() >= boxes.size()) {
        const Grid& grid = grids_[p][b + grids_[p].size() - boxes.size()];
        for (const Line& line : boxed[b]) hyphens_.learn({line});
        aside.paragraphs = table_rows(grid, boxed[b], regions_++, source_.fonts);
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
      const Strip measure = measure_of(rows);
      aside.paragraphs = paragraphs_in(
          cut_into_regions(std::move(rows), typography_, source_.fonts, {}, measure).regions, 0);
      for (Paragraph& p : aside.paragraphs) {
        if (p.kind == BlockKind::paragraph) p.kind = kind;
      }
      asides_.push_back(std::move(aside));
    }
  }

  void read_text() {
    const Strip house = house_measure();
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

  /// What text fills inside a box: as much room on the right as it keeps on the left.
  static Strip inner_measure(const std::vector<Line>& rows, const Box& box) {
    Strip measure = measure_of(rows);
    measure.x1 = std::max(measure.x1, box.x1 - std::max(0.0, measure.x0 - box.x0));
    return measure;
  }

  static Strip measure_of(const std::vector<Line>& rows) {
    Strip measure;
    if (!rows.empty()) measure = {rows.front().box.x0, rows.front().box.x1};
    for (const Line& row : rows)
      measure = {std::min(measure.x0, row.box.x0), std::max(measure.x1, row.box.x1)};
    return measure;
  }

  /// What text fills on most pages, so that a page of short lines is not taken for a narrow one.
  Strip house_measure() const {
    std::vector<double> left;
    std::vector<double> right;
    for (const auto& rows : pages_) {
      if (rows.size() < 5) continue;
      const Strip measure = measure_of(rows);
      left.push_back(measure.x0);
      right.push_back(measure.x1);
    }
    if (left.empty()) return {std::numeric_limits<double>::infinity(), 0};
    return {median_of(std::move(left)), median_of(std::move(right))};
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
    find_notes(paragraphs, typography_);
    return paragraphs;
  }

  Source source_;
  Reading reading_;
  Pages pages_;
  Pages turned_, margins_;  ///< writing turned against its page: all of the page's, or beside its text
  Typography typography_;
  std::vector<Strip> strips_;
  HyphenJudge hyphens_;
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
