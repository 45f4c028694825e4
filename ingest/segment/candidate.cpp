// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/candidate.h"

#include "ingest/segment/hearing.h"

#include <algorithm>
#include <map>

namespace praxis::ingest {
namespace {

constexpr std::size_t kPractice = index_of(UnitKind::good_practice);
constexpr std::size_t kAdvice = index_of(UnitKind::recommendation);
constexpr std::size_t kNews = index_of(UnitKind::news);

constexpr int kCarriesNamed = 20;
constexpr int kCarries = 13;  // tenths: the family vouches for one that shows nothing

/// How much a member must show in a family of this form that is of this kind. A heading names what stands
/// below; a cell or a paragraph may as well be about something else.
int least_shown(std::size_t kind, int loud, FamilyForm form) {
  if (form == FamilyForm::rows) return kind == kPractice && loud < kSaidRightAbove ? kShownAlone : 2;
  const bool news = kind == kNews && form != FamilyForm::paragraphs && loud == kSaidRightAbove;
  if (!is_factual(kind) || news) return 1;
  return form == FamilyForm::paragraphs ? kShownAlone : 2;
}

/// The kinds whose members vouch for each other though the family as a whole is nothing.
std::vector<std::optional<UnitKind>> judge_alone(const Hearing& hearing) {
  std::vector<std::optional<UnitKind>> kinds(hearing.family.size());
  std::map<std::string, std::size_t> homes;
  std::size_t telling = 0;
  std::size_t advising = 0;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (hearing.shown[i][kPractice] == kShownAlone) {
      ++telling;
      ++homes[hearing.family[i].place()];
    }
    advising += hearing.shown[i][kAdvice] == kShownAlone ? 1 : 0;
  }
  // Running text names places in passing: two paragraphs are enough where they say it all, or nothing else
  // stands there.
  const bool whole = telling == kinds.size() && hearing.said[kPractice] > 0;
  const bool running = hearing.form == FamilyForm::paragraphs && !whole && hearing.surely_told() < 2;
  const std::size_t fewest_homes = running ? 3 : 2;
  // Among parallel sections most of which tell of practices, one that shows something is carried by them.
  const bool carries =
      hearing.form == FamilyForm::sections && telling > 1 && telling * 2 >= kinds.size() && kinds.size() > 2;
  const bool sure = hearing.carries_practices();
  const bool asked = hearing.carries_advice();
  const auto carried = [&](std::size_t i) {
    const bool tells = carries && hearing.shown[i][kPractice] > 0 && !hearing.family[i].place().empty();
    return (tells || (sure && hearing.is_carried_practice(i))) && !homes.contains(hearing.family[i].place());
  };
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const bool tells = hearing.shown[i][kPractice] == kShownAlone || carried(i);
    if (tells && telling > 1 && homes.size() >= fewest_homes)
      kinds[i] = UnitKind::good_practice;
    else if (hearing.family[i].head_signs.question && hearing.is_headed_advice(i))
      kinds[i] = UnitKind::recommendation;
    else if ((hearing.shown[i][kAdvice] == kShownAlone || (asked && hearing.is_carried_advice(i))) &&
             advising > 2 && hearing.form != FamilyForm::paragraphs)
      kinds[i] = UnitKind::recommendation;
  }
  return kinds;
}

}  // namespace

std::vector<std::optional<UnitKind>> judge_family(const std::vector<CandidateUnit>& family,
                                                  const KindNumbers& said, FamilyForm form) {
  Hearing hearing{family, said, form, {}, {}};
  for (const CandidateUnit& stretch : family) {
    hearing.shown.push_back(shown_by(stretch, said, form));
    for (std::size_t k = 0; k < kCutKinds; ++k) hearing.mean[k] += 10 * hearing.shown.back()[k];
  }
  std::vector<std::size_t> passing;
  for (std::size_t k = 0; k < kCutKinds && !family.empty(); ++k) {
    hearing.mean[k] /= static_cast<int>(family.size());
    if (hearing.passes(k)) passing.push_back(k);
  }
  // Where each is labelled alike and tells it all, what the document calls its parts elsewhere says less.
  if (hearing.all_labelled() && said[kPractice] == 0 && hearing.homes() > 1) {
    std::erase_if(passing, [&](std::size_t k) { return is_factual(k) && said[k] < kSaidRightAbove; });
  }
  // A date at the head of each says more than what is told below it.
  if (hearing.is_dated_run(kNews) && said[kPractice] < kSaidFurtherUp) std::erase(passing, kPractice);
  if (passing.empty()) return judge_alone(hearing);
  std::vector<std::optional<UnitKind>> kinds(family.size());
  for (std::size_t i = 0; i < family.size(); ++i) {
    const KindNumbers& shown = hearing.shown[i];
    if (hearing.is_headed_advice(i)) {
      kinds[i] = UnitKind::recommendation;
      continue;
    }
    // What it shows itself, then what is said, then what the others show.
    const auto weight = [&](std::size_t k) { return 10 * (2 * shown[k] + 2 * said[k]) + hearing.mean[k]; };
    const std::size_t best = *std::max_element(
        passing.begin(), passing.end(), [&](std::size_t a, std::size_t b) { return weight(a) < weight(b); });
    const int least = least_shown(best, said[best], form);
    // What is labelled alike is alike.
    const int loud = said[best] + (family[i].head_signs.label > 0 && said[best] > 0 ? 1 : 0);
    const bool carried = (least == 1 || (form == FamilyForm::sections &&
                                         (shown[best] > 0 || hearing.mean[best] >= kCarriesNamed))) &&
                         loud >= kSaidRightAbove && hearing.mean[best] >= kCarries;
    const bool beside = best == kPractice && hearing.carries_practices() && hearing.is_carried_practice(i);
    const bool asks = best == kAdvice && hearing.carries_advice() && hearing.is_carried_advice(i);
    if (shown[best] >= least || carried || beside || asks) kinds[i] = static_cast<UnitKind>(best);
  }
  return kinds;
}

}  // namespace praxis::ingest
