// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/generation_tail.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// Exact words side by side in one of the units whose places these are; they must outlive the query. Weighed
/// as all of them; `prefix` is empty, or prefix::kTitleExact for titles alone. At least two words.
Xapian::Query phrase_query(const GenerationTail& tail, const std::vector<std::string>& words,
                           std::string_view prefix);

/// A word of each set within a window of so many words, in any order; without weight.
Xapian::Query near_query(const GenerationTail& tail, const std::vector<std::vector<std::string>>& sets,
                         std::size_t window);

}  // namespace praxis::search
