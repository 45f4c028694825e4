// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/judge.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr int kNever = -9;

int at_most(std::size_t count, std::size_t limit) {
  return static_cast<int>(std::min(count, limit));
}

/// Where practices are announced, one may be at home where the document is.
int place_points(const Signs& text, const HeadSigns& head, bool announced) {
  const bool early = text.place_local && text.place_early;
  if (head.place_local && !head.place_guessed) return 3;
  if ((early && !text.place_guessed) || head.place_local) return 2;
  if (text.at_home && announced) return 1;
  return (text.place.empty() || !text.place_early) && head.place.empty() ? 0 : 1;
}

}  // namespace

int practice_points(const Signs& text, const HeadSigns& head, const Surroundings& around) {
  const bool announced = around.examples;
  const int place = place_points(text, head, announced);
  // Without a place only a section of its own below "Examples" may be one.
  if (place == 0 &&
      !(announced && around.headed && text.general == 0 && text.actor_early && text.doing + text.weak > 0))
    return kNever;
  if (text.advising * 3 > text.sentences) return kNever;
  // A weak verb tells a deed beside a strong one, or where practices are announced.
  const std::size_t doing = text.doing + (announced || text.doing > 0 ? text.weak : 0);
  int points = place + (text.actor_early ? 1 : 0) + at_most(doing, 2) + at_most(text.outcomes, 1);
  points += text.counts >= 3 ? 2 : at_most(text.counts, 1);
  points -= doing > 0 ? 0 : announced ? 1 : 2;
  points -= announced || text.actor_early ? 0 : 1;
  points -= text.planned * 2 >= text.sentences ? 2 : 0;
  points -= text.general >= 3 ? 2 : at_most(text.general, 1);
  points -= text.self > 0 ? 2 : 0;
  points -= text.law >= 2 ? 1 : 0;
  return points;
}

int advice_points(const Signs& text, const HeadSigns& head, const Surroundings& around) {
  // An imperative alone may as well be the aim of a plan or a way to do things.
  const bool announced = around.advice || head.addressed;
  const bool urged = head.urges || text.lead_advises;
  if (text.asking == 0 && !(announced && (text.advising > 0 || urged))) return kNever;
  // Counted paragraphs with a head of their own may say in one sentence what should be done, and then why.
  const bool counted = text.numbered && text.lead > 0 && text.advises_early && text.asking > 0;
  if (!announced && !counted && text.advising * 2 < text.sentences) return kNever;
  int points = text.advises_early || urged ? 2 : 0;
  points += text.advising * 2 >= text.sentences ? 2 : text.advising * 4 >= text.sentences ? 1 : 0;
  points += head.addressed ? 2 : urged || text.lead > 0 ? 1 : 0;
  points += text.numbered ? 1 : 0;
  points -= announced ? 0 : 1;
  points -= at_most(text.law, 2) + at_most(text.self, 1);
  points -= text.planned * 2 >= text.sentences ? 1 : 0;
  points -= text.place_local && text.doing + text.weak >= 2 && text.counts > 0 ? 2 : 0;
  return points;
}

}  // namespace praxis::ingest
