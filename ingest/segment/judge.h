// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/head_signs.h"
#include "ingest/segment/signs.h"

namespace praxis::ingest {

/// What stands around a stretch of text and speaks for it.
struct Surroundings {
  bool examples = false;  ///< a heading above announces practices
  bool advice = false;    ///< the same of recommendations
  bool headed = false;    ///< it has a heading of its own
};

/// How far a text shows that it tells of a practice: somebody of a place did something, and what came of it.
/// Sums of a few points, from below zero to about fifteen.
int practice_points(const Signs& text, const HeadSigns& head, const Surroundings& around);
/// How far it shows that it recommends something.
int advice_points(const Signs& text, const HeadSigns& head, const Surroundings& around);

/// Without anything around that speaks for it, a text that reaches these shows it by itself.
inline constexpr int kPracticeAlone = 5;
inline constexpr int kAdviceAlone = 4;
/// Nothing is missing: a place of its own at once, who did what there, figures and results.
inline constexpr int kPracticeSurely = 7;

}  // namespace praxis::ingest
