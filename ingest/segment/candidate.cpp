// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/candidate.h"

#include "ingest/segment/shown.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace praxis::ingest {
namespace {

constexpr std::size_t kPractice = index_of(UnitKind::good_practice);
constexpr std::size_t kAdvice = index_of(UnitKind::recommendation);
constexpr std::size_t kNews = index_of(UnitKind::news);

/// By how loud it is said: what a family must show on the average, in tenths of a point.
constexpr std::array<int, 4> kNeeded{23, 18, 13, 8};
constexpr int kFactual = 13;  // tenths: what is known by its facts has some of them
constexpr int kAllDated = 28;
constexpr int kCarriesNamed = 20;
constexpr int kCarries = 13;  // tenths: the family vouches for one that shows nothing

/// Known by names, times and sums.
bool is_factual(std::size_t kind) {
  return kind != kPractice && kind != kAdvice;
}

/// How much a member must show in a family of this form that is of this kind. A heading names what stands
/// below; a cell or a paragraph may as well be about something else.
int least_shown(std::size_t kind, int loud, FamilyForm form) {
  if (form == FamilyForm::rows) return kind == kPractice && loud < kSaidRightAbove ? kShownAlone : 2;
  const bool news = kind == kNews && form != FamilyForm::paragraphs && loud == kSaidRightAbove;
  if (!is_factual(kind) || news) return 1;
  return form == FamilyForm::paragraphs ? kShownAlone : 2;
}

/// What a family is judged by.
struct Hearing {
  const std::vector<CandidateUnit>& family;
  KindNumbers said;
  FamilyForm form;
  std::vector<KindNumbers> shown;
  KindNumbers mean{};  // in tenths

  std::size_t homes() const {
    std::set<std::string> places;
    for (std::size_t i = 0; i < family.size(); ++i) {
      if (shown[i][kPractice] > 1 && !family[i].place().empty()) places.insert(family[i].place());
    }
    return places.size();
  }

  /// Two of three sections that may be practices show it all by themselves: another that only tells of a
  /// place of its own is left out by chance.
  bool carries_practices() const {
    if (form != FamilyForm::sections) return false;
    std::size_t telling = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < family.size(); ++i) {
      telling += shown[i][kPractice] == kShownAlone ? 1 : 0;
      others += is_headed_as_other(family[i]) ? 1 : 0;
    }
    return telling > 1 && telling * 3 >= (family.size() - others) * 2;
  }

  /// Two of three sections show by themselves that they advise: one that asks for something too, among
  /// sentences that say why, is advice as well.
  bool carries_advice() const {
    if (form != FamilyForm::sections) return false;
    const auto advising = static_cast<std::size_t>(std::count_if(
        shown.begin(), shown.end(), [](const KindNumbers& one) { return one[kAdvice] == kShownAlone; }));
    return advising > 1 && advising * 3 >= family.size() * 2;
  }

  bool is_carried_advice(std::size_t i) const {
    return family[i].signs.asking > 0 && !family[i].head_signs.frame && shown[i][kPractice] < kShownAlone;
  }

  /// Those that show a practice by every sign there is.
  std::size_t surely_told() const {
    return static_cast<std::size_t>(std::count_if(family.begin(), family.end(), [](const CandidateUnit& one) {
      return practice_points(one.signs, one.head_signs, {}) >= kPracticeSurely;
    }));
  }

  bool is_carried_practice(std::size_t i) const {
    return !is_headed_as_other(family[i]) && tells_somewhere(family[i]);
  }

  /// Each has the label of all, no date, and shows a practice by itself.
  bool all_labelled() const {
    for (std::size_t i = 0; i < family.size(); ++i) {
      if (family[i].head_signs.label == 0 || family[i].facts.date_leads || shown[i][kPractice] < kShownAlone)
        return false;
    }
    return family.size() > 1;
  }

  /// Its own heading says for sure that it advises, and its text asks for something.
  bool is_headed_advice(std::size_t i) const {
    const HeadSigns& head = family[i].head_signs;
    return head.announces[kAdvice] && !head.announces[kPractice] && family[i].signs.asking > 0 &&
           shown[i][kAdvice] > 1;
  }

  /// Nothing but dates at the head of each says that these are news.
  bool is_dated_run(std::size_t kind) const {
    if (kind != kNews || mean[kind] < kAllDated) return false;
    if (form != FamilyForm::sections && form != FamilyForm::marked) return false;
    return family.size() > 2 ||
           (family.size() == 2 && form == FamilyForm::sections && family[0].facts.date_leads &&
            family[1].facts.date_leads && family[0].facts.date != family[1].facts.date);
  }

  /// An imperative alone may as well be the aim of a plan: where no heading right above says that these are
  /// recommendations, half of them must say that somebody should do something.
  bool asks() const { return asking() * 2 >= family.size(); }

  std::size_t asking() const {
    return static_cast<std::size_t>(std::count_if(
        family.begin(), family.end(), [](const CandidateUnit& one) { return one.signs.asking > 0; }));
  }

  /// What a family must show on the average of a kind. Where each of some says that somebody should do
  /// something, that speaks for all as a heading would; dozens of demands are a programme.
  int needed(std::size_t kind) const {
    constexpr std::size_t kMost = 12;
    const bool all_ask = kind == kAdvice && form != FamilyForm::paragraphs && family.size() <= kMost &&
                         asking() == family.size();
    const int loud = std::max(said[kind], all_ask ? kSaidInPassing : 0);
    return std::max(kNeeded[static_cast<std::size_t>(loud)], is_factual(kind) ? kFactual : 0);
  }

  bool passes(std::size_t kind) const {
    const int loud = said[kind];
    if (family.size() == 1) return loud >= kSaidFurtherUp && shown[0][kind] >= 2;
    if (loud == 0 && is_factual(kind)) return is_dated_run(kind);
    if (kind == kAdvice && loud < kSaidRightAbove && !asks()) return false;
    if (loud < kSaidFurtherUp && form == FamilyForm::paragraphs) return false;
    if (loud == 0 && (family.size() < 3 || (kind == kPractice && homes() < 2))) return false;
    return mean[kind] >= needed(kind);
  }
};

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
    else if ((hearing.shown[i][kAdvice] == kShownAlone || (asked && hearing.is_carried_advice(i))) &&
             advising > 2 && hearing.form != FamilyForm::paragraphs)
      kinds[i] = UnitKind::recommendation;
  }
  return kinds;
}

}  // namespace

std::optional<UnitKind> judge_lone(const CandidateUnit& section) {
  constexpr std::size_t kFewestSigns = 3;
  constexpr std::size_t kFewestAsking = 2;
  const Signs& signs = section.signs;
  const HeadSigns& head = section.head_signs;
  if (section.head == kNoPart || head.frame || head.action || section.rows > 0) return std::nullopt;
  const bool told = head.place_local && !head.place_guessed && signs.doing >= kFewestSigns &&
                    signs.outcomes >= kFewestSigns && signs.counts >= kFewestSigns &&
                    !is_headed_as_other(section) &&
                    practice_points(signs, head, {false, false, true}) >= kPracticeSurely;
  if (told) return UnitKind::good_practice;
  const bool asks = head.urges && signs.asking >= kFewestAsking && signs.asking * 2 >= signs.sentences &&
                    signs.law == 0 && signs.self == 0 &&
                    advice_points(signs, head, {false, false, true}) >= kAdviceAlone;
  return asks ? std::optional(UnitKind::recommendation) : std::nullopt;
}

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
