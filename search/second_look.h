// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matches.h"
#include "search/query_builder.h"
#include "search/scorer.h"
#include "search/scores.h"
#include "search/weighed_again.h"

#include <cstddef>
#include <optional>
#include <span>

namespace praxis::search {

/// What a running text found, weighed again by how the best of it stand to each other (search/standing.h;
/// ADR 33):
///
/// - alike, and the text has five words or more: what the best have in common counts as well;
/// - apart: words as they are written count beside their stems, and how many of the words a unit has;
/// - else, and for longer texts than limit::kPlainWords, it stays as it was.
///
/// The same units are found, in another order; nothing where they stay as they were. `ranked` are those of
/// `found`, best first; `parts` is how many things the text asks for. Throws Xapian::Error.
std::optional<WeighedAgain> look_again(const MatchContext& context, const QueryBuilder& builder,
                                       std::size_t parts, std::span<const Match> ranked, Scores& found,
                                       const Scorer& scorer);

}  // namespace praxis::search
