// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"
#include "ingest/layout/typography.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::ingest::layout {

/// A part of a row that stands apart from the rest of it: a running foot often holds title, number and date.
struct RunningPiece {
  std::size_t page = 0, row = 0;
  std::size_t first_word = 0, past_word = 0;
  double y = 0;
  double size = 0;
  bool foot = false;
  bool level =
      true;  ///< as near to the edge as running lines stand at one height; else only outside of the text
  bool apart = false;  ///< room parts it from the text, or from one further in that may still be running
  std::vector<std::string>
      keys;  ///< its words; and for each number in them, the words with it counted from the page
  bool running = false;
};

/// The pieces of all rows that stand near enough to the head or foot of their page, or apart from its text
/// outside of it, to be running lines; page by page, and down each page. `heights` are those of the pages, in
/// points. Those that the document itself marks as no part of its text are running already.
std::vector<RunningPiece> pieces_at_edges(const std::vector<std::vector<Line>>& pages,
                                          const std::vector<double>& heights, const Typography& typography);

}  // namespace praxis::ingest::layout
