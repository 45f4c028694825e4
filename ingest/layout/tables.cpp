// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/tables.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/inner_rows.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kMostInCell =
    30;  ///< lines; more is a page laid out with a grid, whose text must not end in a cell

/// The cells of a grid, those that no rule parts put together.
class Cells {
 public:
  explicit Cells(const Grid& grid)
      : grid_(grid), rows_(grid.ys.size() - 1), columns_(grid.xs.size() - 1), first_(rows_ * columns_) {
    std::iota(first_.begin(), first_.end(), std::size_t{0});
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c < columns_; ++c) {
        const double x = (grid.xs[c] + grid.xs[c + 1]) / 2;
        const double y = (grid.ys[r] + grid.ys[r + 1]) / 2;
        if (c > 0 && !grid.parted(grid.xs[c], y, false))
          first_[r * columns_ + c] = first_[r * columns_ + c - 1];
        if (r > 0 && !grid.parted(grid.ys[r], x, true))
          first_[r * columns_ + c] = first_[(r - 1) * columns_ + c];
      }
    }
  }

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  std::size_t row_of(std::size_t cell) const { return cell / columns_; }
  std::size_t column_of(std::size_t cell) const { return cell % columns_; }

  /// The first of the joined cells a point lies in.
  std::size_t at(double x, double y) const {
    return first_[index(grid_.ys, y) * columns_ + index(grid_.xs, x)];
  }

 private:
  static std::size_t index(const std::vector<double>& edges, double place) {
    const auto after = std::upper_bound(edges.begin() + 1, edges.end() - 1, place);
    return static_cast<std::size_t>(after - edges.begin()) - 1;
  }

  const Grid& grid_;
  std::size_t rows_, columns_;
  std::vector<std::size_t> first_;
};

/// Whether `lower` is the rest of the row `upper`, on the next page.
bool is_rest_of(const Paragraph& upper, const Paragraph& lower) {
  if (upper.cells.size() != lower.cells.size() || !lower.cells.front().empty()) return false;
  for (std::size_t c = 1; c < upper.cells.size(); ++c) {
    if (upper.cells[c].empty() || lower.cells[c].empty()) continue;
    const Line& end = upper.cells[c].back();
    const Line& begin = lower.cells[c].front();
    if (begin.page == end.page + 1 && starts_lower(begin.words.front().text) &&
        !ends_sentence(end.words.back().text))
      return true;
  }
  return false;
}

/// Whether `row` is the head of a table again, on a later page.
bool is_repeated_head(const Paragraph& head, const Paragraph& before, const Paragraph& row) {
  const auto text = [](const std::vector<Line>& cell) {
    std::string all;
    for (const Line& line : cell) all += text_of(line) + ' ';
    return all;
  };
  const auto page_of = [](const Paragraph& p) {
    int page = 0;
    for (const auto& cell : p.cells) page = cell.empty() ? page : cell.back().page;
    return page;
  };
  if (head.cells.size() != row.cells.size() || page_of(row) <= page_of(before)) return false;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (text(head.cells[c]) != text(row.cells[c])) return false;
  }
  return true;
}

}  // namespace

void join_broken_rows(std::vector<Paragraph>& paragraphs) {
  std::vector<Paragraph> joined;
  joined.reserve(paragraphs.size());
  std::size_t head = 0;  // of the table at hand
  for (Paragraph& p : paragraphs) {
    const bool goes_on = p.kind == BlockKind::row && !joined.empty() && joined.back().kind == BlockKind::row;
    if (!goes_on) head = joined.size();
    if (goes_on && joined[head].header && is_repeated_head(joined[head], joined.back(), p)) continue;
    const bool rest = goes_on && is_rest_of(joined.back(), p);
    if (!rest) {
      joined.push_back(std::move(p));
      continue;
    }
    for (std::size_t c = 0; c < p.cells.size(); ++c) {
      for (Line& line : p.cells[c]) joined.back().cells[c].push_back(std::move(line));
    }
  }
  paragraphs = std::move(joined);
}

std::vector<Paragraph> table_rows(const Grid& grid, const std::vector<Line>& lines, std::size_t region,
                                  const std::vector<Font>& fonts) {
  const Cells cells(grid);
  std::vector<std::vector<Line>> texts(cells.rows() * cells.columns());
  for (const Line& line : lines) {
    std::vector<std::pair<std::size_t, std::vector<Word>>> parts;
    for (const Word& word : line.words) {
      const std::size_t cell = cells.at(middle_x(word.box), middle_y(word.box));
      if (parts.empty() || parts.back().first != cell) parts.push_back({cell, {}});
      parts.back().second.push_back(word);
    }
    for (auto& [cell, words] : parts) texts[cell].push_back(line_of(std::move(words), line.page, fonts));
  }
  std::vector<bool> used(cells.columns(), false);
  std::vector<Paragraph> rows;
  for (std::size_t r = 0; r < cells.rows(); ++r) {
    CellLines row(
        std::make_move_iterator(texts.begin() + static_cast<std::ptrdiff_t>(r * cells.columns())),
        std::make_move_iterator(texts.begin() + static_cast<std::ptrdiff_t>((r + 1) * cells.columns())));
    bool any = false;
    for (std::size_t c = 0; c < row.size(); ++c) {
      any = any || !row[c].empty();
      used[c] = used[c] || !row[c].empty();
    }
    if (!any) continue;
    for (CellLines& inner : inner_rows(std::move(row), cells.rows() <= 2)) {
      if (std::any_of(inner.begin(), inner.end(), [](const auto& c) { return c.size() > kMostInCell; }))
        return {};
      Paragraph& paragraph = rows.emplace_back();
      paragraph.kind = BlockKind::row;
      paragraph.region = region;
      paragraph.cells = std::move(inner);
    }
  }
  if (grid.goes_on && !rows.empty())
    return rows;  // with all its columns, whose texts may be on the page before
  if (rows.size() < 2 || std::count(used.begin(), used.end(), true) < 2) return {};
  for (Paragraph& row : rows) {
    for (std::size_t c = used.size(); c-- > 0;) {
      if (!used[c]) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(c));
    }
  }
  rows.front().header = is_bold(rows.front());
  return rows;
}

}  // namespace praxis::ingest::layout
