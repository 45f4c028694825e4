// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/candidate.h"

#include <algorithm>
#include <map>

namespace praxis::ingest {
namespace {

void score(CandidateUnit& stretch) {
  stretch.practice = practice_points(stretch.signs, stretch.head_signs, stretch.around);
  stretch.advice = advice_points(stretch.signs, stretch.head_signs, stretch.around);
}

}  // namespace

void judge_family(std::vector<CandidateUnit*>& family) {
  std::vector<bool> tells;
  std::vector<bool> advises;
  for (CandidateUnit* stretch : family) {
    stretch->around.siblings = 0;
    score(*stretch);
    tells.push_back(stretch->practice >= kPracticeSibling);
    advises.push_back(stretch->advice >= kAdviceSibling);
  }
  std::map<std::string, std::size_t> homes;
  std::size_t telling = 0;
  for (std::size_t i = 0; i < family.size(); ++i) {
    if (!tells[i]) continue;
    ++telling;
    ++homes[family[i]->place()];
  }
  const auto advising = static_cast<std::size_t>(std::count(advises.begin(), advises.end(), true));
  for (std::size_t i = 0; i < family.size(); ++i) {
    CandidateUnit& stretch = *family[i];
    const auto same = homes.find(stretch.place());
    const std::size_t elsewhere = telling - (same == homes.end() ? 0 : same->second);
    const std::size_t others = telling - (tells[i] ? 1 : 0);
    Surroundings as_practice = stretch.around;
    as_practice.siblings = stretch.around.examples > 1 ? others : elsewhere;
    Surroundings as_advice = stretch.around;
    as_advice.siblings = advising - (advises[i] ? 1 : 0);
    stretch.practice = practice_points(stretch.signs, stretch.head_signs, as_practice);
    stretch.advice = advice_points(stretch.signs, stretch.head_signs, as_advice);
    if (as_practice.siblings == 0 && stretch.around.examples < 2) stretch.practice = 0;
    if (as_advice.siblings < 2 && stretch.around.advice < 2) stretch.advice = 0;
  }
}

}  // namespace praxis::ingest
