// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/bands.h"

#include "ingest/layout/cell_strips.h"
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
  std::vector<Strip> strips;
  for (const Word* word : words) strips.push_back({word->box.x0, word->box.x1});
  return merged(std::move(strips));
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

}  // namespace

BandColumns cells_of(const Band& band, const std::vector<Strip>& strips) {
  BandColumns cells(strips.size() + 1);
  for (const Word* word : band.words) cells[column_of(strips, middle_x(word->box))].push_back(word);
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
  BandRun run{first, first + 1, gaps_between(taken_by(bands[first].words), size * kNarrowest, kMostStrips)};
  std::vector<Strip> strips = run.strips;
  for (std::size_t b = first + 1; b < farthest && !strips.empty(); ++b) {
    const double band_size = size_of(bands[b]);
    if (band_size > size * kHeading && filled(cells_of(bands[b], strips)) < 2) break;
    const std::vector<Strip> taken = taken_by(bands[b].words);
    std::vector<Strip> left;
    bool closed = false;  // one that was sure to part columns
    for (const Strip& strip : strips) {
      const Strip white = white_within(taken, strip);
      const bool stays = white.x1 - white.x0 >= band_size * kNarrowest;
      const bool sure = is_wide(white, size) || white.x1 > strip.x1 - kAligned;
      closed = closed || (is_wide(strip, size) && !(stays && sure));
      if (stays) left.push_back(white);
    }
    if (left.empty() || (closed && run.end - first >= kHeldForAWhile)) break;
    strips = std::move(left);
    if (filled(cells_of(bands[b], strips)) < 2) continue;
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
