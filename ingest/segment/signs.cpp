// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/signs.h"

#include "corpus/ascii.h"
#include "corpus/folded_words.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/wording.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLeadWords = 12;  // a longer first sentence is a sentence like any other
constexpr std::size_t kLeadRest = 8;    // words that must follow a lead
constexpr std::size_t kEarly = 2;       // sentences

std::size_t figures_in(std::string_view text) {
  std::size_t figures = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = is_ascii_digit(text[i]) && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' ||
                                                    static_cast<unsigned char>(text[i - 1]) >= 0x80);
    figures += begins ? 1 : 0;
  }
  return figures;
}

/// Deeds told by the form of a word: "plantaram", "ont construit".
std::size_t deeds_by_form(std::string_view text, const std::vector<WordSpan>& words,
                          const std::vector<ClueAt>& signs, const LanguageSigns& language) {
  constexpr std::size_t kBetween = 1;  // words: "ont ainsi construit"
  const auto word = [&](std::size_t w) { return text.substr(words[w].begin, words[w].end - words[w].begin); };
  std::size_t deeds = 0;
  std::size_t next = 0;
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (language.ends_as_deed(word(w))) ++deeds;
    while (next < signs.size() && signs[next].begin < words[w].begin) ++next;
    for (std::size_t s = next; s < signs.size() && signs[s].begin == words[w].begin; ++s) {
      if (signs[s].sign != Clue::doing_behind) continue;
      for (std::size_t b = w + 1; b < words.size() && b <= w + 1 + kBetween; ++b) {
        if (!language.ends_as_participle(word(b))) continue;
        ++deeds;
        break;
      }
    }
  }
  return deeds;
}

/// "10 de enero. …", "Tallinn. 15 septembre. …": a day right before a month, near the beginning.
bool begins_with_day_and_month(std::string_view text, const std::vector<ClueAt>& signs) {
  constexpr std::size_t kNear = 60;    // bytes
  constexpr std::size_t kBetween = 5;  // bytes: " de ", ". "
  for (const ClueAt& sign : signs) {
    if (sign.begin > kNear) break;
    if (sign.sign != Clue::when) continue;
    const std::size_t day = text.substr(0, sign.begin).find_last_of("0123456789");
    if (day != std::string_view::npos && sign.begin - day <= kBetween) return true;
    const std::size_t after = text.find_first_not_of(' ', sign.end);
    if (sign.begin == 0 && after != std::string_view::npos && is_ascii_digit(text[after])) return true;
  }
  return false;
}

void count_sign(Signs& out, const ClueAt& sign, bool early) {
  out.doing += sign.sign == Clue::doing ? 1 : 0;
  out.weak += sign.sign == Clue::doing_weak ? 1 : 0;
  out.outcomes += sign.sign == Clue::outcome ? 1 : 0;
  out.counts += sign.sign == Clue::number ? 1 : 0;
  out.general += sign.sign == Clue::general ? 1 : 0;
  out.self += sign.sign == Clue::self ? 1 : 0;
  out.law += sign.sign == Clue::law ? 1 : 0;
  out.funding += sign.sign == Clue::funding ? 1 : 0;
  out.runs += sign.sign == Clue::runs ? 1 : 0;
  out.when_early = out.when_early || (early && sign.sign == Clue::when);
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
  when_early = when_early || (near && below.when_early);
  actor_early = actor_early || (near && below.actor_early);
  if (place.empty() || (!place_local && below.place_local)) {
    place = below.place;
    place_local = below.place_local;
    place_guessed = below.place_guessed;
    place_early = near && below.place_early;
  }
  if (first) {
    numbered = below.numbered;
    dated = below.dated;
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
  weak += below.weak;
  outcomes += below.outcomes;
  counts += below.counts;
  general += below.general;
  self += below.self;
  law += below.law;
  funding += below.funding;
  runs += below.runs;
}

Signs read_signs(std::string_view text, const LanguageSigns& words, const SegmentTools& tools, bool listed) {
  Signs out;
  const std::size_t label = label_length(text);
  const std::string_view body = text.substr(label);
  const std::vector<WordSpan> sentences = split_sentences(body);
  const std::vector<ClueAt> signs = words.find(body);
  out.sentences = sentences.size();
  const std::vector<WordSpan>& spans = folded_words(body).spans;  // which finding signs has folded
  out.words = spans.size();
  out.doing = deeds_by_form(body, spans, signs, words);
  out.counts = figures_in(body);
  const auto ordinal = std::find_if(signs.begin(), signs.end(), [&](const ClueAt& clue) {
    return clue.begin == 0 && clue.sign == Clue::ordinal;
  });
  out.numbered = label > 0 || ordinal != signs.end() || tools.cues.opens("ordinal", body).has_value();
  const std::size_t lead = lead_of(body, sentences);
  out.lead_advises = lead > 0 && (urges(body.substr(0, lead), signs, words) ||
                                  urges_in_a_word(body.substr(0, lead), signs, words));
  const bool urged = out.lead_advises || (listed && !sentences.empty() &&
                                          urges(body.substr(0, sentences.front().end), signs, words));
  out.lead = lead > 0 ? label + lead : 0;
  out.dated = begins_with_day_and_month(body, signs);
  std::size_t next = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Opening opening = opening_at(signs, first_word_in(body, sentences[s]).begin);
    bool advises = opening.verb && !opening.not_verb;
    bool asks = false;
    bool future = false;
    for (; next < signs.size() && signs[next].begin < sentences[s].end; ++next) {
      const ClueAt& sign = signs[next];
      // "Gleise teilen.": the infinitive of a lead that advises tells no deed.
      if (s == 0 && out.lead_advises && sign.sign == Clue::doing) continue;
      count_sign(out, sign, s < kEarly);
      if (out.why.empty() && (sign.sign == Clue::advice || sign.sign == Clue::doing))
        out.why = std::string(body.substr(sign.begin, sign.end - sign.begin));
      asks = asks || sign.sign == Clue::advice;
      future = future || sign.sign == Clue::future;
    }
    advises = advises || asks || (s == 0 && urged);
    out.asking += asks ? 1 : 0;
    out.advising += advises ? 1 : 0;
    out.planned += future && !advises ? 1 : 0;
    out.advises_early = out.advises_early || (advises && s < kEarly);
  }
  const FirstPlace place = first_place(body, signs, tools);
  out.place = place.code;
  out.place_local = place.local;
  out.place_guessed = place.guessed;
  out.place_early =
      !place.code.empty() && place.begin < sentences[std::min(kEarly, sentences.size()) - 1].end;
  return out;
}

}  // namespace praxis::ingest
