// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/grids.h"

#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace praxis::ingest::layout {
namespace {

constexpr double kThin = 3;          ///< points; thicker is an area
constexpr double kRulesTouch = 2.5;  ///< points between rules that meet
constexpr double kInset = 7;  ///< points that a cell's ground may keep from its rules; no column is so narrow
constexpr std::size_t kMostRules = 1200;
constexpr std::size_t kMostLines = 400;  ///< of a grid in one direction

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

/// Where a rule between two columns ends in the middle of a row, a cell over both of them begins or ends: the
/// border there is drawn as no rule (dots, a change of ground).
void add_borders_of_wide_cells(Grid& grid) {
  constexpr double kLowestRow = 8;  // points
  std::vector<Box> borders;
  for (const Box& rule : grid.rules) {
    const double x = middle_x(rule);
    if (is_across(rule) || x < grid.box.x0 + kInset || x > grid.box.x1 - kInset) continue;
    const auto right =
        std::find_if(grid.xs.begin() + 1, grid.xs.end() - 1, [&](double edge) { return edge > x + kInset; });
    const auto left = std::find_if(std::make_reverse_iterator(right), grid.xs.rend() - 1,
                                   [&](double edge) { return edge < x - kInset; });
    for (const double end : {rule.y0, rule.y1}) {
      const bool closed = std::any_of(grid.ys.begin(), grid.ys.end(),
                                      [&](double y) { return std::abs(y - end) < kLowestRow; });
      const double beyond = end == rule.y0 ? end - kLowestRow / 2 : end + kLowestRow / 2;
      if (!closed && !grid.parted(x, beyond, false)) borders.push_back({*left, end, *right, end});
    }
  }
  if (borders.empty()) return;
  std::vector<double> ys = grid.ys;
  for (const Box& border : borders) ys.push_back(border.y0);
  grid.ys = distinct(std::move(ys), kThin * 1.5, kThin * 1.5);
  grid.rules.insert(grid.rules.end(), borders.begin(), borders.end());
}

bool same_columns(const Grid& a, const Grid& b) {
  return std::equal(a.xs.begin(), a.xs.end(), b.xs.begin(), b.xs.end(),
                    [](double x, double y) { return std::abs(x - y) < kInset; });
}

}  // namespace

bool Grid::parted(double at, double past, bool across) const {
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    if (is_across(rule) != across) return false;
    const double place = across ? middle_y(rule) : middle_x(rule);
    const double from = across ? rule.x0 : rule.y0;
    const double to = across ? rule.x1 : rule.y1;
    return std::abs(place - at) <= (across ? kThin * 1.5 : kInset) && from - kRulesTouch <= past &&
           past <= to + kRulesTouch;
  });
}

std::vector<Grid> find_grids(const std::vector<Shape>& shapes, std::span<const Grid> before) {
  const std::vector<Box> rules = rules_of(shapes);
  std::vector<Grid> grids;
  if (rules.size() > kMostRules) return grids;
  for (auto& set : connected(rules)) {
    Grid grid = grid_of(std::move(set));
    const bool table = grid.xs.size() >= 3 && grid.ys.size() >= 2 && width(grid.box) > 60 &&
                       grid.xs.size() + grid.ys.size() < kMostLines;
    if (!table) continue;
    add_borders_of_wide_cells(grid);
    grid.goes_on =
        std::any_of(before.begin(), before.end(), [&](const Grid& b) { return same_columns(b, grid); });
    if (grid.rows() > 1 || grid.goes_on) grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace praxis::ingest::layout
