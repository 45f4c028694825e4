// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/region_measure.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/paragraph.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

int half_points_of(const Line& line) {
  return static_cast<int>(std::lround(line.size * 2));
}

/// The share of lines that leave room for the first word of the next.
double share_of_short(const Region& region) {
  if (region.lines.size() < 2) return 0;
  std::size_t early = 0;
  for (std::size_t i = 1; i < region.lines.size(); ++i) {
    early += ends_early(region.lines[i - 1], region.right, region.lines[i]) ? 1 : 0;
  }
  return static_cast<double>(early) / static_cast<double>(region.lines.size() - 1);
}

/// How far apart lines of one paragraph stand in this region: the smaller of the usual distances.
double leading_in(const Region& region, double size, const Typography& typography) {
  std::map<int, std::size_t> counts;
  std::size_t all = 0;
  for (std::size_t i = 1; i < region.lines.size(); ++i) {
    const Line& a = region.lines[i - 1];
    const Line& b = region.lines[i];
    const double pitch = b.baseline - a.baseline;
    if (std::abs(a.size - size) > 0.3 || std::abs(b.size - size) > 0.3 || pitch < size * 0.9 ||
        pitch > size * 2)
      continue;
    ++counts[static_cast<int>(std::lround(pitch * 4))];
    ++all;
  }
  std::size_t most = 0;
  const double usual = typography.leading_of(size);
  double leading = usual;
  if (all < 5) return leading;
  for (const auto& [pitch, count] : counts) {
    if (count > most) {
      most = count;
      leading = pitch / 4.0;
    }
  }
  // Where most paragraphs have one line, the distance met most often is that between paragraphs.
  return leading > usual * 1.15 && share_of_short(region) >= 0.6 ? usual : leading;
}

/// The column's edges as its lines show them: its own, where they reach them.
void find_edges(const Region& region, RegionMeasure& measure) {
  double reach = 0;
  for (const Line& line : region.lines) reach = std::max(reach, line.box.x1);
  const auto full = std::count_if(region.lines.begin(), region.lines.end(), [&](const Line& line) {
    return line.box.x1 > reach - (reach - region.left) * 0.04;
  });
  std::map<long, std::size_t> begins;
  std::map<long, std::size_t> ends;
  for (const Line& line : region.lines) {
    ++begins[std::lround(line.box.x0 / 3)];
    ++ends[std::lround(line.box.x1 / 3)];
  }
  const auto most = [](const auto& counts) {
    std::size_t highest = 0;
    for (const auto& [x, count] : counts) highest = std::max(highest, count);
    return highest;
  };
  measure.ragged_left = region.lines.size() >= 4 && most(ends) * 10 >= region.lines.size() * 7 &&
                        most(begins) * 10 <= region.lines.size() * 4;
  // Three lines that end alike show where the column ends; fewer may all be short.
  measure.right = full >= 3 ? reach : std::max(reach, region.right);
}

/// Many lines leave room for what follows in the middle of a sentence: entries of an index, names, verses.
/// Before the label of an item a line may well be short.
bool has_short_lines(const Region& region) {
  std::size_t early = 0;
  std::size_t all = 0;
  for (std::size_t i = 1; i < region.lines.size(); ++i) {
    const Line& line = region.lines[i - 1];
    if (label_of(region.lines[i])) continue;
    ++all;
    const bool stopped = ends_sentence(line.words.back().text);
    early += !stopped && ends_early(line, region.right, region.lines[i]) ? 1 : 0;
  }
  return early >= 3 && early * 10 >= all * 3;
}

}  // namespace

double RegionMeasure::leading_of(const Line& a, const Line& b) const {
  return leading.at(half_points_of(a.size > b.size ? a : b));
}

RegionMeasure region_measure_of(const Region& region, const Typography& typography) {
  RegionMeasure measure;
  for (const Line& line : region.lines) {
    const int key = half_points_of(line);
    if (!measure.leading.contains(key)) measure.leading[key] = leading_in(region, line.size, typography);
  }
  find_edges(region, measure);
  measure.short_lines = has_short_lines(region);
  return measure;
}

}  // namespace praxis::ingest::layout
