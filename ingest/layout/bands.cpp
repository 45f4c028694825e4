// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/bands.h"

#include "ingest/layout/geometry.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kMostStrips = 23;
constexpr double kNarrowest = 0.28;  ///< of the type's size: as narrow as spaces
constexpr double kAligned = 1;       ///< points between what begins at one place
constexpr double kColumnGap = 0.55;  ///< of the type's size: wider than spaces

double size_of(const Band& band) {
  double size = 0;
  for (const Word* word : band.words) size = std::max(size, word->size);
  return size;
}

/// What of x a band's words take, without overlaps, left to right.
std::vector<Strip> taken_by(std::span<const Word* const> words) {
  std::vector<Strip> spans;
  for (const Word* word : words) spans.push_back({word->box.x0, word->box.x1});
  std::sort(spans.begin(), spans.end(), [](const Strip& a, const Strip& b) { return a.x0 < b.x0; });
  std::vector<Strip> merged;
  for (const Strip& span : spans) {
    if (!merged.empty() && span.x0 <= merged.back().x1) {
      merged.back().x1 = std::max(merged.back().x1, span.x1);
    } else {
      merged.push_back(span);
    }
  }
  return merged;
}

std::vector<Strip> white_between(const std::vector<Strip>& taken, double least) {
  std::vector<Strip> white;
  for (std::size_t i = 0; i + 1 < taken.size() && white.size() < kMostStrips; ++i) {
    if (taken[i + 1].x0 - taken[i].x1 >= least) white.push_back({taken[i].x1, taken[i + 1].x0});
  }
  return white;
}

/// The widest part of a strip that these spans leave white.
Strip white_in(const std::vector<Strip>& taken, const Strip& strip) {
  Strip best{strip.x0, strip.x0};
  double from = strip.x0;
  for (const Strip& span : taken) {
    if (span.x1 <= strip.x0) continue;
    if (span.x0 >= strip.x1) break;
    if (span.x0 - from > best.x1 - best.x0) best = {from, span.x0};
    from = std::max(from, span.x1);
  }
  if (strip.x1 - from > best.x1 - best.x0) best = {from, strip.x1};
  return best;
}

bool is_wide(const Strip& strip, double size) {
  return strip.x1 - strip.x0 >= size * kColumnGap;
}

/// Whether in three bands at least, and in all that have words on both sides, the next word begins right
/// behind a strip: no space between words is met at one place time and again.
bool is_aligned_behind(std::span<const Band> bands, const Strip& strip) {
  constexpr std::size_t kFewest = 3;
  std::size_t aligned = 0;
  for (const Band& band : bands) {
    double next = strip.x1 + kAligned * 2;
    bool before = false;
    bool after = false;
    for (const Word* word : band.words) {
      before = before || word->box.x1 <= strip.x0 + kAligned;
      if (word->box.x0 < strip.x1 - kAligned) continue;
      after = true;
      next = std::min(next, word->box.x0);
    }
    if (!before || !after) continue;
    if (next > strip.x1 + kAligned) return false;
    ++aligned;
  }
  return aligned >= kFewest;
}

std::size_t filled_in(const Band& band, const std::vector<Strip>& strips) {
  const auto cells = cells_of(band, strips);
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

}  // namespace

std::vector<std::vector<std::size_t>> cells_of(const Band& band, const std::vector<Strip>& strips) {
  std::vector<std::vector<std::size_t>> cells(strips.size() + 1);
  for (std::size_t i = 0; i < band.words.size(); ++i) {
    const double x = middle_x(band.words[i]->box);
    const auto column = std::count_if(strips.begin(), strips.end(),
                                      [&](const Strip& strip) { return x > (strip.x0 + strip.x1) / 2; });
    cells[static_cast<std::size_t>(column)].push_back(i);
  }
  return cells;
}

bool keep_clear(std::span<const Word* const> words, const std::vector<Strip>& strips) {
  return std::none_of(words.begin(), words.end(), [&](const Word* word) {
    return std::any_of(strips.begin(), strips.end(), [&](const Strip& strip) {
      return word->box.x0 < strip.x1 - 1 && word->box.x1 > strip.x0 + 1;
    });
  });
}

BandRun run_of_bands(std::span<const Band> bands, std::size_t first) {
  constexpr std::size_t kHeldForAWhile = 2;  // bands
  constexpr std::size_t kMostBands = 120;
  constexpr double kHeading = 1.12;  // times the size: type over the next table
  const std::size_t farthest = std::min(bands.size(), first + kMostBands);
  const double size = size_of(bands[first]);
  BandRun run{first, first + 1, white_between(taken_by(bands[first].words), size * kNarrowest)};
  std::vector<Strip> strips = run.strips;
  for (std::size_t b = first + 1; b < farthest && !strips.empty(); ++b) {
    if (size_of(bands[b]) > size * kHeading && filled_in(bands[b], strips) < 2) break;
    const std::vector<Strip> taken = taken_by(bands[b].words);
    std::vector<Strip> left;
    bool closed = false;  // one that was sure to part columns
    for (const Strip& strip : strips) {
      const Strip white = white_in(taken, strip);
      const bool stays = white.x1 - white.x0 >= size_of(bands[b]) * kNarrowest;
      const bool sure = is_wide(white, size) || white.x1 > strip.x1 - kAligned;
      closed = closed || (is_wide(strip, size) && !(stays && sure));
      if (stays) left.push_back(white);
    }
    if (left.empty() || (closed && run.end - first >= kHeldForAWhile)) break;
    strips = std::move(left);
    if (filled_in(bands[b], strips) < 2) continue;
    run.end = b + 1;
    run.strips = strips;
  }
  const auto rows = bands.subspan(first, run.end - first);
  std::erase_if(run.strips, [&](const Strip& s) { return !is_wide(s, size) && !is_aligned_behind(rows, s); });
  return run;
}

Grid grid_of_run(std::span<const Band> bands, const BandRun& run) {
  constexpr double kRoom = 2;  // points beside the words
  const auto rows = bands.subspan(run.first, run.end - run.first);
  Grid grid;
  double left = rows.front().words.front()->box.x0;
  double right = left;
  for (const Band& band : rows) {
    for (const Word* word : band.words) {
      left = std::min(left, word->box.x0);
      right = std::max(right, word->box.x1);
    }
  }
  grid.box = {left - kRoom, rows.front().y0, right + kRoom, rows.back().y1};
  grid.xs.push_back(grid.box.x0);
  for (const Strip& strip : run.strips) grid.xs.push_back((strip.x0 + strip.x1) / 2);
  grid.xs.push_back(grid.box.x1);
  grid.ys.push_back(grid.box.y0);
  for (std::size_t r = 0; r + 1 < rows.size(); ++r) grid.ys.push_back((rows[r].y1 + rows[r + 1].y0) / 2);
  grid.ys.push_back(grid.box.y1);
  for (const double x : grid.xs) grid.rules.push_back({x, grid.box.y0, x, grid.box.y1});
  for (const double y : grid.ys) grid.rules.push_back({grid.box.x0, y, grid.box.x1, y});
  return grid;
}

}  // namespace praxis::ingest::layout
