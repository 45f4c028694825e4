// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <cstddef>
#include <vector>

namespace praxis::ingest::layout {

/// The words of a page that stand in one line, from left to right, by their places in Page::words.
using SeenLine = std::vector<std::size_t>;

inline constexpr std::size_t kNoWord = static_cast<std::size_t>(-1);

/// A code point where it is seen.
struct Sign {
  char32_t c = 0;
  std::size_t word = kNoWord;  ///< of the page; none for the space between two
  double width = 0;            ///< up to where the next begins
};

/// The lines of a page, of every direction of writing. Words that may be of two columns are of two lines.
std::vector<SeenLine> lines_as_seen(const Page& page);

/// The code points of a line, with a space where one is seen or written.
std::vector<Sign> signs_of(const Page& page, const SeenLine& line);

}  // namespace praxis::ingest::layout
