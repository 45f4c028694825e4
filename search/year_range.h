// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace praxis::search {

/// Years, both ends included.
struct YearRange {
  int first = 0;
  int last = 0;
  bool single = false;  ///< written as one year, not as a range
  bool contains(int year) const { return first <= year && year <= last; }
};

/// "2019", "2017..2021", "2017..", "..2021"; nothing for anything else. Whichever end comes first.
std::optional<YearRange> parse_years(std::string_view text);

}  // namespace praxis::search
