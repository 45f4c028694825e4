// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/section_headings.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

/// Where the columns end above a heading that stands in the left one.
struct Above {
  double left_end = 0, right_end = 0;
  bool in_heading = false;  ///< the row is not the first of its heading
};

Above above_heading(std::span<const Line> rows, std::size_t h, const Gutter& gutter,
                    const Typography& typography) {
  Above above;
  for (std::size_t r = 0; r < h; ++r) {
    if (rows[r].box.x1 > gutter.x1) above.right_end = std::max(above.right_end, rows[r].box.y1);
    if (rows[r].box.x0 >= gutter.x0) continue;
    above.left_end = std::max(above.left_end, rows[r].box.y1);
    above.in_heading = typography.is_large(rows[r]);
  }
  return above;
}

/// Where they begin below it; negative where nothing does.
struct Below {
  double foot =
      0;  ///< of the heading, which may have several rows with rows of the other column between them
  double left_top = -1, right_top = -1;
  double slack = 0;  ///< how far apart their beginnings may lie and count as level
};

Below below_heading(std::span<const Line> rows, std::size_t h, const Gutter& gutter,
                    const Typography& typography) {
  constexpr std::size_t kReach = 12;
  const Line& heading = rows[h];
  Below below;
  below.foot = heading.box.y1;
  below.slack = typography.body_size * 2.2;
  for (std::size_t r = h + 1; r < rows.size() && r < h + kReach; ++r) {
    const Line& row = rows[r];
    const bool left = row.box.x0 < gutter.x0;
    const bool more = left && below.left_top < 0 && std::abs(row.size - heading.size) < 0.3;
    if (more && row.box.y0 < below.foot + heading.size * 0.8) {
      below.foot = std::max(below.foot, row.box.y1);
    } else if (left && below.left_top < 0) {
      below.left_top = row.box.y0;
    }
    if (row.box.x1 <= gutter.x1 || below.right_top >= 0) continue;
    below.right_top = row.box.y0;
    // A column that begins with a heading of its own keeps some room above that.
    if (typography.is_large(row) || row.any_bold) below.slack *= 2;
  }
  return below;
}

}  // namespace

std::size_t section_heading(std::span<const Line> rows, const Gutter& gutter, const Typography& typography) {
  const double size = typography.body_size;
  for (std::size_t h = 1; h + 1 < rows.size(); ++h) {
    const Line& heading = rows[h];
    if (!typography.is_large(heading) || heading.box.x1 > gutter.x1) continue;
    const Above above = above_heading(rows, h, gutter, typography);
    const bool balanced =
        above.left_end > above.right_end - size * 5 && above.right_end <= heading.box.y0 + heading.size * 0.3;
    if (above.in_heading || !balanced) continue;
    const Below below = below_heading(rows, h, gutter, typography);
    if (below.left_top < 0) continue;
    // Both columns begin level below it, and the room between is more than two paragraphs would leave.
    const bool level = below.right_top >= below.foot - heading.size * 0.3 &&
                       std::abs(below.left_top - below.right_top) <= below.slack &&
                       below.right_top - above.right_end >= typography.leading_of(size) * 1.4;
    // At a page's foot the new section may have reached its first column only: a chapter's heading tells.
    const bool begun = below.right_top < 0 && above.right_end > 0 && heading.size > size * 1.4 &&
                       above.left_end < above.right_end + size * 4;
    if (level || begun) return h;
  }
  return rows.size();
}

}  // namespace praxis::ingest::layout
