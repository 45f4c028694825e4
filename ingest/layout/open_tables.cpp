// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/open_tables.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/columns.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/wrapped_rows.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kMostColumns = 24;
constexpr std::size_t kMostTableLines = 400;  ///< of a table: more than a page has, and a bound to looking
constexpr std::size_t kMostBetweenRows = 4;   ///< lines that only go on with a cell
constexpr double kShortCell = 42;             ///< characters; longer ones are sentences

using Strips = std::vector<Strip>;

/// The white strips between a line's words that are wide enough to part cells.
Strips gaps_of(const Line& line) {
  Strips gaps;
  double reach = line.words.front().box.x1;
  for (const Word& word : line.words) {
    if (word.box.x0 - reach >= line.size) gaps.push_back({reach, word.box.x0});
    reach = std::max(reach, word.box.x1);
  }
  return gaps;
}

/// What of the strips a line leaves white; strips beyond its ends stay as they are.
Strips narrowed(const Strips& strips, const Line& line) {
  Strips left;
  for (Strip strip : strips) {
    bool open = true;
    for (const Word& word : line.words) {
      if (word.box.x1 <= strip.x0 || word.box.x0 >= strip.x1) continue;
      // A word that reaches in from one side narrows the strip; one within it closes it.
      if (middle_x(word.box) <= strip.x0 + (strip.x1 - strip.x0) / 2) {
        strip.x0 = std::max(strip.x0, word.box.x1);
      } else {
        strip.x1 = std::min(strip.x1, word.box.x0);
      }
      open = open && strip.x1 - strip.x0 >= line.size * 0.8;
    }
    if (open) left.push_back(strip);
  }
  return left;
}

std::size_t column_of(const Strips& strips, double x) {
  return static_cast<std::size_t>(std::count_if(
      strips.begin(), strips.end(), [&](const Strip& strip) { return x > (strip.x0 + strip.x1) / 2; }));
}

RowCells cells_of(const Line& line, const Strips& strips) {
  RowCells cells(strips.size() + 1);
  for (const Word& word : line.words) cells[column_of(strips, middle_x(word.box))].push_back(word);
  return cells;
}

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
    const auto filled =
        std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); });
    between = filled >= 2 ? 0 : between + 1;
    if (lines[i].entry || between > kMostBetweenRows) break;
    if (filled < 2) continue;
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
  std::size_t filled = 0;
  for (std::size_t i = run.first; i < run.end; ++i) {
    const auto cells = cells_of(lines[i], run.strips);
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (cells[c].empty()) continue;
      lengths[c].push_back(static_cast<double>(characters_in(cells[c])));
      ++filled;
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
  const bool dense = filled * 2 >= run.rows * (run.strips.size() + 1);
  return wide && dense && (two ? long_columns == 0 : long_columns <= 1);
}

/// Whether a line goes on with the row above instead of beginning one: nothing stands in its first column,
/// and it follows closely.
bool goes_on(const Line& above, const Line& line, const RowCells& cells) {
  return cells.front().empty() && line.baseline - above.baseline < line.size * 1.6;
}

std::vector<Paragraph> rows_in(const std::vector<Line>& lines, const Run& run, std::size_t region,
                               const std::vector<Font>& fonts) {
  std::vector<Paragraph> rows;
  std::vector<RowCells> cells_by_line;
  std::vector<const Line*> run_lines;
  for (std::size_t i = run.first; i < run.end; ++i) {
    cells_by_line.push_back(cells_of(lines[i], run.strips));
    run_lines.push_back(&lines[i]);
  }
  const std::vector<bool> wrapped = wrapped_lines(run_lines, cells_by_line);
  for (std::size_t i = run.first; i < run.end; ++i) {
    RowCells& cells = cells_by_line[i - run.first];
    if (rows.empty() || !(wrapped[i - run.first] || goes_on(lines[i - 1], lines[i], cells))) {
      Paragraph& row = rows.emplace_back();
      row.kind = BlockKind::row;
      row.region = region;
      row.cells.resize(cells.size());
    }
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (!cells[c].empty())
        rows.back().cells[c].push_back(line_of(std::move(cells[c]), lines[i].page, fonts));
    }
  }
  rows.front().header = is_bold(rows.front());
  return rows;
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
    if (!may_be_row(lines[i])) continue;
    const Run run = run_from(lines, i);
    if (!is_open_table(lines, run)) continue;
    auto rows = rows_in(lines, run, region, fonts);
    end_text(run.first);
    stretches.push_back({{}, std::move(rows)});
    text = run.end;
    i = run.end - 1;
  }
  end_text(lines.size());
  return stretches;
}

}  // namespace praxis::ingest::layout
