// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain_words.h"

#include "corpus/class_walker.h"

#include <cstdint>
#include <optional>

#include <unicode/uchar.h>

namespace praxis {
namespace {

/// What a character is for word boundaries.
enum class Part : std::uint8_t {
  unsettled,  ///< for ICU to judge
  other,      ///< in no word
  letter,
  digit,
  joiner,      ///< "_"
  mid_letter,  ///< in a word between letters, in some languages
  mid_number,  ///< between digits: ","
  mid_both     ///< between either: ".", "'", "’"
};

// The scripts that word boundaries treat alike, letter by letter: Latin, Greek, Cyrillic and their
// punctuation.
constexpr bool is_settled(UChar32 c) {
  return c < 0x530 || (c >= 0x1E00 && c < 0x2000) || (c >= 0x2010 && c < 0x2030);
}

Part part_of(UChar32 c) {
  if (!is_settled(c)) return Part::unsettled;
  if (c == '@') return Part::unsettled;  // ICU's rules came to keep addresses whole
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return Part::letter;
    case U_WB_NUMERIC:
      return Part::digit;
    case U_WB_EXTENDNUMLET:
      return Part::joiner;
    case U_WB_MIDLETTER:
      return Part::mid_letter;
    case U_WB_MIDNUM:
      return Part::mid_number;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return Part::mid_both;
    case U_WB_OTHER:
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
    case U_WB_WSEGSPACE:
    case U_WB_DOUBLE_QUOTE:
      return Part::other;
    default:
      return Part::unsettled;
  }
}

const CharacterClasses<Part>& parts() {
  static const CharacterClasses<Part> classes(&part_of);
  return classes;
}

using PartWalker = ClassWalker<Part>;

PartWalker walk_parts(std::string_view text, std::size_t begin, std::size_t end) {
  return {parts(), text, begin, end, Part::other};
}

bool in_words(Part part) {
  return part == Part::letter || part == Part::digit || part == Part::joiner;
}

/// Whether a word goes on from `last` over `middle` to `next` (WB6, WB7, WB11, WB12).
bool bridges(Part last, Part middle, Part next) {
  if (last != next) return false;
  return last == Part::letter
             ? middle == Part::mid_both
             : last == Part::digit && (middle == Part::mid_both || middle == Part::mid_number);
}

/// The end of the word that begins where the walker stands, which is left behind it: the beginning itself
/// where it holds neither letter nor digit, nothing where the word is not settled.
std::optional<std::size_t> walk_word(PartWalker& walker) {
  const std::size_t begin = walker.begin();
  std::size_t end = begin;
  bool tells = false;
  while (in_words(walker.kind())) {
    const Part last = walker.kind();
    tells = tells || last != Part::joiner;
    walker.step();
    end = walker.begin();
    if (in_words(walker.kind())) continue;
    PartWalker ahead = walker;
    const Part middle = ahead.kind();
    ahead.step();
    // Whether a colon parts letters depends on the language.
    if (middle == Part::mid_letter && last == Part::letter && ahead.kind() == Part::letter) return {};
    if (bridges(last, middle, ahead.kind())) walker = ahead;
  }
  return tells ? end : begin;
}

/// Nearly every stretch of nearly every text: a run of ASCII letters and digits, alone or with marks around
/// it that stand in no word. Empty where the stretch is of another kind.
WordSpan lone_ascii_word(std::string_view text, std::size_t begin, std::size_t end) {
  const CharacterClasses<Part>& classes = parts();
  const auto past_all = [&](std::size_t at, Part one, Part other) {
    for (; at < end && (text[at] & 0x80) == 0; ++at) {
      const Part part = classes.of(text[at]);
      if (part != one && part != other) break;
    }
    return at;
  };
  const std::size_t first = past_all(begin, Part::other, Part::other);
  const std::size_t past = past_all(first, Part::letter, Part::digit);
  return past_all(past, Part::other, Part::other) == end ? WordSpan{first, past} : WordSpan{};
}

}  // namespace

bool add_plain_words(std::string_view text, std::size_t begin, std::size_t end,
                     std::vector<WordSpan>& words) {
  if (const WordSpan word = lone_ascii_word(text, begin, end); word.end > word.begin) {
    words.push_back(word);
    return true;
  }
  const std::size_t before = words.size();
  PartWalker walker = walk_parts(text, begin, end);
  while (!walker.done()) {
    if (!in_words(walker.kind())) {
      if (walker.kind() == Part::unsettled) break;
      walker.step();
      continue;
    }
    const std::size_t first = walker.begin();
    const auto past = walk_word(walker);
    if (!past) break;
    if (*past > first) words.push_back({first, *past});
  }
  if (walker.done()) return true;
  words.resize(before);
  return false;
}

bool is_only_joiners(std::string_view run) {
  PartWalker walker = walk_parts(run, 0, run.size());
  while (!walker.done() && walker.kind() == Part::joiner) walker.step();
  return walker.done();
}

}  // namespace praxis
