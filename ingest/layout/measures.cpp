// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/measures.h"

#include "ingest/layout/geometry.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace praxis::ingest::layout {

Strip inner_measure(const std::vector<Line>& rows, const Box& box) {
  Strip measure = measure_of(rows);
  measure.x1 = std::max(measure.x1, box.x1 - std::max(0.0, measure.x0 - box.x0));
  return measure;
}

Strip measure_of(const std::vector<Line>& rows) {
  Strip measure;
  if (!rows.empty()) measure = {rows.front().box.x0, rows.front().box.x1};
  for (const Line& row : rows) measure = {std::min(measure.x0, row.box.x0), std::max(measure.x1, row.box.x1)};
  return measure;
}

Strip house_measure(const std::vector<std::vector<Line>>& pages) {
  std::vector<double> left;
  std::vector<double> right;
  for (const auto& rows : pages) {
    if (rows.size() < 5) continue;
    const Strip measure = measure_of(rows);
    left.push_back(measure.x0);
    right.push_back(measure.x1);
  }
  if (left.empty()) return {std::numeric_limits<double>::infinity(), 0};
  return {median_of(std::move(left)), median_of(std::move(right))};
}

}  // namespace praxis::ingest::layout
