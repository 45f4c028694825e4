// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/band_cells.h"

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
constexpr double kLabelCell = 45;  ///< characters; longer cells are text
constexpr double kPhrase = 20;     ///< characters; shorter cells say nothing of running on
constexpr double kLongCell = 110;  ///< characters; two of them side by side are columns of text

/// Whether the text of a column runs on from band to band, as that of a page's column does.
bool runs_on(std::span<const Band> bands, const std::vector<Strip>& strips, std::size_t column) {
  double left = std::numeric_limits<double>::infinity();
  double right = 0;
  for (const Band& band : bands) {
    const auto cell = cells_of(band, strips)[column];
    for (const std::size_t i : cell) {
      left = std::min(left, band.words[i]->box.x0);
      right = std::max(right, band.words[i]->box.x1);
    }
  }
  const double full = right - (right - left) * 0.3;  // where a line ends that was broken
  const Word* before = nullptr;
  std::size_t all = 0;
  std::size_t going_on = 0;
  for (const Band& band : bands) {
    const auto cell = cells_of(band, strips)[column];
    if (cell.empty()) continue;
    const Word* const first = band.words[cell.front()];
    if (before != nullptr) {
      ++all;
      const bool torn = ends_in_hyphen(before->text);
      const bool broken = before->box.x1 >= full && !ends_sentence(before->text);
      going_on += torn || (broken && starts_lower(first->text)) ? 1 : 0;
    }
    before = band.words[cell.back()];
  }
  return going_on > 0 && going_on * 4 >= all;
}

/// Whether the lines of a column begin at one place.
bool is_flush_left(std::span<const Band> bands, const std::vector<Strip>& strips, std::size_t column) {
  constexpr double kAlignedLines = 2;  // points
  std::vector<double> begins;
  for (const Band& band : bands) {
    std::optional<double> baseline;
    const auto cell = cells_of(band, strips)[column];
    for (const std::size_t i : cell) {
      const Word& word = *band.words[i];
      if (!baseline || std::abs(word.baseline - *baseline) > word.size * 0.3) {
        begins.push_back(word.box.x0);
        baseline = word.baseline;
      }
      begins.back() = std::min(begins.back(), word.box.x0);
    }
  }
  const double left = begins.empty() ? 0 : *std::min_element(begins.begin(), begins.end());
  const auto off =
      std::count_if(begins.begin(), begins.end(), [&](double begin) { return begin > left + kAlignedLines; });
  return static_cast<std::size_t>(off) * 5 <= begins.size();
}

/// Whether the last column holds nothing but numbers that never fall, more than a table has bands: the page
/// numbers of contents.
bool ends_in_page_numbers(std::span<const Band> bands, const std::vector<Strip>& strips) {
  constexpr std::size_t kFewest = 4;
  long highest = 0;
  std::size_t count = 0;
  for (const Band& band : bands) {
    const auto last = cells_of(band, strips).back();
    for (const std::size_t i : last) {
      const std::string& text = band.words[i]->text;
      const auto numerals = numerals_in(text);
      const bool number = numerals.size() == 1 && numerals[0].end - numerals[0].begin == text.size();
      if (!number || numerals[0].value < highest) return false;
      highest = numerals[0].value;
      ++count;
    }
  }
  return count >= kFewest && count > bands.size();
}

}  // namespace

BandCells band_cells_in(std::span<const Band> bands, const BandRun& run) {
  BandCells cells;
  std::vector<std::vector<double>> lengths(run.strips.size() + 1);
  for (const Band& band : bands.subspan(run.first, run.end - run.first)) {
    std::size_t filled = 0;
    std::size_t long_cells = 0;
    double lowest = band.y1 - band.y0;
    double highest = 0;
    const auto columns = cells_of(band, run.strips);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (columns[c].empty()) continue;
      double length = 0;
      double top = band.y1;
      double foot = band.y0;
      for (const std::size_t i : columns[c]) {
        length += static_cast<double>(code_points_in(band.words[i]->text)) + 1;
        top = std::min(top, band.words[i]->baseline);
        foot = std::max(foot, band.words[i]->baseline);
      }
      lengths[c].push_back(length);
      ++filled;
      long_cells += length > kLongCell ? 1 : 0;
      lowest = std::min(lowest, foot - top);
      highest = std::max(highest, foot - top);
    }
    cells.uneven = cells.uneven || highest - lowest > band.words.front()->size * 0.8;
    cells.bands += filled >= 2 ? 1 : 0;
    cells.texts += long_cells >= 2 ? 1 : 0;
  }
  const auto rows = bands.subspan(run.first, run.end - run.first);
  cells.contents = ends_in_page_numbers(rows, run.strips);
  for (std::size_t c = 0; c < lengths.size(); ++c) {
    const double longest = lengths[c].empty() ? 0 : *std::max_element(lengths[c].begin(), lengths[c].end());
    cells.medians.push_back(lengths[c].empty() ? 0 : median_of(std::move(lengths[c])));
    const double length = cells.medians.back();
    cells.runs_on = cells.runs_on || (length > kPhrase && runs_on(rows, run.strips, c)) ||
                    (longest > kLabelCell && !is_flush_left(rows, run.strips, c));
  }
  return cells;
}

bool are_rows(const BandCells& cells) {
  const auto labels = std::count_if(cells.medians.begin(), cells.medians.end(),
                                    [](double length) { return length <= kLabelCell; });
  return cells.bands >= kFewestBands && labels >= 1 && cells.texts * 3 <= cells.bands;
}

bool may_be_open_rows(const BandRun& run) {
  return run.end - run.first >= kFewestBands && run.strips.size() + 1 >= kFewestOpenColumns;
}

bool are_open_rows(const BandCells& cells) {
  const auto texts = std::count_if(cells.medians.begin(), cells.medians.end(),
                                   [](double length) { return length > kLabelCell; });
  return are_rows(cells) && cells.medians.size() >= kFewestOpenColumns && texts <= 1 && cells.texts == 0 &&
         cells.uneven && !cells.runs_on && !cells.contents;
}

}  // namespace praxis::ingest::layout
