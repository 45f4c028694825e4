// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace praxis::search {

/// That a word of a set stands at a place.
struct Standing {
  std::size_t place = 0;
  std::size_t set = 0;
};

/// Whether some window of `window` places holds a word of each of `sets` sets, each at a place of its own:
/// "day NEAR/5 day" wants two days.
bool stand_within(std::vector<Standing> standings, std::size_t sets, std::size_t window);

}  // namespace praxis::search
