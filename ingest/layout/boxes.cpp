// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/boxes.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kMostCandidates = 120;
constexpr std::size_t kMostBoxes = 40;
constexpr double kTouching = 2;  ///< points

double area(const Box& b) {
  return width(b) * height(b);
}

bool within(const Box& inner, const Box& outer) {
  return inner.x0 > outer.x0 - kTouching && inner.x1 < outer.x1 + kTouching &&
         inner.y0 > outer.y0 - kTouching && inner.y1 < outer.y1 + kTouching;
}

/// Paragraph shading is painted line by line: strips of one width that touch are one ground.
std::vector<DrawnBox> merged_strips(std::vector<DrawnBox> strips) {
  std::sort(strips.begin(), strips.end(), [](const DrawnBox& a, const DrawnBox& b) {
    const auto key = [](const DrawnBox& d) {
      return std::tuple(d.filled, d.colour, std::lround(d.box.x0 / 2), std::lround(d.box.x1 / 2), d.box.y0);
    };
    return key(a) < key(b);
  });
  std::vector<DrawnBox> merged;
  for (const DrawnBox& strip : strips) {
    const bool goes_on = !merged.empty() && strip.filled && merged.back().filled &&
                         strip.colour == merged.back().colour &&
                         std::abs(strip.box.x0 - merged.back().box.x0) < kTouching &&
                         std::abs(strip.box.x1 - merged.back().box.x1) < kTouching &&
                         strip.box.y0 < merged.back().box.y1 + kTouching;
    if (goes_on) {
      merged.back().box = united(merged.back().box, strip.box);
    } else {
      merged.push_back(strip);
    }
  }
  return merged;
}

std::vector<DrawnBox> candidates(const std::vector<Shape>& shapes, double page_width, double page_height,
                                 double body_size) {
  std::vector<DrawnBox> found;
  for (const Shape& shape : shapes) {
    const bool wide = width(shape.box) > body_size * 8 && height(shape.box) > body_size * 0.8;
    const bool tall = height(shape.box) > page_height * 0.85;
    const bool ground_of_page = area(shape.box) > page_width * page_height * 0.85 ||
                                (tall && width(shape.box) > page_width * 0.4);  // half of a spread
    if (wide && !ground_of_page) found.push_back({shape.box, shape.colour, shape.filled});
  }
  found = merged_strips(std::move(found));
  std::sort(found.begin(), found.end(),
            [](const DrawnBox& a, const DrawnBox& b) { return area(a.box) > area(b.box); });
  if (found.size() > kMostCandidates) found.resize(kMostCandidates);
  return found;
}

/// Cells of a table stand side by side without a gap.
bool is_cell(const DrawnBox& box, const std::vector<DrawnBox>& all) {
  return std::any_of(all.begin(), all.end(), [&](const DrawnBox& other) {
    const bool beside = std::abs(other.box.x0 - box.box.x1) < kTouching * 2 ||
                        std::abs(box.box.x0 - other.box.x1) < kTouching * 2;
    return beside && std::abs(other.box.y0 - box.box.y0) < kTouching * 2 &&
           std::abs(other.box.y1 - box.box.y1) < kTouching * 2;
  });
}

/// What stands in a box.
struct Contents {
  std::size_t rows = 0;     ///< rows of text; those in a heading's size do not count
  std::size_t letters = 0;  ///< in those rows
  std::size_t words = 0;
  std::size_t cut = 0;  ///< words that reach out of the box
};

Contents contents_of(const Box& box, const std::vector<Line>& rows, const Typography& typography) {
  Contents contents;
  for (const Line& row : rows) {
    if (row.box.y1 < box.y0 || row.box.y0 > box.y1) continue;
    bool any = false;
    for (const Word& word : row.words) {
      const double inside = shared_x(word.box, box);
      if (inside <= 0 || !(middle_y(word.box) > box.y0 && middle_y(word.box) < box.y1)) continue;
      ++contents.words;
      contents.cut += inside < width(word.box) * 0.8 ? 1 : 0;
      if (word.size >= typography.body_size * 1.12) continue;
      contents.letters += letters_in(word.text);
      any = true;
    }
    contents.rows += any ? 1 : 0;
  }
  return contents;
}

std::size_t letters_of(const std::vector<Line>& rows) {
  std::size_t letters = 0;
  for (const Line& row : rows) {
    for (const Word& word : row.words) letters += letters_in(word.text);
  }
  return letters;
}

