// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/wording.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kUrgingWords = 16;  // of a text that urges as a whole

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
    const bool other = std::any_of(signs.begin(), signs.end(), [&](const ClueAt& at) {
      return at.begin == begin && (at.sign == Clue::not_place || at.sign == Clue::general);
    });
    if (other) continue;
    if (begins_with_capital(word)) return {std::string(word), begin, begin + word.size(), true, true};
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
  const std::string_view last = at(lead, spans.back());
  return is_ascii_letter(last.front()) && !is_ascii_upper(last.front()) && words.ends_as_infinitive(last);
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
