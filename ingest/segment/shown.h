// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/candidate.h"

namespace praxis::ingest {

inline constexpr int kShownAlone = 3;  ///< it shows a kind all by itself

/// How far a stretch shows each kind, from 0 to kShownAlone, given what is said of it.
KindNumbers shown_by(const CandidateUnit& stretch, const KindNumbers& said, FamilyForm form);

/// Somebody did something somewhere, and it had results, though it may not show a practice by itself: it
/// comes late to its place, or tells of rules.
bool tells_somewhere(const CandidateUnit& stretch);

/// Its heading says that it is no practice but something else.
bool is_headed_as_other(const CandidateUnit& stretch);

}  // namespace praxis::ingest