/// Lines beside a box end (or begin) where the longest of them does: the box pushed the column's edge there.
void set_limits(std::vector<Line>& rows, const Box& box) {
  double left = std::numeric_limits<double>::infinity();
  double right = 0;
  const auto beside = [&](const Line& row) { return shared_y(row.box, box) > -row.size * 0.4; };
  for (const Line& row : rows) {
    if (!beside(row)) continue;
    if (row.box.x1 <= box.x0 + kTouching) right = std::max(right, row.box.x1);
    if (row.box.x0 >= box.x1 - kTouching) left = std::min(left, row.box.x0);
  }
  for (Line& row : rows) {
    if (!beside(row)) continue;
    if (row.box.x1 <= box.x0 + kTouching) row.right_limit = std::min(row.right_limit, right);
    if (row.box.x0 >= box.x1 - kTouching) row.left_limit = std::max(row.left_limit, left);
  }
}

/// Column by column, as a box that is cut off in one goes on in the next.
void sort_by_column(std::vector<DrawnBox>& boxes) {
  std::sort(boxes.begin(), boxes.end(),
            [](const DrawnBox& a, const DrawnBox& b) { return a.box.x0 < b.box.x0; });
  for (auto begin = boxes.begin(); begin != boxes.end();) {
    const double edge = begin->box.x0 + width(begin->box) * 0.4;
    const auto end = std::find_if(begin, boxes.end(), [&](const DrawnBox& b) { return b.box.x0 > edge; });
    std::sort(begin, end, [](const DrawnBox& a, const DrawnBox& b) { return a.box.y0 < b.box.y0; });
    begin = end;
  }
}

}  // namespace

std::vector<DrawnBox> find_boxes(const std::vector<Shape>& shapes, const std::vector<Line>& rows,
                                 double page_width, double page_height, const Typography& typography) {
  const std::vector<DrawnBox> all = candidates(shapes, page_width, page_height, typography.body_size);
  const std::size_t page_letters = letters_of(rows);
  std::vector<DrawnBox> boxes;  // largest first, so that outer ones come before what they hold
  for (const DrawnBox& candidate : all) {
    if (boxes.size() >= kMostBoxes) break;
    const bool held = std::any_of(boxes.begin(), boxes.end(),
                                  [&](const DrawnBox& b) { return within(candidate.box, b.box); });
    if (held || is_cell(candidate, all)) continue;
    const Contents contents = contents_of(candidate.box, rows, typography);
    const bool text = contents.rows >= 3 || (contents.rows == 2 && contents.letters >= 60);
    if (!text || contents.letters < 30 || contents.cut * 10 > contents.words) continue;
    if (contents.letters * 100 > page_letters * 95) continue;  // all there is: the page's own ground
    boxes.push_back(candidate);
  }
  sort_by_column(boxes);
  return boxes;
}

void mark_boxed_words(std::vector<Line>& rows, const std::vector<DrawnBox>& boxes) {
  for (Line& row : rows) {
    for (Word& word : row.words) {
      const auto box = std::find_if(boxes.begin(), boxes.end(), [&](const DrawnBox& b) {
        return holds(b.box, middle_x(word.box), middle_y(word.box));
      });
      word.box_number = box == boxes.end() ? 0 : static_cast<int>(box - boxes.begin()) + 1;
    }
  }
}

std::vector<std::vector<Line>> take_boxed_rows(std::vector<Line>& rows, const std::vector<DrawnBox>& boxes,
                                               const std::vector<Font>& fonts) {
  std::vector<std::vector<Line>> boxed(boxes.size());
  std::vector<Line> left;
  left.reserve(rows.size());
  for (Line& row : rows) {
    std::vector<std::vector<Word>> parts(boxes.size() + 1);
    for (Word& word : row.words) parts[static_cast<std::size_t>(word.box_number)].push_back(std::move(word));
    for (std::size_t b = 0; b < parts.size(); ++b) {
      if (parts[b].empty()) continue;
      (b > 0 ? boxed[b - 1] : left).push_back(line_of(std::move(parts[b]), row.page, fonts));
    }
  }
  rows = std::move(left);
  for (const DrawnBox& box : boxes) set_limits(rows, box.box);
  return boxed;
}

}  // namespace praxis::ingest::layout
