// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/open_rows.h"

#include "ingest/layout/wrapped_rows.h"

#include <utility>

namespace praxis::ingest::layout {
namespace {

/// Whether a line goes on with the row above instead of beginning one: nothing stands in its first column,
/// and it follows closely.
bool goes_on(const Line& above, const Line& line, const RowCells& cells) {
  return cells.front().empty() && line.baseline - above.baseline < line.size * 1.6;
}

Paragraph new_row(std::size_t region, std::size_t columns) {
  Paragraph row;
  row.kind = BlockKind::row;
  row.region = region;
  row.cells.resize(columns);
  return row;
}

void add_cells(Paragraph& row, RowCells cells, int page, const std::vector<Font>& fonts) {
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (!cells[c].empty()) row.cells[c].push_back(line_of(std::move(cells[c]), page, fonts));
  }
}

}  // namespace

std::vector<Paragraph> rows_of_table(std::span<const Line> lines, const Strips& strips, std::size_t region,
                                     const std::vector<Font>& fonts) {
  std::vector<Paragraph> rows;
  std::vector<RowCells> cells_by_line;
  std::vector<const Line*> run_lines;
  for (const Line& line : lines) {
    cells_by_line.push_back(cells_of(line, strips));
    run_lines.push_back(&line);
  }
  const std::vector<bool> wrapped = wrapped_lines(run_lines, cells_by_line);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    RowCells& cells = cells_by_line[i];
    if (rows.empty() || !(wrapped[i] || goes_on(lines[i - 1], lines[i], cells)))
      rows.push_back(new_row(region, cells.size()));
    add_cells(rows.back(), std::move(cells), lines[i].page, fonts);
  }
  rows.front().header = is_bold(rows.front());
  return rows;
}

std::vector<Paragraph> rows_of_sheet(const std::vector<Line>& lines, const LabelSheet& sheet,
                                     std::size_t region, const std::vector<Font>& fonts) {
  std::vector<Paragraph> rows;
  const Strips edge{{sheet.values - 1, sheet.values}};
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    Paragraph& row = rows.emplace_back(new_row(region, 2));
    const std::size_t end = r + 1 < sheet.rows.size() ? sheet.rows[r + 1] : sheet.end;
    for (std::size_t i = sheet.rows[r]; i < end; ++i)
      add_cells(row, cells_of(lines[i], edge), lines[i].page, fonts);
  }
  return rows;
}

}  // namespace praxis::ingest::layout
