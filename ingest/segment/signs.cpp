// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/signs.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLeadWords = 12;      // a longer first sentence is a sentence like any other
constexpr std::size_t kLeadRest = 8;        // words that must follow a lead
constexpr std::size_t kEarly = 2;           // sentences
constexpr std::size_t kAnnounceWords = 12;  // a longer heading tells, and announces nothing

/// The place a text names: the first local one, else the first country.
struct FirstPlace {
  std::string code;
  std::size_t begin = 0, end = 0;
  bool local = false;
  bool guessed = false;
};

bool begins_with_capital(std::string_view word) {
  return word.size() > 2 && is_ascii_upper(strip_accents(word).front()) && !is_ascii_upper(word[1]);
}

/// "à Lannion", "w Brnie": a capital behind a word that says where, where the vocabulary knows no place.
FirstPlace guessed_place(std::string_view text, const std::vector<ClueAt>& signs, FirstPlace known) {
  if (known.local) return known;
  for (const ClueAt& sign : signs) {
    if (sign.sign != Clue::at) continue;
    const auto next = first_words(text.substr(sign.end), 1);
    if (next.empty()) break;
    const std::size_t begin = sign.end + next[0].begin;
    const std::string_view word = text.substr(begin, next[0].end - next[0].begin);
    if (begins_with_capital(word)) return {std::string(word), begin, begin + word.size(), true, true};
  }
  return known;
}

FirstPlace first_place(std::string_view text, const Lexicon& regions) {
  FirstPlace first;
  for (const LexiconMatch& match : regions.find(text)) {
    for (const Meaning& meaning : match.meanings) {
      const std::string& code = meaning.concept_->id;
      const bool local = code.size() > 2 && meaning.kind != TermKind::adjective;
      if (!first.code.empty() && !local) continue;
      first = {code, match.begin, match.end, local, false};
      if (local) return first;
    }
  }
  return first;
}

/// The first word of a sentence, past quotes and dashes.
WordSpan first_word_in(std::string_view text, WordSpan sentence) {
  const auto words = first_words(text.substr(sentence.begin, sentence.end - sentence.begin), 1);
  if (words.empty()) return {sentence.begin, sentence.begin};
  return {sentence.begin + words[0].begin, sentence.begin + words[0].end};
}

std::string_view at(std::string_view text, WordSpan span) {
  return text.substr(span.begin, span.end - span.begin);
}

/// The signs that begin at a word: an imperative, or a word that only looks like one.
struct Opening {
  bool verb = false;
  bool not_verb = false;
};
Opening opening_at(const std::vector<ClueAt>& signs, std::size_t begin) {
  Opening opening;
  for (const ClueAt& sign : signs) {
    if (sign.begin > begin) break;
    if (sign.begin != begin) continue;
    opening.verb = opening.verb || sign.sign == Clue::lead_verb;
    opening.not_verb = opening.not_verb || sign.sign == Clue::lead_not;
  }
  return opening;
}

/// "Fund the last metre", "Mesurer avant d'aménager", "Praxen anstellen".
bool urges(std::string_view lead, const std::vector<ClueAt>& signs, std::size_t offset,
           const LanguageSigns& words) {
  const auto spans = split_words(lead);
  if (spans.size() < 2 || spans.size() > kLeadWords + 4) return false;
  const Opening opening = opening_at(signs, offset + spans.front().begin);
  if (opening.not_verb) return false;
  if (opening.verb || words.begins_as_infinitive(at(lead, spans.front()))) return true;
  const std::string_view last = at(lead, spans.back());
  return is_ascii_letter(last.front()) && !is_ascii_upper(last.front()) && words.ends_as_infinitive(last);
}

std::size_t figures_in(std::string_view text) {
  std::size_t figures = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = is_ascii_digit(text[i]) && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' ||
                                                    static_cast<unsigned char>(text[i - 1]) >= 0x80);
    figures += begins ? 1 : 0;
  }
  return figures;
}

void count_sign(Signs& out, const ClueAt& sign, bool early) {
  out.doing += sign.sign == Clue::doing ? 1 : 0;
  out.outcomes += sign.sign == Clue::outcome ? 1 : 0;
  out.counts += sign.sign == Clue::number ? 1 : 0;
  out.general += sign.sign == Clue::general ? 1 : 0;
  out.self += sign.sign == Clue::self ? 1 : 0;
  out.law += sign.sign == Clue::law ? 1 : 0;
  out.actor_early = out.actor_early || (early && sign.sign == Clue::actor);
}

/// The lead of a text: its short first sentence, or what stands before a colon.
std::size_t lead_of(std::string_view body, const std::vector<WordSpan>& sentences) {
  if (sentences.empty()) return 0;
  std::size_t end = sentences.front().end;
  const std::size_t colon = body.substr(0, end).find(": ");
  if (colon != std::string_view::npos) end = colon + 1;
  const std::string_view lead = body.substr(0, end);
  if (first_words(lead, kLeadWords + 1).size() > kLeadWords) return 0;
  return first_words(body.substr(end), kLeadRest).size() < kLeadRest ? 0 : end;
}

}  // namespace

