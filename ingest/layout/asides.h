// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/boxes.h"
#include "ingest/layout/paragraph.h"
#include "ingest/layout/regions.h"

#include <vector>

namespace praxis::ingest::layout {

/// The word of the running text after which something comes in reading order.
struct Anchor {
  int page = 0;  ///< 0 where nothing of its page comes before it
  double baseline = 0;
  double x = 0;
};

/// For each box of a page, the word before it, from the page's regions cut with the boxes in place.
std::vector<Anchor> anchors_of(const std::vector<Region>& regions, std::size_t boxes);

/// What stands apart from the running text: a box, a table, or writing turned against the page.
struct Aside {
  int page = 0;  ///< where it begins
  Box box;       ///< and the place there
  Anchor anchor;
  bool anchored = false;  ///< else it comes after its page
  DrawnBox drawn;
  bool boxed = false;
  std::vector<Paragraph> paragraphs;
  int last_page = 0;  ///< where it ends, when it runs over columns or pages
  Box last_box;
};

/// Joins a box to the one it goes on from: drawn alike, cut off at the foot of a column, taken up at the head
/// of the next. `tops` and `feet` say, by page, where the running text and boxes begin and end.
void join_boxes(std::vector<Aside>& asides, const std::vector<double>& tops, const std::vector<double>& feet,
                const Typography& typography);

/// Puts asides into the running text: each after the paragraph above it in its column, or before the one
/// below it.
std::vector<Paragraph> placed(std::vector<Paragraph> text, std::vector<Aside> asides);

}  // namespace praxis::ingest::layout
