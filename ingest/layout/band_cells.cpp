// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/band_cells.h"

#include "ingest/layout/cell_strips.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/numerals.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kFewestBands = 3;
constexpr std::size_t kFewestOpenColumns = 3;
constexpr double kLabelCell = 45;   ///< characters; longer cells are text
constexpr double kPhrase = 20;      ///< characters; shorter cells say nothing of running on
constexpr double kOneMiddle = 0.2;  ///< of the type's size between the middles of cells set in the middle
constexpr double kLongCell = 110;   ///< characters; two of them side by side are columns of text

/// The cells of each band.
using Rows = std::vector<BandColumns>;

/// A run's cells, in figures.
struct Figures {
  std::size_t bands = 0;        ///< with words in several columns
  std::size_t texts = 0;        ///< bands with two long cells
  std::size_t uneven = 0;       ///< bands in which some cell has more lines than another
  std::size_t middle = 0;       ///< of these, where all cells have one middle
  std::vector<double> medians;  ///< of the characters in each column's cells
  std::vector<double> longest;  ///< of the same
};

Rows rows_of(std::span<const Band> bands, const BandRun& run) {
  Rows rows;
  for (const Band& band : bands.subspan(run.first, run.end - run.first))
    rows.push_back(cells_of(band, run.strips));
  return rows;
}

/// Whether the text of a column runs on from band to band, as that of a page's column does.
bool runs_on(const Rows& rows, std::size_t column) {
  double left = std::numeric_limits<double>::infinity();
  double right = 0;
  for (const BandColumns& row : rows) {
    for (const Word* word : row[column]) {
      left = std::min(left, word->box.x0);
      right = std::max(right, word->box.x1);
    }
  }
  const double full = right - (right - left) * 0.3;  // where a line ends that was broken
  const Word* before = nullptr;
  std::size_t all = 0;
  std::size_t going_on = 0;
  for (const BandColumns& row : rows) {
    const auto& cell = row[column];
    if (cell.empty()) continue;
    if (before != nullptr) {
      ++all;
      const bool torn = ends_in_hyphen(before->text);
      const bool broken = before->box.x1 >= full && !ends_sentence(before->text);
      going_on += torn || (broken && starts_lower(cell.front()->text)) ? 1 : 0;
    }
    before = cell.back();
  }
  return going_on > 0 && going_on * 4 >= all;
}

/// Whether the lines of a column begin at one place.
bool is_flush_left(const Rows& rows, std::size_t column) {
  constexpr double kAlignedLines = 2;  // points
  std::vector<double> begins;
  for (const BandColumns& row : rows) {
    std::optional<double> baseline;
    for (const Word* word : row[column]) {
      if (!baseline || std::abs(word->baseline - *baseline) > word->size * 0.3) {
        begins.push_back(word->box.x0);
        baseline = word->baseline;
      }
      begins.back() = std::min(begins.back(), word->box.x0);
    }
  }
  const double left = begins.empty() ? 0 : *std::min_element(begins.begin(), begins.end());
  const auto off =
      std::count_if(begins.begin(), begins.end(), [&](double begin) { return begin > left + kAlignedLines; });
  return static_cast<std::size_t>(off) * 5 <= begins.size();
}

/// Whether the last column holds nothing but numbers that never fall, more than a table has bands: the page
/// numbers of contents.
bool ends_in_page_numbers(const Rows& rows) {
  constexpr std::size_t kFewest = 4;
  long highest = 0;
  std::size_t count = 0;
  for (const BandColumns& row : rows) {
    for (const Word* word : row.back()) {
      const auto number = whole_number(word->text);
      if (!number || *number < highest) return false;
      highest = *number;
      ++count;
    }
  }
  return count >= kFewest && count > rows.size();
}

