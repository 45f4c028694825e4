// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matches.h"

#include <vector>

namespace praxis::search {

/// Puts the best score first; equals keep their order. Scores are not negative. By the digits of the scores,
/// in time that grows with the number of matches alone: a search sorts all that it finds.
void sort_by_score(std::vector<Match>& matches);

}  // namespace praxis::search
