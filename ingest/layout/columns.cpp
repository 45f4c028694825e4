// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/columns.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

/// One side of a gutter, in figures.
struct Side {
  std::vector<Line> lines;
  double left = 0, right = 0;
  double median_characters = 0;
  double filled = 0;  ///< share of its lines that reach nearly to its edge

  double share_of(double count) const {
    return lines.empty() ? 0 : count / static_cast<double>(lines.size());
  }
};

/// How many characters of the body's size a line has room for; a cover's few words take as much as many.
double length_of(const Line& line, const Typography& typography) {
  const auto characters = static_cast<double>(characters_in(line.words));
  if (!typography.is_large(line)) return characters;
  std::size_t letters = 0;
  for (const Word& word : line.words) letters += letters_in(word.text);
  return std::max(characters, static_cast<double>(letters) * line.size / typography.body_size);
}

Side measured(std::vector<Line> lines, const Typography& typography) {
  Side side;
  side.lines = std::move(lines);
  if (side.lines.empty()) return side;
  side.left = side.lines.front().box.x0;
  side.right = side.lines.front().box.x1;
  std::vector<double> characters;
  for (const Line& line : side.lines) {
    side.left = std::min(side.left, line.box.x0);
    side.right = std::max(side.right, line.box.x1);
    characters.push_back(length_of(line, typography));
  }
  side.median_characters = median_of(std::move(characters));
  const double edge = side.left + (side.right - side.left) * 0.8;
  side.filled = side.share_of(static_cast<double>(std::count_if(
      side.lines.begin(), side.lines.end(), [&](const Line& line) { return line.box.x1 >= edge; })));
  return side;
}

/// Whether half of these places, and two at least, are one.
bool mostly_one(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::size_t most = 0;
  for (std::size_t i = 0, k = 0; i < places.size(); ++i) {
    while (places[i] - places[k] > 1.5) ++k;
    most = std::max(most, i - k + 1);
  }
  return most > 1 && most * 2 >= places.size();
}

/// Its lines begin at one place or stand in its middle, as those of a column do. The words behind a river of
/// white that justification leaves in a few lines do not.
bool is_aligned(const Side& side) {
  std::vector<double> begins;
  std::vector<double> middles;
  for (const Line& line : side.lines) {
    begins.push_back(line.box.x0);
    middles.push_back(middle_x(line.box));
  }
  return mostly_one(std::move(begins)) || mostly_one(std::move(middles));
}

/// The y at which a side has a gap above a line clearly wider than its leading.
std::vector<double> tops_after_gaps(const Side& side, const Typography& typography) {
  std::vector<double> tops;
  for (std::size_t i = 1; i < side.lines.size(); ++i) {
    const double pitch = side.lines[i].baseline - side.lines[i - 1].baseline;
    if (pitch > typography.leading_of(side.lines[i].size) * 1.25) tops.push_back(side.lines[i].baseline);
  }
  return tops;
}

/// Rows of cells begin level on both sides, every time; paragraphs of two columns do so by chance only.
bool begins_level(const Side& left, const Side& right, const Typography& typography) {
  const std::vector<double> a = tops_after_gaps(left, typography);
  const std::vector<double> b = tops_after_gaps(right, typography);
  const auto level = static_cast<double>(std::count_if(a.begin(), a.end(), [&](double y) {
    return std::any_of(b.begin(), b.end(),
                       [&](double other) { return std::abs(other - y) < typography.body_size * 0.3; });
  }));
  return level >= 2 && level >= 0.7 * static_cast<double>(std::max(a.size(), b.size()));
}

}  // namespace

std::pair<std::vector<Word>, std::vector<Word>> parted(const Line& row, double x) {
  std::pair<std::vector<Word>, std::vector<Word>> parts;
  for (const Word& word : row.words) {
    (middle_x(word.box) < x ? parts.first : parts.second).push_back(word);
  }
  return parts;
}

bool parts_columns(std::span<const Line> rows, const Gutter& gutter, const Typography& typography,
                   const std::vector<Font>& fonts, Strip room) {
  std::vector<Line> left_lines;
  std::vector<Line> right_lines;
  for (const Line& row : rows) {
    auto [left, right] = parted(row, gutter.middle());
    std::erase_if(left, [&](const Word& word) { return middle_x(word.box) < room.x0; });
    std::erase_if(right, [&](const Word& word) { return middle_x(word.box) > room.x1; });
    if (!left.empty()) left_lines.push_back(line_of(std::move(left), row.page, fonts));
    if (!right.empty()) right_lines.push_back(line_of(std::move(right), row.page, fonts));
  }
  const Side left = measured(std::move(left_lines), typography);
  const Side right = measured(std::move(right_lines), typography);
  if (left.lines.empty() || right.lines.empty()) return false;

  constexpr double kRunningText = 14;  // characters in a line of the narrowest column that is set as text
  const bool texts = left.median_characters >= kRunningText && right.median_characters >= kRunningText;
  const bool filled = left.filled >= 0.4 && right.filled >= 0.4;
  const bool tall = gutter.support >= 3 || gutter.width() >= typography.body_size * 1.5;
  constexpr std::size_t kFewRows = 6;
  const bool river = gutter.support < kFewRows && !is_aligned(right);
  return texts && filled && tall && !river && !begins_level(left, right, typography);
}

std::vector<Strip> house_strips(const std::vector<std::vector<Line>>& pages, const Typography& typography,
                                const std::vector<Font>& fonts) {
  constexpr std::size_t kTall = 8;            // rows with text on both sides
  constexpr std::size_t kMost = 12;           // strips of a document
  std::vector<std::pair<Strip, int>> strips;  // and on how many pages
  for (const auto& rows : pages) {
    std::vector<Strip> of_page;
    for (const Gutter& gutter : find_gutters(rows)) {
      if (gutter.support < kTall || of_page.size() > 3) continue;
      const auto along = std::span(rows).subspan(gutter.first, gutter.last - gutter.first + 1);
      if (parts_columns(along, gutter, typography, fonts)) of_page.push_back({gutter.x0, gutter.x1});
    }
    for (const Strip& strip : of_page) {
      auto same = std::find_if(strips.begin(), strips.end(), [&](const auto& known) {
        return shared(known.first.x0, known.first.x1, strip.x0, strip.x1) > typography.body_size * 0.6;
      });
      if (same == strips.end()) {
        if (strips.size() < kMost) strips.emplace_back(strip, 1);
        continue;
      }
      same->first = {std::max(same->first.x0, strip.x0), std::min(same->first.x1, strip.x1)};
      ++same->second;
    }
  }
  std::vector<Strip> house;
  for (const auto& [strip, count] : strips) {
    if (count >= 2) house.push_back(strip);
  }
  return house;
}

}  // namespace praxis::ingest::layout
