// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace praxis::ingest::layout {

/// Words on one baseline, left to right: first a row across the whole page, later the part of it in one
/// column.
struct Line {
  std::vector<Word> words;
  int page = 0;
  Box box;
  double baseline = 0;
  double size = 0;      ///< of the font most of its letters are set in
  int font = 0;         ///< that font
  bool bold = false;    ///< every letter is bold
  bool italic = false;  ///< every letter is italic
  bool any_bold = false;
  std::uint32_t colour = 0;  ///< of most of its letters
  int rotation = 0;
  double left_limit = 0;  ///< where a box at its side keeps the column from reaching further
  double right_limit = std::numeric_limits<double>::infinity();
  bool entry = false;  ///< of a table of contents: ends in a page number
};

/// A line of these words, which must not be empty and stand in order.
Line line_of(std::vector<Word> words, int page, const std::vector<Font>& fonts);

/// Characters of words that stand side by side, and one more for each.
std::size_t characters_in(std::span<const Word> words);

/// Its words with the spaces that the page shows.
std::string text_of(const Line& line);

/// The distance between two words of a row beyond which they may belong to two columns.
double column_gap(const Line& line);

}  // namespace praxis::ingest::layout
