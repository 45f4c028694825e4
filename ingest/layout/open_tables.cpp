// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/open_tables.h"

#include "ingest/layout/cell_strips.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/columns.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/label_sheets.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/open_rows.h"

#include <algorithm>
#include <span>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kMostColumns = 24;
constexpr std::size_t kMostTableLines = 400;  ///< of a table: more than a page has, and a bound to looking
constexpr std::size_t kMostBetweenRows = 4;   ///< lines that only go on with a cell
constexpr double kShortCell = 42;             ///< characters; longer ones are sentences

bool may_be_row(const Line& line) {
  if (line.entry || line.words.size() < 2) return false;
  const Strips gaps = gaps_of(line);
  if (gaps.empty()) return false;
  // "1.      A sentence": a list item, however wide the space after its label.
  const auto label = label_of(line);
  return !label || gaps.size() > 1 ||
         line.words[std::min(label->words, line.words.size() - 1)].box.x0 < gaps[0].x0;
}

/// A run of lines that share strips, and those strips.
struct Run {
  std::size_t first = 0, end = 0;  ///< lines
  std::size_t rows = 0;            ///< of them, with words in several columns
  Strips strips;
};

bool too_far_apart(const Line& upper, const Line& lower) {
  return lower.baseline - upper.baseline > std::max(upper.size, lower.size) * 4 ||
         lower.baseline <= upper.baseline;
}

/// The longest run from a line on.
Run run_from(const std::vector<Line>& lines, std::size_t first) {
  Run run{first, first + 1, 1, gaps_of(lines[first])};
  if (run.strips.size() >= kMostColumns) run.strips.resize(kMostColumns - 1);
  Strips strips = run.strips;
  std::size_t rows = 1;
  std::size_t between = 0;
  const std::size_t farthest = std::min(lines.size(), first + kMostTableLines);
  for (std::size_t i = first + 1; i < farthest && !too_far_apart(lines[i - 1], lines[i]); ++i) {
    strips = narrowed(strips, lines[i]);
    if (strips.empty()) break;
    const auto cells = cells_of(lines[i], strips);
    const std::size_t words_in = filled(cells);
    between = words_in >= 2 ? 0 : between + 1;
    const bool heading = words_in < 2 && lines[i].size > lines[first].size * 1.12;
    if (lines[i].entry || heading || between > kMostBetweenRows) break;
    if (words_in < 2) continue;
    ++rows;
    // A row more at the price of columns: where those held for a while, the table ended before it.
    if (strips.size() < run.strips.size() && run.rows >= kFewestRows) break;
    run = {first, i + 1, rows, strips};
  }
  return run;
}

bool is_open_table(const std::vector<Line>& lines, const Run& run) {
  if (run.rows < kFewestRows) return false;
  const bool two = run.strips.size() == 1;
  std::vector<std::vector<double>> lengths(run.strips.size() + 1);
  std::size_t with_words = 0;
  for (std::size_t i = run.first; i < run.end; ++i) {
    const auto cells = cells_of(lines[i], run.strips);
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (cells[c].empty()) continue;
      lengths[c].push_back(static_cast<double>(characters_in(cells[c])));
      ++with_words;
    }
  }
  std::size_t long_columns = 0;
  for (const auto& column : lengths) {
    // Specks beside a scanned page make no column.
    if (column.size() < 2 || column.size() * 3 < run.rows) return false;
    long_columns += median_of(column) > kShortCell ? 1 : 0;
  }
  const bool wide = std::all_of(run.strips.begin(), run.strips.end(), [&](const Strip& strip) {
    return strip.x1 - strip.x0 >= lines[run.first].size * (two ? 1.5 : 0.9);
  });
  const bool dense = with_words * 2 >= run.rows * (run.strips.size() + 1);
  return wide && dense && (two ? long_columns == 0 : long_columns <= 1);
}

/// Whether the line above a table is its head, although the strips are narrower there: words in each column,
/// or in all but the first.
bool is_head(const Line& line, const Line& first, const Strips& strips) {
  const bool near = first.baseline - line.baseline < line.size * 2.2 && first.baseline > line.baseline;
  if (line.entry || !near || std::abs(line.size - first.size) > first.size * 0.1) return false;
  if (narrowed(strips, line).size() < strips.size()) return false;
  const RowCells cells = cells_of(line, strips);
  return cells.size() > 2 &&
         std::all_of(cells.begin() + 1, cells.end(), [](const auto& cell) { return !cell.empty(); });
}

/// The end of a run's last row, whose one cell may go on in lines of its own.
std::size_t end_of_last_row(const std::vector<Line>& lines, const Run& run) {
  std::size_t end = run.end;
  RowCells before = cells_of(lines[end - 1], run.strips);
  while (end < lines.size() && end < run.end + kMostBetweenRows) {
    const Line& above = lines[end - 1];
    const Line& line = lines[end];
    const bool close = line.baseline > above.baseline && line.baseline - above.baseline < line.size * 1.45;
    if (line.entry || !close || !same_type(above, line)) break;
    if (narrowed(run.strips, line).size() < run.strips.size()) break;
    RowCells cells = cells_of(line, run.strips);
    const auto cell = std::find_if(cells.begin(), cells.end(), [](const auto& c) { return !c.empty(); });
    const auto column = static_cast<std::size_t>(cell - cells.begin());
    if (filled(cells) != 1 || before[column].empty()) break;
    const bool goes_on = starts_lower(cell->front().text) && !ends_sentence(before[column].back().text);
    if (!goes_on) break;
    before = std::move(cells);
    ++end;
  }
  return end;
}

}  // namespace

std::vector<Stretch> parted_tables(std::vector<Line> lines, std::size_t region,
                                   const std::vector<Font>& fonts) {
  std::vector<Stretch> stretches;
  std::size_t text = 0;  // where the running text since the last table begins
  const auto end_text = [&](std::size_t end) {
    if (end > text) {
      stretches.push_back({});
      stretches.back().text.assign(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(text)),
                                   std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(end)));
    }
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto sheet = label_sheet_at(lines, i)) {
      auto rows = rows_of_sheet(lines, *sheet, region, fonts);
      end_text(i);
      stretches.push_back({{}, std::move(rows)});
      text = sheet->end;
      i = text - 1;
      continue;
    }
    if (!may_be_row(lines[i])) continue;
    Run run = run_from(lines, i);
    if (!is_open_table(lines, run)) continue;
    if (run.first > text && is_head(lines[run.first - 1], lines[run.first], run.strips)) --run.first;
    run.end = end_of_last_row(lines, run);
    auto rows =
        rows_of_table(std::span(lines).subspan(run.first, run.end - run.first), run.strips, region, fonts);
    end_text(run.first);
    stretches.push_back({{}, std::move(rows)});
    text = run.end;
    i = run.end - 1;
  }
  end_text(lines.size());
  return stretches;
}

}  // namespace praxis::ingest::layout
