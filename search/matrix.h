// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "search/facets.h"
#include "search/matches.h"

#include <cstddef>
#include <vector>

namespace praxis::search {

/// What a text finds, by theme and place: one pass over the matches. A search's own choice of themes and
/// places is no filter here but says which rows and columns there are: the chosen themes with what lies
/// within, the chosen places; else all themes of the vocabulary and all countries of the index. So a cell is
/// exactly what choosing its theme and its place, beside the other filters, finds. Copies count once.
Matrix make_matrix(const std::vector<Match>& matches, Choices choices, const Columns& columns,
                   const Vocabularies& vocabularies);

}  // namespace praxis::search
