// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace praxis::ingest::layout {

/// What running lines are known again by on other pages: the words folded, and for each number among them the
/// words with it counted from the page (1-based), as page numbers are.
std::vector<std::string> running_keys(std::span<const Word> words, std::size_t page);

/// On so many pages what runs through a document must come back.
inline constexpr std::size_t kRunningPages = 3;
/// The same of lines that stand exactly alike; two will do in a document of very few pages.
constexpr std::size_t pages_that_tell(std::size_t pages) {
  constexpr std::size_t kVeryFew = 4;
  return pages <= kVeryFew ? 2 : kRunningPages;
}

}  // namespace praxis::ingest::layout
