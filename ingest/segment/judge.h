// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/head_signs.h"
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
/// Sums of a few points, from below zero to about fifteen.
int practice_points(const Signs& text, const HeadSigns& head, const Surroundings& around);
/// How far it shows that it recommends something.
int advice_points(const Signs& text, const HeadSigns& head, const Surroundings& around);

/// Without anything around that speaks for it, a text that reaches these shows it by itself.
inline constexpr int kPracticeAlone = 5;
inline constexpr int kAdviceAlone = 4;

}  // namespace praxis::ingest
