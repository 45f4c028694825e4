// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/families.h"
#include "ingest/segment/shown.h"

#include <algorithm>

namespace praxis::ingest {

namespace {

constexpr std::size_t kFewestAsking = 2;

/// Two units at least were cut that are such.
template <typename IsSuch>
bool holds_several(const Sheet& sheet, const IsSuch& is_such) {
  constexpr std::ptrdiff_t kFewest = 2;
  return std::count_if(sheet.drafts().begin(), sheet.drafts().end(),
                       [&](const Draft& draft) { return is_such(draft.kind); }) >= kFewest;
}

/// A section of text under a heading that may be one's own.
bool may_be_one(const CandidateUnit& section) {
  return section.head != kNoPart && !section.head_signs.frame && !section.head_signs.action &&
         section.rows == 0;
}

/// At least half of its sentences, and more than one, ask for something.
bool mostly_asks(const Signs& signs) {
  return signs.asking >= kFewestAsking && signs.asking * 2 >= signs.sentences;
}

/// Who did what, with figures and results.
bool shows_every_sign(const CandidateUnit& section) {
  constexpr std::size_t kFewestSigns = 3;
  const Signs& signs = section.signs;
  return signs.doing >= kFewestSigns && signs.outcomes >= kFewestSigns && signs.counts >= kFewestSigns &&
         !is_headed_as_other(section) &&
         practice_points(signs, section.head_signs, {false, false, true}) >= kPracticeSurely;
}

}  // namespace

bool holds_units(const Sheet& sheet) {
  return holds_several(sheet, [](UnitKind kind) {
    return kind == UnitKind::good_practice || kind == UnitKind::recommendation;
  });
}

bool holds_practices(const Sheet& sheet) {
  return holds_several(sheet, [](UnitKind kind) { return kind == UnitKind::good_practice; });
}

bool is_announced_one(const CandidateUnit& section) {
  const Signs& signs = section.signs;
  const HeadSigns& head = section.head_signs;
  return may_be_one(section) && head.tells_one &&
         (head.place_local || (signs.place_local && signs.place_early)) &&
         practice_points(signs, head, {true, false, true}) >= kPracticeAlone;
}

bool is_told_at_once(const CandidateUnit& section) {
  const Signs& signs = section.signs;
  const bool placed = signs.place_local && signs.place_early && !signs.place_guessed;
  return may_be_one(section) && placed && signs.actor_early && shows_every_sign(section);
}

std::optional<UnitKind> judge_lone(const CandidateUnit& section) {
  const Signs& signs = section.signs;
  const HeadSigns& head = section.head_signs;
  if (!may_be_one(section)) return std::nullopt;
  // A name in another case ("w Kielcach") is only guessed in the heading; its text then says at once where.
  const bool placed = head.place_local && (!head.place_guessed ||
                                           (signs.place_local && signs.place_early && !signs.place_guessed));
  if (placed && shows_every_sign(section)) return UnitKind::good_practice;
  const bool asks = head.urges && mostly_asks(signs) && signs.law == 0 && signs.self == 0 &&
                    advice_points(signs, head, {false, false, true}) >= kAdviceAlone;
  return asks ? std::optional(UnitKind::recommendation) : std::nullopt;
}

namespace {

/// "Open the rooms there are": the heading urges, and the first sentence says who should; the rest explains
/// it.
bool says_it_twice(const CandidateUnit& section) {
  const Signs& signs = section.signs;
  return section.head_signs.urges && signs.advises_early && signs.asking > 0 && signs.self == 0 &&
         signs.planned * 2 < signs.sentences;
}

bool asks_mostly_and_at_once(const CandidateUnit& section) {
  const Signs& signs = section.signs;
  return mostly_asks(signs) && signs.advises_early &&
         advice_points(signs, section.head_signs, {false, false, true}) >= kAdviceAlone - 2;
}

}  // namespace

std::vector<bool> advise_beside_practices(const std::vector<CandidateUnit>& sections) {
  constexpr std::ptrdiff_t kFewestSections = 2;
  std::vector<bool> advises;
  for (const CandidateUnit& section : sections) {
    advises.push_back(may_be_one(section) && section.signs.law == 0 &&
                      (asks_mostly_and_at_once(section) || says_it_twice(section)));
  }
  if (std::count(advises.begin(), advises.end(), true) < kFewestSections)
    advises.assign(sections.size(), false);
  return advises;
}

}  // namespace praxis::ingest
