// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/boxes_and_tables.h"

#include "ingest/layout/banded_tables.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/tables.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest::layout {
namespace {

bool is_table(const Grid& grid, const std::vector<Line>& rows, const std::vector<Font>& fonts) {
  std::vector<Line> inside;
  for (const Line& row : rows) {
    std::vector<Word> words;
    for (const Word& word : row.words) {
      if (holds(grid.box, middle_x(word.box), middle_y(word.box))) words.push_back(word);
      // Frames around links do not reach along the dots to the page number.
      const bool cut = word.leads && holds(grid.box, word.box.x0 + 1, middle_y(word.box)) &&
                       word.box.x1 > grid.box.x1 + word.size;
      if (cut) return false;
    }
    if (!words.empty()) inside.push_back(line_of(std::move(words), row.page, fonts));
  }
  return !table_rows(grid, inside, 0, fonts).empty();
}

}  // namespace

BoxesAndTables find_boxes_and_tables(const Page& page, const std::vector<Line>& rows,
                                     std::span<const Grid> before, const Typography& typography,
                                     const std::vector<Font>& fonts) {
  BoxesAndTables found;
  std::vector<DrawnBox>& boxes = found.boxes;
  std::vector<Grid>& grids = found.tables;
  boxes = find_boxes(page.shapes, rows, page.width, page.height, typography);
  grids = find_grids(page.shapes, before);
  std::erase_if(grids, [&](const Grid& grid) {
    // From one edge of the paper to the other: the grounds a page is laid out with.
    const bool bleeds = grid.box.x0 < 2 && grid.box.x1 > page.width - 2;
    return bleeds || !is_table(grid, rows, fonts);
  });
  for (Grid& grid : find_banded_tables(page, rows, grids, typography)) {
    if (is_table(grid, rows, fonts)) grids.push_back(std::move(grid));
  }
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
  return found;
}

}  // namespace praxis::ingest::layout
