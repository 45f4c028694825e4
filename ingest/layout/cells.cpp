// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/cells.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/joined_text.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/paragraph.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

/// Set in the middle: where lines end is for looks.
bool is_centred(const std::vector<Line>& cell) {
  for (std::size_t i = 1; i < cell.size(); ++i) {
    const Line& a = cell[i - 1];
    const Line& b = cell[i];
    if (std::abs(middle_x(a.box) - middle_x(b.box)) > 2) return false;
    if (std::abs(a.box.x0 - b.box.x0) > 2) return true;
  }
  return false;
}

/// Whether `next` may begin another item than `line` ends.
bool may_part(const Line& line, const Line& next) {
  const std::string& end = line.words.back().text;
  return line.page == next.page && !ends_in_hyphen(end) && !is_dash(end) && !ends_clause(end) &&
         starts_upper(next.words.front().text) && std::abs(line.box.x0 - next.box.x0) < 2 &&
         same_type(line, next);
}

/// Whether each line is an item: all of them may be, most end far before the edge that one of them comes
/// near, and the next word would have fitted.
bool are_items(const std::vector<Line>& cell, double right) {
  std::size_t early = 0;
  double reach = cell.front().box.x1;
  for (std::size_t i = 1; i < cell.size(); ++i) {
    if (!may_part(cell[i - 1], cell[i])) return false;
    const double room = right - cell[i - 1].box.x1;
    const bool far = room > (right - cell[i - 1].box.x0) * 0.35;
    early += far && ends_early(cell[i - 1], right, cell[i]) ? 1 : 0;
    reach = std::max(reach, cell[i].box.x1);
  }
  const double left = cell.front().box.x0;
  return early * 2 >= cell.size() - 1 && reach - left > (right - left) * 0.7;
}

}  // namespace

std::string cell_text(const std::vector<Line>& cell, double right, const HyphenJudge& hyphens,
                      Quality& quality) {
  if (cell.size() < 2 || is_centred(cell) || !are_items(cell, right))
    return joined_text(cell, 0, 0, hyphens, quality);
  std::vector<Line> lines = cell;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    std::string& end = lines[i].words.back().text;
    if (!label_of(lines[i + 1]) && !ends_sentence(end)) end += ';';
  }
  return joined_text(lines, 0, 0, hyphens, quality);
}

}  // namespace praxis::ingest::layout
