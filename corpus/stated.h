// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"

#include <string>
#include <vector>

namespace praxis {

/// What practices may state, as a tree: "evidence", "resources" with a band of euros each ("eur-under-10k",
/// "eur-10k-100k", "eur-100k-1m", "eur-over-1m"; a sum on a border is in the upper band), "difficulties",
/// "transfer". In the order in which they are shown.
const Taxonomy& stated_things();

/// What a unit states, the most specific only: a sum of euros as its band, resources without one as
/// "resources". None for units that are no practices. Sums in other currencies have no band, since no rate of
/// exchange is right for all years.
std::vector<std::string> stated_by(const Unit& unit);

}  // namespace praxis
