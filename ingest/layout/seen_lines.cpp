// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/seen_lines.h"

#include "ingest/layout/bidi.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr double kOfTwoColumns = 1.2;  ///< ems between words that are not of one line for sure
constexpr double kSpaceWidth = 0.14;   ///< of the font size, as elsewhere
constexpr double kThinSpace = 0.05;    ///< where a space is written

std::vector<SeenLine> rows_of_words(const Page& page, SeenLine words, int rotation) {
  std::vector<SeenLine> rows;
  std::sort(words.begin(), words.end(),
            [&](std::size_t a, std::size_t b) { return page.words[a].baseline < page.words[b].baseline; });
  for (const std::size_t i : words) {
    const auto level = [&](std::size_t first) {
      return page.words[i].baseline - page.words[first].baseline <=
             std::min(page.words[i].size, page.words[first].size) * 0.33;
    };
    if (rows.empty() || rotation == kAskew || !level(rows.back().front())) rows.emplace_back();
    rows.back().push_back(i);
  }
  return rows;
}

/// Parts a row where words stand so far apart that they may be of two columns.
void part(const Page& page, SeenLine row, std::vector<SeenLine>& lines) {
  std::stable_sort(row.begin(), row.end(),
                   [&](std::size_t a, std::size_t b) { return page.words[a].box.x0 < page.words[b].box.x0; });
  double reach = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Word& next = page.words[row[i]];
    if (i == 0 || next.box.x0 - reach > next.size * kOfTwoColumns) lines.emplace_back();
    reach = i == 0 ? next.box.x1 : std::max(reach, next.box.x1);
    lines.back().push_back(row[i]);
  }
}

/// A space as it is seen, or one that is written between the two, whichever of them was painted first.
bool spaced(const Page& page, std::size_t left, std::size_t right) {
  const double gap = page.words[right].box.x0 - page.words[left].box.x1;
  const double size = std::min(page.words[left].size, page.words[right].size);
  return gap > size * (page.words[std::min(left, right)].space_after ? kThinSpace : kSpaceWidth);
}

}  // namespace

std::vector<SeenLine> lines_as_seen(const Page& page) {
  std::map<int, SeenLine> by_rotation;
  for (std::size_t i = 0; i < page.words.size(); ++i) by_rotation[page.words[i].rotation].push_back(i);
  std::vector<SeenLine> lines;
  for (auto& [rotation, words] : by_rotation) {
    for (SeenLine& row : rows_of_words(page, std::move(words), rotation)) part(page, std::move(row), lines);
  }
  return lines;
}

std::vector<Sign> signs_of(const Page& page, const SeenLine& line) {
  std::vector<Sign> signs;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const Box& box = page.words[line[i]].box;
    const std::u32string text = code_points_of(page.words[line[i]].text);
    const auto marks = std::count_if(text.begin(), text.end(), is_mark_right_to_left);
    const auto wide = std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(text.size()) - marks, 1);
    const double each = width(box) / static_cast<double>(wide);
    for (const char32_t c : text) signs.push_back({c, line[i], is_mark_right_to_left(c) ? 0 : each});
    if (i + 1 == line.size() || text.empty()) continue;
    const double gap = page.words[line[i + 1]].box.x0 - box.x1;
    if (spaced(page, line[i], line[i + 1])) {
      signs.push_back({U' ', kNoWord, gap});
    } else {
      signs.back().width += gap;
    }
  }
  return signs;
}

}  // namespace praxis::ingest::layout
