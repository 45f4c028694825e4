// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/head_signs.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <array>

namespace praxis::ingest {
namespace {

constexpr std::size_t kAnnounceWords = 12;  // a longer heading tells, and announces nothing

/// What headings that are counted alike have in common; empty for others, and for the chapters of a book.
std::string shape_of(std::string_view heading, const LanguageSigns& language) {
  const std::string_view text = undressed(heading);
  const auto words = first_words(text, 3);
  if (words.empty()) return {};
  const std::string_view first = text.substr(words[0].begin, words[0].end - words[0].begin);
  const std::size_t digits =
      static_cast<std::size_t>(std::count_if(first.begin(), first.end(), is_ascii_digit));
  if (digits > 0 && is_ascii_letter(first.front()) && first.size() - digits <= 2) return "#";
  if (digits > 0 || words.size() < 2 || first.size() < 3) return {};
  const auto word = [&](std::size_t w) { return text.substr(words[w].begin, words[w].end - words[w].begin); };
  constexpr std::array<std::string_view, 6> kNumberSigns{"n",  "n°", "nº",
                                                         "no", "nr", "num"};  // "Conseil n° 1"
  const bool sign = words.size() > 2 && std::find(kNumberSigns.begin(), kNumberSigns.end(),
                                                  fold_case(word(1))) != kNumberSigns.end();
  const std::string_view second = word(sign ? 2 : 1);
  // "What I will tell the council" counts nothing.
  const std::size_t behind = words[sign ? 2 : 1].end;
  const bool pronoun = second == "I" && behind < text.size() && text[behind] == ' ';
  const bool numbered = std::all_of(second.begin(), second.end(), is_ascii_digit) ||
                        (second.find_first_not_of("IVX") == std::string_view::npos && !pronoun);
  if (!numbered) return {};
  const std::vector<ClueAt> signs = language.find(first);
  const bool chapter =
      std::any_of(signs.begin(), signs.end(), [](const ClueAt& clue) { return clue.sign == Clue::divides; });
  return chapter ? std::string() : fold_case(first);
}

/// "5 About us": a chapter's number without a sign behind it.
std::size_t bare_number_length(std::string_view heading) {
  constexpr std::size_t kMostDigits = 2;
  std::size_t digits = 0;
  while (digits < heading.size() && is_ascii_digit(heading[digits])) ++digits;
  const bool capital = digits + 1 < heading.size() && heading[digits] == ' ' &&
                       !is_ascii_lower(heading[digits + 1]) && !is_ascii_digit(heading[digits + 1]);
  return digits > 0 && digits <= kMostDigits && capital ? digits + 1 : 0;
}

/// Bytes of "Annexe 2. ", "Chapter 4: " at a heading's beginning.
std::size_t division_length(std::string_view body, const std::vector<ClueAt>& signs) {
  constexpr std::size_t kLongest = 24;
  if (signs.empty() || signs.front().begin != 0 || signs.front().sign != Clue::divides) return 0;
  for (const std::string_view sign : {". ", " : ", ": ", " – ", " — "}) {
    const std::size_t at = body.substr(0, kLongest).find(sign, signs.front().end);
    if (at != std::string_view::npos) return at + sign.size();
  }
  return 0;
}

/// It begins with what announces practices, and then names one by a title behind a colon or by its place.
bool tells_of_one(std::string_view body, const std::vector<ClueAt>& signs, const FirstPlace& place) {
  constexpr std::size_t kMostWords = 18;
  constexpr std::size_t kNameWords = 2;
  const std::size_t start = division_length(body, signs);
  const auto clue = std::find_if(signs.begin(), signs.end(), [&](const ClueAt& sign) {
    const auto kind = announced_kind(sign.sign);
    return sign.begin >= start && kind && kind->kind == index_of(UnitKind::good_practice);
  });
  if (clue == signs.end() || first_words(body, kMostWords + 1).size() > kMostWords) return false;
  if (first_words(body.substr(start, clue->begin - start), 2).size() > 1) return false;  // "An", "El"
  const std::string_view behind = body.substr(clue->end);
  const std::size_t colon = behind.find(": ");
  const bool named = announced_kind(clue->sign)->sure && colon != std::string_view::npos &&
                     first_words(behind.substr(colon + 1), kNameWords).size() == kNameWords;
  return named || (place.local && !place.guessed && place.begin >= clue->end);
}

}  // namespace

HeadSigns read_head(std::string_view heading, const LanguageSigns& words, const SegmentTools& tools) {
  HeadSigns head;
  std::size_t label = label_length(heading);
  if (label == 0) {
    const auto number = leading_number(heading);
    label = number ? number->rest : bare_number_length(heading);
  }
  const std::string_view body = heading.substr(label);
  const std::vector<ClueAt> signs = words.find_with_compounds(body);
  const std::size_t total = split_words(body).size();
  head.words = total;
  head.question = trim(body).ends_with('?');
  head.shape = shape_of(heading, words);
  std::size_t framed = 0;
  bool framed_first = false;
  bool addressee = false;
  bool itself = false;
  bool asks = false;
  const std::size_t first = first_word_in(body, {0, body.size()}).begin;
  for (const ClueAt& sign : signs) {
    if (sign.sign == Clue::heads_frame) {
      framed += split_words(body.substr(sign.begin, sign.end - sign.begin)).size();
      framed_first = framed_first || sign.begin == first;
    }
    const auto kind = announced_kind(sign.sign);
    if (kind && kind->sure && sign.begin == first) head.first_says[kind->kind] = true;
    if (kind && total <= kAnnounceWords) (kind->sure ? head.announces : head.perhaps)[kind->kind] = true;
    head.to = head.to || (sign.sign == Clue::to && sign.begin == first);
    addressee = addressee || sign.sign == Clue::addressee;
    itself = itself || (sign.sign == Clue::self &&
                        body.substr(sign.begin, sign.end - sign.begin).find(' ') != std::string_view::npos);
    asks = asks || sign.sign == Clue::advice;
  }
  head.frame = framed * 2 >= total && framed > 0;
  // "How to read this guide": the document speaks of itself.
  head.frame = head.frame || (itself && total <= kAnnounceWords) || (framed_first && total <= 3) ||
               tools.cues.is("partners", body);
  head.addressed = addressee && (head.to || total <= 4) && total <= kAnnounceWords;
  // "The county must name a host" asks; "What must change?" only announces that something will.
  constexpr std::size_t kSentence = 3;  // words
  const bool sentence = total >= kSentence && total <= kAnnounceWords && !head.frame &&
                        !head.announces_any() && !body.ends_with('?');
  head.urges = urges(body, signs, words) || (asks && sentence);
  const FirstPlace place = first_place(body, signs, tools);
  head.place = place.code;
  head.place_local = place.local;
  head.place_guessed = place.guessed;
  head.tells_one = tells_of_one(body, signs, place);
  return head;
}

}  // namespace praxis::ingest
