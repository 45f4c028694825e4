// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/hearing.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace praxis::ingest {
namespace {

constexpr std::size_t kPracticeKind = index_of(UnitKind::good_practice);
constexpr std::size_t kAdviceKind = index_of(UnitKind::recommendation);
constexpr std::size_t kNewsKind = index_of(UnitKind::news);

/// By how loud it is said: what a family must show on the average, in tenths of a point.
constexpr std::array<int, 4> kNeeded{23, 18, 13, 8};
constexpr int kFactual = 13;  // tenths: what is known by its facts has some of them
constexpr int kAllDated = 28;

}  // namespace

bool is_factual(std::size_t kind) {
  return kind != kPracticeKind && kind != kAdviceKind;
}

std::size_t Hearing::homes() const {
  std::set<std::string> places;
  for (std::size_t i = 0; i < family.size(); ++i) {
    if (shown[i][kPracticeKind] > 1 && !family[i].place().empty()) places.insert(family[i].place());
  }
  return places.size();
}

bool Hearing::carries_practices() const {
  if (form != FamilyForm::sections) return false;
  std::size_t telling = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < family.size(); ++i) {
    telling += shown[i][kPracticeKind] == kShownAlone ? 1 : 0;
    others += is_headed_as_other(family[i]) ? 1 : 0;
  }
  return telling > 1 && telling * 3 >= (family.size() - others) * 2;
}

bool Hearing::carries_advice() const {
  if (form != FamilyForm::sections) return false;
  const auto advising = static_cast<std::size_t>(std::count_if(
      shown.begin(), shown.end(), [](const KindNumbers& one) { return one[kAdviceKind] == kShownAlone; }));
  return advising > 1 && advising * 3 >= family.size() * 2;
}

bool Hearing::is_carried_advice(std::size_t i) const {
  return family[i].signs.asking > 0 && !family[i].head_signs.frame && shown[i][kPracticeKind] < kShownAlone;
}

std::size_t Hearing::surely_told() const {
  return static_cast<std::size_t>(std::count_if(family.begin(), family.end(), [](const CandidateUnit& one) {
    return practice_points(one.signs, one.head_signs, {}) >= kPracticeSurely;
  }));
}

bool Hearing::is_carried_practice(std::size_t i) const {
  return !is_headed_as_other(family[i]) && tells_somewhere(family[i]);
}

bool Hearing::all_labelled() const {
  for (std::size_t i = 0; i < family.size(); ++i) {
    if (family[i].head_signs.label == 0 || family[i].facts.date_leads ||
        shown[i][kPracticeKind] < kShownAlone)
      return false;
  }
  return family.size() > 1;
}

bool Hearing::is_headed_advice(std::size_t i) const {
  const HeadSigns& head = family[i].head_signs;
  return head.announces[kAdviceKind] && !head.announces[kPracticeKind] && family[i].signs.asking > 0 &&
         shown[i][kAdviceKind] > 1;
}

bool Hearing::is_dated_run(std::size_t kind) const {
  if (kind != kNewsKind || mean[kind] < kAllDated) return false;
  if (form != FamilyForm::sections && form != FamilyForm::marked) return false;
  return family.size() > 2 ||
         (family.size() == 2 && form == FamilyForm::sections && family[0].facts.date_leads &&
          family[1].facts.date_leads && family[0].facts.date != family[1].facts.date);
}

bool Hearing::asks() const {
  return asking() * 2 >= family.size();
}

std::size_t Hearing::asking() const {
  return static_cast<std::size_t>(std::count_if(
      family.begin(), family.end(), [](const CandidateUnit& one) { return one.signs.asking > 0; }));
}

int Hearing::needed(std::size_t kind) const {
  constexpr std::size_t kMost = 12;
  const bool all_ask = kind == kAdviceKind && form != FamilyForm::paragraphs && family.size() <= kMost &&
                       asking() == family.size();
  const int loud = std::max(said[kind], all_ask ? kSaidInPassing : 0);
  return std::max(kNeeded[static_cast<std::size_t>(loud)], is_factual(kind) ? kFactual : 0);
}

bool Hearing::passes(std::size_t kind) const {
  const int loud = said[kind];
  if (family.size() == 1) return loud >= kSaidFurtherUp && shown[0][kind] >= 2;
  if (loud == 0 && is_factual(kind)) return is_dated_run(kind);
  if (kind == kAdviceKind && loud < kSaidRightAbove && !asks()) return false;
  if (loud < kSaidFurtherUp && form == FamilyForm::paragraphs) return false;
  if (loud == 0 && (family.size() < 3 || (kind == kPracticeKind && homes() < 2))) return false;
  return mean[kind] >= needed(kind);
}

}  // namespace praxis::ingest
