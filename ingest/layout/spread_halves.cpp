// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/spread_halves.h"

#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace praxis::ingest::layout {
namespace {

/// Where a word goes: into the first half, or the one right of the fold.
std::vector<bool> right_of_fold(const Page& page) {
  const double fold = page.width / 2;
  std::vector<bool> right(page.words.size());
  std::vector<std::size_t> upright;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    const bool askew = word.rotation == kAskew;
    right[i] = middle_x(turned(word.box, askew ? 0 : word.rotation, page.width, page.height)) > fold;
    if (word.rotation == 0) upright.push_back(i);
  }
  // A line that runs over the fold with no more than a space there is one: it stays with its beginning.
  std::sort(upright.begin(), upright.end(), [&](std::size_t a, std::size_t b) {
    const Word& x = page.words[a];
    const Word& y = page.words[b];
    return x.baseline != y.baseline ? x.baseline < y.baseline : x.box.x0 < y.box.x0;
  });
  for (std::size_t i = 1; i < upright.size(); ++i) {
    const Word& before = page.words[upright[i - 1]];
    const Word& word = page.words[upright[i]];
    const double gap = word.box.x0 - before.box.x1;
    const bool goes_on =
        word.baseline - before.baseline < word.size * 0.1 && gap < word.size * 0.75 && gap > -word.size * 0.3;
    if (goes_on && !right[upright[i - 1]]) right[upright[i]] = false;
  }
  return right;
}

/// The word in a page whose left edge is at `offset` of the page it is taken out of.
Word moved(Word word, double offset, const Page& from, const Page& to) {
  const double past = from.width - to.width - offset;  // the other page's right edge
  switch (word.rotation) {
    case 90:
      word.box = {word.box.x0, word.box.y0 - past, word.box.x1, word.box.y1 - past};
      word.baseline -= past;
      break;
    case 180:
      word.box = {word.box.x0 - past, word.box.y0, word.box.x1 - past, word.box.y1};
      break;
    case 270:
      word.box = {word.box.x0, word.box.y0 - offset, word.box.x1, word.box.y1 - offset};
      word.baseline -= offset;
      break;
    default:
      word.box = {word.box.x0 - offset, word.box.y0, word.box.x1 - offset, word.box.y1};
  }
  return word;
}

Page half_of(const Page& spread, const std::vector<bool>& right, bool second) {
  Page half;
  half.number = spread.number;
  half.width = spread.width / 2;
  half.height = spread.height;
  half.offset = second ? half.width : 0;
  for (std::size_t i = 0; i < spread.words.size(); ++i) {
    if (right[i] == second) half.words.push_back(moved(spread.words[i], half.offset, spread, half));
  }
  for (Shape shape : spread.shapes) {
    Box& box = shape.box;
    box = {std::max(box.x0 - half.offset, 0.0), box.y0, std::min(box.x1 - half.offset, half.width), box.y1};
    if (box.x1 >= box.x0) half.shapes.push_back(shape);
  }
  return half;
}

}  // namespace

std::pair<Page, Page> halves_of(const Page& spread) {
  const std::vector<bool> right = right_of_fold(spread);
  return {half_of(spread, right, false), half_of(spread, right, true)};
}

}  // namespace praxis::ingest::layout
