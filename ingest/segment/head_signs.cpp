// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/head_signs.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/wording.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kAnnounceWords = 12;  // a longer heading tells, and announces nothing

}  // namespace

HeadSigns read_head(std::string_view heading, const LanguageSigns& words, const SegmentTools& tools) {
  HeadSigns head;
  std::size_t label = label_length(heading);
  if (label == 0) {
    if (const auto number = leading_number(heading)) label = number->rest;
  }
  const std::string_view body = heading.substr(label);
  const std::vector<ClueAt> signs = words.find_with_compounds(body);
  const std::size_t total = split_words(body).size();
  head.words = total;
  std::size_t framed = 0;
  bool framed_first = false;
  bool to = false;
  bool addressee = false;
  const std::size_t first = first_word_in(body, {0, body.size()}).begin;
  for (const ClueAt& sign : signs) {
    if (sign.sign == Clue::heads_frame) {
      framed += split_words(body.substr(sign.begin, sign.end - sign.begin)).size();
      framed_first = framed_first || sign.begin == first;
    }
    const auto kind = announced_kind(sign.sign);
    if (kind && total <= kAnnounceWords) (kind->sure ? head.announces : head.perhaps)[kind->kind] = true;
    to = to || (sign.sign == Clue::to && sign.begin == first);
    addressee = addressee || sign.sign == Clue::addressee;
  }
  head.frame = framed * 2 >= total && framed > 0;
  head.frame = head.frame || (framed_first && total <= 3);
  head.addressed = addressee && (to || total <= 4) && total <= kAnnounceWords;
  head.urges = urges(body, signs, words);
  const FirstPlace place = first_place(body, signs, tools);
  head.place = place.code;
  head.place_local = place.local;
  head.place_guessed = place.guessed;
  head.only_place = !place.code.empty() && trim_separators(body.substr(0, place.begin)).empty() &&
                    trim_separators(body.substr(place.end)).empty();
  return head;
}

}  // namespace praxis::ingest