Figures figures_of(const Rows& rows, std::span<const Band> bands) {
  Figures figures;
  std::vector<std::vector<double>> lengths(rows.empty() ? 0 : rows.front().size());
  for (std::size_t b = 0; b < rows.size(); ++b) {
    const Band& band = bands[b];
    std::size_t long_cells = 0;
    const double size = band.words.front()->size;
    double lowest = band.y1 - band.y0;
    double highest = 0;
    double first_middle = band.y1;
    double last_middle = band.y0;
    for (std::size_t c = 0; c < lengths.size(); ++c) {
      const auto& cell = rows[b][c];
      if (cell.empty()) continue;
      double length = 0;
      double top = band.y1;
      double foot = band.y0;
      for (const Word* word : cell) {
        length += static_cast<double>(code_points_in(word->text)) + 1;
        top = std::min(top, word->baseline);
        foot = std::max(foot, word->baseline);
      }
      lengths[c].push_back(length);
      long_cells += length > kLongCell ? 1 : 0;
      lowest = std::min(lowest, foot - top);
      highest = std::max(highest, foot - top);
      first_middle = std::min(first_middle, (top + foot) / 2);
      last_middle = std::max(last_middle, (top + foot) / 2);
    }
    const bool uneven = highest - lowest > size * 0.8;
    figures.uneven += uneven ? 1 : 0;
    figures.middle += uneven && last_middle - first_middle < size * kOneMiddle ? 1 : 0;
    figures.bands += filled(rows[b]) >= 2 ? 1 : 0;
    figures.texts += long_cells >= 2 ? 1 : 0;
  }
  for (auto& column : lengths) {
    figures.longest.push_back(column.empty() ? 0 : *std::max_element(column.begin(), column.end()));
    figures.medians.push_back(column.empty() ? 0 : median_of(std::move(column)));
  }
  return figures;
}

bool are_rows(const Figures& figures) {
  const auto labels = std::count_if(figures.medians.begin(), figures.medians.end(),
                                    [](double length) { return length <= kLabelCell; });
  return figures.bands >= kFewestBands && labels >= 1 && figures.texts * 3 <= figures.bands;
}

/// Whether cells of few lines stand in the middle of those of many, row by row.
bool stand_in_the_middle(const Figures& figures) {
  const bool two_columns = figures.medians.size() == 2;
  return figures.middle >= (two_columns ? 3 : 2) && figures.middle == figures.uneven;
}

bool some_column_runs_on(const Rows& rows, const Figures& figures) {
  for (std::size_t c = 0; c < figures.medians.size(); ++c) {
    if (figures.medians[c] > kPhrase && runs_on(rows, c)) return true;
  }
  return false;
}

bool some_column_is_centred_text(const Rows& rows, const Figures& figures) {
  for (std::size_t c = 0; c < figures.medians.size(); ++c) {
    if (figures.longest[c] > kLabelCell && !is_flush_left(rows, c)) return true;
  }
  return false;
}

/// Whether a column goes back and forth between larger type and smaller, as text below headings does and
/// cells do not.
bool some_column_has_headings(const Rows& rows) {
  constexpr double kHeading = 1.12;  // times the smallest size
  constexpr std::size_t kSeveral = 2;
  for (std::size_t c = 0; !rows.empty() && c < rows.front().size(); ++c) {
    std::vector<double> sizes;
    for (const BandColumns& row : rows) {
      if (filled(row) >= 2 && !row[c].empty()) sizes.push_back(row[c].front()->size);
    }
    if (sizes.empty()) continue;
    const double least = *std::min_element(sizes.begin(), sizes.end()) * kHeading;
    std::size_t headings = 0;  // each with smaller type above it
    for (std::size_t i = 1; i < sizes.size(); ++i)
      headings += sizes[i] >= least && sizes[i - 1] < least ? 1 : 0;
    if (headings >= kSeveral) return true;
  }
  return false;
}

}  // namespace

bool are_rows(std::span<const Band> bands, const BandRun& run) {
  const Rows rows = rows_of(bands, run);
  return are_rows(figures_of(rows, bands.subspan(run.first))) && !some_column_has_headings(rows);
}

bool are_open_rows(std::span<const Band> bands, const BandRun& run) {
  if (run.end - run.first < kFewestBands || run.strips.empty()) return false;
  const Rows rows = rows_of(bands, run);
  const Figures figures = figures_of(rows, bands.subspan(run.first));
  if (ends_in_page_numbers(rows) || some_column_runs_on(rows, figures)) return false;
  if (stand_in_the_middle(figures)) return true;
  if (run.strips.size() + 1 < kFewestOpenColumns) return false;
  const auto texts = std::count_if(figures.medians.begin(), figures.medians.end(),
                                   [](double length) { return length > kLabelCell; });
  return are_rows(figures) && texts <= 1 && figures.texts == 0 && figures.uneven > 0 &&
         !some_column_is_centred_text(rows, figures);
}

}  // namespace praxis::ingest::layout
