// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/wording.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kUrgingWords = 30;  // of a text that urges by its first word
constexpr std::size_t kEndingWords = 16;  // and by its last

bool begins_with_capital(std::string_view word) {
  return word.size() > 2 && is_ascii_upper(strip_accents(word).front()) && !is_ascii_upper(word[1]);
}

/// Behind "on": "Texel", or "the island of Texel".
WordSpan named_behind(std::string_view text, std::size_t from, const std::vector<ClueAt>& signs) {
  constexpr std::size_t kMostWords = 4;
  const auto words = first_words(text.substr(from), kMostWords);
  for (std::size_t w = 0; w < words.size(); ++w) {
    const WordSpan word{from + words[w].begin, from + words[w].end};
    if (begins_with_capital(text.substr(word.begin, word.end - word.begin))) {
      const bool of =
          w > 1 && std::any_of(signs.begin(), signs.end(), [&](const ClueAt& sign) {
            return sign.sign == Clue::of && sign.end <= word.begin && sign.begin == from + words[w - 1].begin;
          });
      return w == 0 || of ? word : WordSpan{from, from};
    }
  }
  return {from, from};
}

/// "à Lannion", "w Brnie": a capital behind a word that says where, where the vocabulary knows no place.
FirstPlace guessed_place(std::string_view text, const std::vector<ClueAt>& signs, FirstPlace known) {
  if (known.local) return known;
  for (const ClueAt& sign : signs) {
    if (sign.sign != Clue::at) continue;
    const WordSpan word = named_behind(text, sign.end, signs);
    if (word.begin == word.end) continue;
    const bool other = std::any_of(signs.begin(), signs.end(), [&](const ClueAt& at) {
      return at.begin == word.begin && (at.sign == Clue::not_place || at.sign == Clue::general);
    });
    if (!other)
      return {std::string(text.substr(word.begin, word.end - word.begin)), word.begin, word.end, true, true};
  }
  return known;
}

FirstPlace known_place(std::string_view text, const Lexicon& regions) {
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

std::string_view at(std::string_view text, WordSpan span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace

FirstPlace first_place(std::string_view text, const std::vector<ClueAt>& signs, const SegmentTools& tools) {
  return guessed_place(text, signs, known_place(text, tools.regions));
}

WordSpan first_word_in(std::string_view text, WordSpan sentence) {
  const auto words = first_words(text.substr(sentence.begin, sentence.end - sentence.begin), 1);
  if (words.empty()) return {sentence.begin, sentence.begin};
  return {sentence.begin + words[0].begin, sentence.begin + words[0].end};
}

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

bool urges(std::string_view lead, const std::vector<ClueAt>& signs, const LanguageSigns& words) {
  const auto spans = split_words(lead);
  if (spans.size() < 2 || spans.size() > kUrgingWords) return false;
  const Opening opening = opening_at(signs, spans.front().begin);
  if (opening.not_verb) return false;
  if (opening.verb || words.begins_as_infinitive(at(lead, spans.front()))) return true;
  if (spans.size() > kEndingWords) return false;
  const std::string_view last = at(lead, spans.back());
  return is_ascii_letter(last.front()) && !is_ascii_upper(last.front()) && words.ends_as_infinitive(last);
}

bool urges_in_a_word(std::string_view lead, const std::vector<ClueAt>& signs, const LanguageSigns& words) {
  const auto spans = first_words(lead, 2);
  if (spans.size() != 1) return false;
  const Opening opening = opening_at(signs, spans.front().begin);
  return !opening.not_verb && (opening.verb || words.begins_as_infinitive(at(lead, spans.front())));
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

std::string_view naming_cell(const Block& row) {
  for (const std::string& cell : row.cells) {
    const bool number = std::all_of(cell.begin(), cell.end(), is_ascii_digit);
    if (!number && label_length(cell + " ") == 0) return cell;
  }
  return {};
}

}  // namespace praxis::ingest
