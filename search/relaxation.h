// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "search/request.h"
#include "search/trials.h"

#include <vector>

namespace praxis::search {

/// What to leave out of a search that found nothing, and the matches nearest to it.
struct Relaxed {
  std::vector<Removal> without;  ///< only what finds something
  std::vector<Match> nearest;    ///< at most kMostNearest, each once
};

/// Leaves out, one at a time, each chosen filter, each clause of the query, and the quotation marks of a
/// phrase; where no one of them suffices, all filters, and at last every operator. What finds something is
/// offered, filters first; the nearest are what these searches find first, in turns. As many as there are
/// trials. Throws Xapian::Error.
Relaxed relax(const SearchRequest& request, Trials& trials);

inline constexpr std::size_t kMostNearest = 5;

}  // namespace praxis::search
