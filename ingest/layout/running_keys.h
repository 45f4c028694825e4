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

}  // namespace praxis::ingest::layout