void Signs::add(const Signs& below) {
  const bool first = sentences == 0;
  const bool near = sentences < kEarly;
  advises_early = advises_early || (near && below.advises_early);
  actor_early = actor_early || (near && below.actor_early);
  if (place.empty() || (!place_local && below.place_local)) {
    place = below.place;
    place_local = below.place_local;
    place_guessed = below.place_guessed;
    place_early = near && below.place_early;
  }
  if (first) {
    numbered = below.numbered;
    lead = below.lead;
    lead_advises = below.lead_advises;
  }
  if (why.empty()) why = below.why;
  words += below.words;
  sentences += below.sentences;
  advising += below.advising;
  asking += below.asking;
  planned += below.planned;
  doing += below.doing;
  outcomes += below.outcomes;
  counts += below.counts;
  general += below.general;
  self += below.self;
  law += below.law;
}

std::size_t label_length(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  std::size_t i = 0;
  std::size_t letters = 0;
  std::size_t digits = 0;
  bool marked = false;
  while (i < text.size() && i < kLongest && text[i] != ' ') {
    const char c = text[i++];
    letters += is_ascii_letter(c) ? 1 : 0;
    digits += is_ascii_digit(c) ? 1 : 0;
    marked = marked || c == '.' || c == ')' || c == ':';
    if (!is_ascii_letter(c) && !is_ascii_digit(c) &&
        std::string_view(".():-#").find(c) == std::string_view::npos)
      return 0;
  }
  if (i >= text.size() || text[i] != ' ' || letters > 2 || letters + digits == 0 || digits > 3) return 0;
  if (digits == 0 && !(marked && letters == 1)) return 0;
  if (!marked && letters == 0) return 0;
  return i + 1;
}

Signs read_signs(std::string_view text, const LanguageSigns& words, const SegmentTools& tools) {
  Signs out;
  const std::size_t label = label_length(text);
  const std::string_view body = text.substr(label);
  const std::vector<WordSpan> sentences = split_sentences(body);
  const std::vector<ClueAt> signs = words.find(body);
  out.sentences = sentences.size();
  out.words = split_words(body).size();
  out.counts = figures_in(body);
  const auto ordinal = std::find_if(signs.begin(), signs.end(), [&](const ClueAt& clue) {
    return clue.begin == 0 && clue.sign == Clue::ordinal;
  });
  out.numbered = label > 0 || ordinal != signs.end() || tools.cues.opens("ordinal", body).has_value();
  const std::size_t lead = lead_of(body, sentences);
  out.lead_advises = lead > 0 && urges(body.substr(0, lead), signs, 0, words);
  out.lead = lead > 0 ? label + lead : 0;
  std::size_t next = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Opening opening = opening_at(signs, first_word_in(body, sentences[s]).begin);
    bool advises = opening.verb && !opening.not_verb;
    bool asks = false;
    bool future = false;
    for (; next < signs.size() && signs[next].begin < sentences[s].end; ++next) {
      const ClueAt& sign = signs[next];
      count_sign(out, sign, s < kEarly);
      if (out.why.empty() && (sign.sign == Clue::advice || sign.sign == Clue::doing))
        out.why = std::string(body.substr(sign.begin, sign.end - sign.begin));
      asks = asks || sign.sign == Clue::advice;
      future = future || sign.sign == Clue::future;
    }
    advises = advises || asks || (s == 0 && out.lead_advises);
    out.asking += asks ? 1 : 0;
    out.advising += advises ? 1 : 0;
    out.planned += future && !advises ? 1 : 0;
    out.advises_early = out.advises_early || (advises && s < kEarly);
  }
  const FirstPlace place = guessed_place(body, signs, first_place(body, tools.regions));
  out.place = place.code;
  out.place_local = place.local;
  out.place_guessed = place.guessed;
  out.place_early =
      !place.code.empty() && place.begin < sentences[std::min(kEarly, sentences.size()) - 1].end;
  return out;
}

HeadSigns read_head(std::string_view heading, const LanguageSigns& words, const SegmentTools& tools) {
  HeadSigns head;
  std::size_t label = label_length(heading);
  if (label == 0) {
    if (const auto number = leading_number(heading)) label = number->rest;
  }
  const std::string_view body = heading.substr(label);
  const std::vector<ClueAt> signs = words.find(body);
  const std::size_t total = split_words(body).size();
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
    head.examples = head.examples || (sign.sign == Clue::heads_examples && total <= kAnnounceWords);
    head.advice = head.advice || (sign.sign == Clue::heads_advice && total <= kAnnounceWords);
    to = to || (sign.sign == Clue::to && sign.begin == first);
    addressee = addressee || sign.sign == Clue::addressee;
  }
  head.frame = framed * 2 >= total && framed > 0;
  head.frame = head.frame || (framed_first && total <= 3);
  head.addressed = addressee && (to || total <= 4) && total <= kAnnounceWords;
  head.urges = urges(body, signs, 0, words);
  const FirstPlace place = guessed_place(body, signs, first_place(body, tools.regions));
  head.place = place.code;
  head.place_local = place.local;
  head.place_guessed = place.guessed;
  head.only_place = !place.code.empty() && trim_separators(body.substr(0, place.begin)).empty() &&
                    trim_separators(body.substr(place.end)).empty();
  return head;
}

}  // namespace praxis::ingest
