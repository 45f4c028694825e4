// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/banded_tables.h"

#include "ingest/layout/band_cells.h"
#include "ingest/layout/bands.h"
#include "ingest/layout/cell_strips.h"
#include "ingest/layout/edges.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace praxis::ingest::layout {
namespace {

bool stands_in(const Word& word, std::span<const Grid> grids) {
  return std::any_of(grids.begin(), grids.end(), [&](const Grid& grid) {
    return holds(grid.box, middle_x(word.box), middle_y(word.box));
  });
}

/// Whether type of this size comes back between a row and a height: it is no heading's over a smaller text,
/// but that of a text with a smaller one beside it.
bool comes_back(std::vector<Line>::const_iterator row, std::vector<Line>::const_iterator end, double y1,
                double size) {
  for (; row != end && row->baseline < y1; ++row) {
    if (row->size > size * 0.94) return true;
  }
  return false;
}

/// The rows of the page between two heights and edges, as a band; those above a smaller one (a heading over
/// the next table) as a band of their own.
void add_bands_between(const std::vector<Line>& rows, double y0, double y1, const EdgeSet& set,
                       std::vector<Band>& bands) {
  Band band{y0, y1, {}};
  double size = 0;
  auto row = std::partition_point(rows.begin(), rows.end(),
                                  [&](const Line& line) { return line.baseline < y0 - line.size; });
  for (; row != rows.end() && row->baseline < y1 + row->size; ++row) {
    std::vector<const Word*> inside;
    for (const Word& word : row->words) {
      if (holds({set.x0, y0, set.x1, y1}, middle_x(word.box), middle_y(word.box))) inside.push_back(&word);
    }
    if (inside.empty()) continue;
    if (!band.words.empty() && row->size < size * 0.88 && !comes_back(row, rows.end(), y1, size)) {
      const double border = (band.words.back()->box.y1 + row->box.y0) / 2;
      bands.push_back({band.y0, border, std::move(band.words)});
      band = {border, y1, {}};
    }
    size = row->size;
    band.words.insert(band.words.end(), inside.begin(), inside.end());
  }
  if (!band.words.empty()) bands.push_back(std::move(band));
}

/// The lines beyond the first or last edge that keep clear of the strips and have words in several columns:
/// a head above the first rule, a row below the last ground; set like `next`, the band at the edge. Empty
/// where there are none.
Band beyond(const std::vector<Line>& rows, const EdgeSet& set, const Band& next, bool above,
            const BandRun& run) {
  constexpr std::size_t kMostLines = 4;
  const double edge = above ? next.y0 : next.y1;
  Band band{edge, edge, {}};
  std::size_t lines = 0;
  const double size = next.words.front()->size;
  const auto take = [&](const Line& row) {
    Band line{0, 0, {}};
    for (const Word& word : row.words) {
      if (word.box.x0 > set.x0 - 3 && word.box.x1 < set.x1 + 3) line.words.push_back(&word);
    }
    const double room = above ? band.y0 - row.box.y1 : row.box.y0 - band.y1;
    const bool alike = std::abs(row.size - size) <= size * 0.12;
    if (line.words.empty() || !alike || room > row.size * 0.9 || ++lines > kMostLines) return false;
    if (!keep_clear(line.words, run.strips) || (above && filled(cells_of(line, run.strips)) < 2))
      return false;
    band.words.insert(band.words.end(), line.words.begin(), line.words.end());
    (above ? band.y0 : band.y1) = above ? row.box.y0 - 1 : row.box.y1 + 1;
    return true;
  };
  const auto past =
      std::partition_point(rows.begin(), rows.end(), [&](const Line& row) { return row.baseline < edge; });
  if (above) {
    for (auto row = past; row != rows.begin() && take(*(row - 1));) --row;
  } else {
    for (auto row = past; row != rows.end() && take(*row);) ++row;
  }
  if (filled(cells_of(band, run.strips)) < 2) band.words.clear();
  return band;
}

/// The tables whose rows lie between edges of one width.
void add_ruled(const std::vector<Line>& rows, const EdgeSet& set, std::vector<Grid>& found) {
  std::vector<Band> bands;
  for (std::size_t i = 0; i + 1 < set.ys.size(); ++i)
    add_bands_between(rows, set.ys[i], set.ys[i + 1], set, bands);
  for (std::size_t first = 0; first < bands.size();) {
    const BandRun run = run_of_bands(bands, first);
    first = run.end;
    if (run.strips.empty()) continue;
    std::vector<Band> whole(bands.begin() + static_cast<std::ptrdiff_t>(run.first),
                            bands.begin() + static_cast<std::ptrdiff_t>(run.end));
    if (run.first == 0) {
      Band head = beyond(rows, set, whole.front(), true, run);
      if (!head.words.empty()) whole.insert(whole.begin(), std::move(head));
    }
    if (run.end == bands.size()) {
      Band foot = beyond(rows, set, whole.back(), false, run);
      if (!foot.words.empty()) whole.push_back(std::move(foot));
    }
    const BandRun all{0, whole.size(), run.strips};
    if (are_rows(whole, all)) found.push_back(grid_of_run(whole, all));
  }
}

/// The page's rows, less what stands in tables, in bands that white parts which is wider than the space
/// between lines.
std::vector<Band> white_bands_of(const std::vector<Line>& rows, std::span<const Grid> tables,
                                 const Typography& typography) {
  std::vector<Band> bands;
  double size = 0;
  bool broken = true;  // by a table
  for (const Line& row : rows) {
    if (stands_in(row.words.front(), tables)) {
      broken = true;
      continue;
    }
    const double white = typography.leading_of(row.size) - height(row.box) + row.size * 0.2;
    const bool apart = broken || row.box.y0 - bands.back().y1 > std::max(white, row.size * 0.2) ||
                       std::abs(row.size - size) > row.size * 0.12;
    if (apart) bands.push_back({row.box.y0, row.box.y1, {}});
    Band& band = bands.back();
    band.y1 = std::max(band.y1, row.box.y1);
    for (const Word& word : row.words) band.words.push_back(&word);
    size = row.size;
    broken = false;
  }
  return bands;
}

/// Parts a band that begins as a row of the run above it and goes on as a paragraph, set close below the
/// table: before the line that reaches over the strips. Whether there was such a line.
bool part_from_text_below(std::vector<Band>& bands, const BandRun& run) {
  if (run.end >= bands.size() || run.strips.empty()) return false;
  const Band& above = bands[run.end - 1];
  Band& last = bands[run.end];
  if (last.y0 - above.y1 > above.y1 - above.y0 + last.words.front()->size) return false;
  const auto over = std::find_if(last.words.begin(), last.words.end(), [&](const Word* word) {
    return !keep_clear(std::span(&word, 1), run.strips);
  });
  if (over == last.words.end()) return false;
  const double border = (*over)->box.y0;
  Band row{last.y0, border, {}};
  Band text{border, last.y1, {}};
  for (const Word* word : last.words) (middle_y(word->box) < border ? row : text).words.push_back(word);
  if (filled(cells_of(row, run.strips)) < 2) return false;
  last = std::move(row);
  bands.insert(bands.begin() + static_cast<std::ptrdiff_t>(run.end) + 1, std::move(text));
  return true;
}

void add_open(const std::vector<Line>& rows, const Typography& typography, std::span<const Grid> tables,
              std::vector<Grid>& found) {
  std::vector<Band> bands = white_bands_of(rows, tables, typography);
  for (std::size_t first = 0; first < bands.size();) {
    BandRun run = run_of_bands(bands, first);
    if (part_from_text_below(bands, run)) run = run_of_bands(bands, first);
    const bool table = are_open_rows(bands, run);
    if (table) found.push_back(grid_of_run(bands, run));
    first = table ? run.end : first + 1;
  }
}

}  // namespace

std::vector<Grid> find_banded_tables(const Page& page, const std::vector<Line>& rows,
                                     std::span<const Grid> grids, const Typography& typography) {
  std::vector<Grid> found;
  std::vector<Grid> known(grids.begin(), grids.end());
  const auto overlaps = [&](const Grid& grid) {
    return std::any_of(known.begin(), known.end(), [&](const Grid& other) {
      return shared_x(grid.box, other.box) > 0 && shared_y(grid.box, other.box) > 0;
    });
  };
  for (const EdgeSet& set : edges_across(page.shapes, page.height)) {
    std::vector<Grid> tables;
    add_ruled(rows, set, tables);
    for (Grid& grid : tables) {
      if (overlaps(grid)) continue;
      known.push_back(grid);
      found.push_back(std::move(grid));
    }
  }
  add_open(rows, typography, known, found);
  return found;
}

}  // namespace praxis::ingest::layout
