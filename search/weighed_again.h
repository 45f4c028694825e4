// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::search {

/// A term of the index, and what it weighs beside a word of the query.
struct WeighedTerm {
  std::string term;
  double factor = 0;
};

/// How what a running text found was weighed again (search/second_look.h).
struct WeighedAgain {
  std::vector<WeighedTerm> terms;  ///< that count as well
  bool in_common = false;  ///< they are what the best units share; else the text's words as they are written
  std::size_t parts = 0;   ///< that the text asks for, where the share that a unit has counts; else 0
};

/// What a unit's score is multiplied by for having so many of the parts asked for.
double share_factor(std::size_t held, std::size_t parts);

}  // namespace praxis::search
