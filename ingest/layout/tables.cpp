// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/tables.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace praxis::ingest::layout {
namespace {

constexpr double kThin = 3;          ///< points; thicker is an area
constexpr double kRulesTouch = 2.5;  ///< points between rules that meet
constexpr double kInset = 7;  ///< points that a cell's ground may keep from its rules; no column is so narrow
constexpr std::size_t kMostRules = 1200;
constexpr std::size_t kMostLines = 400;  ///< of a grid in one direction
constexpr std::size_t kMostInCell =
    30;  ///< lines; more is a page laid out with a grid, whose text must not end in a cell

bool is_across(const Box& rule) {
  return width(rule) > height(rule);
}

/// Thin shapes, and the edges of frames and of the grounds of cells.
std::vector<Box> rules_of(const std::vector<Shape>& shapes) {
  std::vector<Box> rules;
  for (const Shape& shape : shapes) {
    const Box& b = shape.box;
    if (!shape.straight || std::max(width(b), height(b)) < 6) continue;
    if (std::min(width(b), height(b)) < kThin) {
      rules.push_back(b);
      continue;
    }
    rules.push_back({b.x0, b.y0, b.x1, b.y0});
    rules.push_back({b.x0, b.y1, b.x1, b.y1});
    rules.push_back({b.x0, b.y0, b.x0, b.y1});
    rules.push_back({b.x1, b.y0, b.x1, b.y1});
  }
  return rules;
}

bool meet(const Box& a, const Box& b) {
  return shared_x(a, b) > -kRulesTouch && shared_y(a, b) > -kRulesTouch;
}

/// Sets of rules that hang together.
std::vector<std::vector<Box>> connected(const std::vector<Box>& rules) {
  std::vector<std::size_t> root(rules.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (std::size_t k = i + 1; k < rules.size(); ++k) {
      if (meet(rules[i], rules[k])) root[find(i)] = find(k);
    }
  }
  std::vector<std::vector<Box>> sets(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) sets[find(i)].push_back(rules[i]);
  std::erase_if(sets, [](const auto& set) { return set.size() < 4; });
  return sets;
}

/// The distinct places among these: the middles of groups in which each is close to the next.
std::vector<double> distinct(std::vector<double> places, double close, double widest) {
  std::sort(places.begin(), places.end());
  std::vector<double> result;
  double first = 0;
  double last = 0;
  for (const double place : places) {
    if (result.empty() || place - last > close || place - first > widest) {
      first = place;
      result.push_back(place);
    }
    last = place;
    result.back() = (first + last) / 2;
  }
  return result;
}

Grid grid_of(std::vector<Box> rules) {
  Grid grid;
  grid.box = rules.front();
  std::vector<double> xs;
  std::vector<double> ys;
  for (const Box& rule : rules) {
    grid.box = united(grid.box, rule);
    if (is_across(rule)) {
      ys.push_back(middle_y(rule));
    } else {
      xs.push_back(middle_x(rule));
    }
  }
  // Rules may end without a rule to close them.
  for (const double x : {grid.box.x0, grid.box.x1}) xs.push_back(x);
  for (const double y : {grid.box.y0, grid.box.y1}) ys.push_back(y);
  grid.xs = distinct(std::move(xs), kInset, 2 * kInset);
  grid.ys = distinct(std::move(ys), kThin * 1.5, kThin * 1.5);
  grid.rules = std::move(rules);
  return grid;
}

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
        if (c > 0 && !parted(grid.xs[c], y, false)) first_[r * columns_ + c] = first_[r * columns_ + c - 1];
        if (r > 0 && !parted(grid.ys[r], x, true)) first_[r * columns_ + c] = first_[(r - 1) * columns_ + c];
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

  /// Whether a rule runs at this place of one axis past this place of the other.
  bool parted(double at, double past, bool across) const {
    return std::any_of(grid_.rules.begin(), grid_.rules.end(), [&](const Box& rule) {
      if (is_across(rule) != across) return false;
      const double place = across ? middle_y(rule) : middle_x(rule);
      const double from = across ? rule.x0 : rule.y0;
      const double to = across ? rule.x1 : rule.y1;
      return std::abs(place - at) <= (across ? kThin * 1.5 : kInset) && from - kRulesTouch <= past &&
             past <= to + kRulesTouch;
    });
  }

  const Grid& grid_;
  std::size_t rows_, columns_;
  std::vector<std::size_t> first_;
};

bool same_columns(const Grid& a, const Grid& b) {
  return std::equal(a.xs.begin(), a.xs.end(), b.xs.begin(), b.xs.end(),
                    [](double x, double y) { return std::abs(x - y) < kInset; });
}

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

}  // namespace

void join_broken_rows(std::vector<Paragraph>& paragraphs) {
  std::vector<Paragraph> joined;
  joined.reserve(paragraphs.size());
  for (Paragraph& p : paragraphs) {
    const bool rest = p.kind == BlockKind::row && !joined.empty() && joined.back().kind == BlockKind::row &&
                      is_rest_of(joined.back(), p);
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

std::vector<Grid> find_grids(const std::vector<Shape>& shapes, const std::vector<Grid>& before) {
  const std::vector<Box> rules = rules_of(shapes);
  std::vector<Grid> grids;
  if (rules.size() > kMostRules) return grids;
  for (auto& set : connected(rules)) {
    Grid grid = grid_of(std::move(set));
    const bool table = grid.xs.size() >= 3 && grid.ys.size() >= 2 && width(grid.box) > 60 &&
                       grid.xs.size() + grid.ys.size() < kMostLines;
    if (!table) continue;
    grid.goes_on =
        std::any_of(before.begin(), before.end(), [&](const Grid& b) { return same_columns(b, grid); });
    if (grid.rows() > 1 || grid.goes_on) grids.push_back(std::move(grid));
  }
  return grids;
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
    Paragraph row;
    row.kind = BlockKind::row;
    row.region = region;
    bool any = false;
    for (std::size_t c = 0; c < cells.columns(); ++c) {
      auto& text = texts[r * cells.columns() + c];
      any = any || !text.empty();
      used[c] = used[c] || !text.empty();
      if (text.size() > kMostInCell) return {};
      row.cells.push_back(std::move(text));
    }
    if (any) rows.push_back(std::move(row));
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
