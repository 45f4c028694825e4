// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/signs.h"

#include <cstddef>

namespace praxis::ingest {

/// What stands around a stretch of text and speaks for it.
struct Surroundings {
  int examples = 0;          ///< a heading above announces practices: 2, the document's title only: 1
  int advice = 0;            ///< the same for recommendations
  bool headed = false;       ///< it has a heading of its own
  std::size_t siblings = 0;  ///< texts of the same shape beside it that show the same
};

/// How far a text shows that it tells of a practice: somebody of a place did something, and what came of it.
/// Sums of a few points, from below zero to about fifteen; kPracticePoints make it one.
int practice_points(const Signs& text, const HeadSigns& head, const Surroundings& around);
/// How far it shows that it recommends something.
int advice_points(const Signs& text, const HeadSigns& head, const Surroundings& around);

inline constexpr int kPracticePoints = 7;
inline constexpr int kAdvicePoints = 6;
/// A sibling that vouches for the others shows this much by itself.
inline constexpr int kPracticeSibling = 5;
inline constexpr int kAdviceSibling = 4;

}  // namespace praxis::ingest
