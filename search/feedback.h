// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matches.h"
#include "search/scorer.h"

#include <span>
#include <vector>

namespace praxis::search {

/// What the best units have in common: the stems that weigh most in the first five on the average, and stand
/// in two of them at least. Those of the query may be among them. The first weighs weight::kFeedback of what
/// a word of the query does, the others less in proportion; at most weight::kFeedbackTerms.
///
/// Blind feedback (Rocchio, 1971; Salton and Buckley, JASIS 41(4), 1990), which helps where many units are on
/// one topic and misleads where one alone answers (search/standing.h). The units' texts are read anew, as a
/// generation keeps no lists of terms. `ranked` is best first. Throws Xapian::Error.
std::vector<WeighedTerm> feedback_terms(const MatchContext& context, std::span<const Match> ranked);

}  // namespace praxis::search
