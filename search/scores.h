// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace praxis::search {

/// What a query gives one unit.
struct Score {
  std::uint32_t document = 0;
  std::uint32_t parts = 1;  ///< how many of the things asked for the unit has
  double weight = 0;
};

/// By document id, each once.
using Scores = std::vector<Score>;

/// Every unit of any list; weights and parts are added. Lists are taken two by two, so that many cost their
/// length times the logarithm of their number.
Scores sum_of(std::vector<Scores> lists);

/// Every unit of either, with the better weight.
Scores better_of(const Scores& a, const Scores& b);

/// The units of `core`, with what `bonus` adds where it has them.
Scores with_added(Scores core, const Scores& bonus);

/// The units that have the most parts, and those that have fewer until there are `enough`: with all parts,
/// all but one, and so on. More units are those of no more parts than any of these.
Scores with_most_parts(Scores scores, std::size_t enough);

/// The units of `a` that are in `b` too, with the weights of `a`.
Scores within(Scores a, const Scores& b);

/// The units of `a` that are not in `b`.
Scores without(Scores a, const Scores& b);

}  // namespace praxis::search
