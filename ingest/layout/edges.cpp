// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/edges.h"

#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

constexpr double kThinEdge = 3;        ///< points; thicker is a ground
constexpr double kSameHeight = 1.5;    ///< points between edges at one height
constexpr double kCellEdgesTouch = 7;  ///< points between the edges of cells side by side
constexpr double kShortestEdge = 120;  ///< points; no table is so narrow
constexpr double kSameEnds = 4;        ///< points
constexpr std::size_t kMostEdges = 1200;
constexpr std::size_t kMostSets = 40;

struct CrossEdge {
  double y = 0, x0 = 0, x1 = 0;
};

std::vector<CrossEdge> cross_edges_of(const std::vector<Shape>& shapes, double highest) {
  std::vector<CrossEdge> edges;
  for (const Shape& shape : shapes) {
    const Box& b = shape.box;
    if (!shape.straight || width(b) < 6 || height(b) > highest) continue;
    if (height(b) < kThinEdge) {
      edges.push_back({middle_y(b), b.x0, b.x1});
    } else if (shape.filled) {
      edges.push_back({b.y0, b.x0, b.x1});
      edges.push_back({b.y1, b.x0, b.x1});
    }
  }
  return edges;
}

/// Edges at one height that touch or overlap as one.
std::vector<CrossEdge> joined_edges(std::vector<CrossEdge> edges) {
  std::sort(edges.begin(), edges.end(), [](const CrossEdge& a, const CrossEdge& b) { return a.y < b.y; });
  std::vector<CrossEdge> whole;
  for (auto begin = edges.begin(); begin != edges.end();) {
    const auto end =
        std::find_if(begin, edges.end(), [&](const CrossEdge& e) { return e.y - begin->y > kSameHeight; });
    std::sort(begin, end, [](const CrossEdge& a, const CrossEdge& b) { return a.x0 < b.x0; });
    whole.push_back(*begin);
    for (auto edge = begin + 1; edge != end; ++edge) {
      if (edge->x0 <= whole.back().x1 + kCellEdgesTouch) {
        whole.back().x1 = std::max(whole.back().x1, edge->x1);
      } else {
        whole.push_back(*edge);
      }
    }
    begin = end;
  }
  std::erase_if(whole, [](const CrossEdge& e) { return e.x1 - e.x0 < kShortestEdge; });
  return whole;
}

}  // namespace

std::vector<EdgeSet> edges_across(const std::vector<Shape>& shapes, double page_height) {
  constexpr double kTallestRow = 0.35;  // of the page
  std::vector<EdgeSet> sets;
  std::vector<CrossEdge> edges = cross_edges_of(shapes, page_height * kTallestRow);
  if (edges.size() > kMostEdges) return sets;
  for (const CrossEdge& edge : joined_edges(std::move(edges))) {
    const auto same = std::find_if(sets.rbegin(), sets.rend(), [&](const EdgeSet& set) {
      return std::abs(set.x0 - edge.x0) < kSameEnds && std::abs(set.x1 - edge.x1) < kSameEnds &&
             edge.y - set.ys.back() < page_height * kTallestRow;
    });
    if (same != sets.rend()) {
      same->ys.push_back(edge.y);
    } else if (sets.size() < kMostSets) {
      sets.push_back({edge.x0, edge.x1, {edge.y}});
    }
  }
  std::erase_if(sets, [](const EdgeSet& set) { return set.ys.size() < 2; });
  return sets;
}

}  // namespace praxis::ingest::layout
