// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/shown.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

int level(int points, int strong, int fair, int some) {
  return points >= strong ? kShownAlone : points >= fair ? 2 : points >= some ? 1 : 0;
}

}  // namespace

KindNumbers shown_by(const CandidateUnit& stretch, const KindNumbers& said, FamilyForm form) {
  constexpr auto practice = index_of(UnitKind::good_practice);
  constexpr auto advice = index_of(UnitKind::recommendation);
  constexpr auto project = index_of(UnitKind::project);
  KindNumbers shown{};
  const bool headed = stretch.head != kNoPart;
  const Surroundings around{said[practice] >= kSaidFurtherUp, said[advice] >= kSaidFurtherUp, headed};
  const int tells = practice_points(stretch.signs, stretch.head_signs, around);
  shown[practice] = level(tells, kPracticeAlone, kPracticeAlone - 2, kPracticeAlone - 4);
  const int advises = advice_points(stretch.signs, stretch.head_signs, around);
  shown[advice] = level(advises, kAdviceAlone, kAdviceAlone - 2, kAdviceAlone - 4);
  shown[index_of(UnitKind::policy_instrument)] = shows_instrument(stretch.facts, stretch.signs);
  // The measures of a plan stand in tables with times, sums and partners too: a project has a name.
  const bool named = form != FamilyForm::rows || stretch.facts.acronym;
  shown[project] = named ? shows_project(stretch.facts, stretch.signs) : 0;
  // Right below "The projects" what was done somewhere is a project's story, whatever facts it leaves out.
  if (said[project] == kSaidRightAbove && form == FamilyForm::sections && shown[practice] > 1)
    shown[project] = std::max(shown[project], 2);
  shown[index_of(UnitKind::news)] = shows_news(stretch.facts, stretch.signs);
  shown[index_of(UnitKind::event)] = shows_event(stretch.facts, stretch.signs);
  if (!stretch.head_signs.action) return shown;
  KindNumbers only_advice{};
  only_advice[advice] = shown[advice];
  return only_advice;
}

bool tells_somewhere(const CandidateUnit& stretch) {
  const Signs& signs = stretch.signs;
  return !stretch.place().empty() && signs.doing + signs.weak > 1 && signs.outcomes + signs.counts > 1 &&
         signs.advising * 2 <= signs.sentences && signs.general < 3 && !stretch.head_signs.action;
}

bool is_headed_as_other(const CandidateUnit& stretch) {
  const HeadSigns& head = stretch.head_signs;
  return head.frame || head.addressed || head.urges ||
         (head.announces_any() && !head.announces[index_of(UnitKind::good_practice)]);
}

}  // namespace praxis::ingest
