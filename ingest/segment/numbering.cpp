// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "ingest/segment/cues.h"

#include <array>
#include <cctype>

namespace praxis::ingest {
namespace {

int roman_digit(char c) {
  switch (c) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    default:
      return 0;
  }
}

// Up to thirty-nine: I, V and X. Returns 0 when the text does not begin with a numeral that ends at a
// non-letter.
int read_roman(std::string_view text, std::size_t& at) {
  int value = 0;
  int last = 10;
  std::size_t i = at;
  while (i < text.size() && roman_digit(text[i]) > 0) {
    const int digit = roman_digit(text[i]);
    const int next = i + 1 < text.size() ? roman_digit(text[i + 1]) : 0;
    value += next > digit ? -digit : digit;
    last = digit;
    ++i;
  }
  const bool word_goes_on = i < text.size() && (static_cast<unsigned char>(text[i]) >= 0x80 ||
                                                std::isalnum(static_cast<unsigned char>(text[i])) != 0);
  if (value <= 0 || last == 0 || word_goes_on) return 0;
  at = i;
  return value;
}

void skip_any(std::string_view text, std::size_t& at, std::string_view characters) {
  while (at < text.size() && characters.find(text[at]) != std::string_view::npos) ++at;
}

// Dashes and the like that part a number from its title: ASCII and the common three-byte ones.
void skip_separators(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::string_view, 4> kWide{"–", "—", "‑", "\u00a0"};
  for (bool moved = true; moved;) {
    const std::size_t before = at;
    skip_any(text, at, " .:;)-|\t");
    for (const std::string_view wide : kWide) {
      if (text.substr(at).starts_with(wide)) at += wide.size();
    }
    moved = at != before;
  }
}

bool read_arabic(std::string_view text, std::size_t& at, Numbering& number) {
  std::size_t i = at;
  int components = 0;
  while (i < text.size() && is_ascii_digit(text[i])) {
    int value = 0;
    std::size_t digits = 0;
    for (; i < text.size() && is_ascii_digit(text[i]); ++i, ++digits)
      value = std::min(value * 10 + (text[i] - '0'), 100000);
    if (digits > 3) return false;  // a year or an amount
    number.value = value;
    ++components;
    if (i + 1 < text.size() && text[i] == '.' && is_ascii_digit(text[i + 1]))
      ++i;
    else
      break;
  }
  if (components == 0) return false;
  number.depth = components;
  at = i;
  return true;
}

}  // namespace

std::optional<Numbering> leading_number(std::string_view text) {
  Numbering number;
  std::size_t at = 0;
  skip_any(text, at, " \t(");
  if (!read_arabic(text, at, number)) {
    number.value = read_roman(text, at);
    if (number.value == 0) return std::nullopt;
    // "III.1", "II.2.4": chapters in Roman numerals have their parts in others.
    Numbering parts;
    std::size_t behind = at + 1;
    if (text.substr(at).starts_with('.') && read_arabic(text, behind, parts)) {
      number = {parts.value, parts.depth + 1, 0};
      at = behind;
    }
  }
  // "2 regions" is no numbering; "2. Regions", "2) Regions" and "3.1 Regions" are.
  const bool marked = at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == ':');
  if (!marked && number.depth == 1) return std::nullopt;
  skip_separators(text, at);
  number.rest = at;
  return number;
}

bool parts_label(std::string_view text, std::size_t from) {
  skip_any(text, from, " \t");
  const std::string_view rest = text.substr(from);
  return rest.starts_with(':') || rest.starts_with("–") || rest.starts_with("—") || rest.starts_with("- ");
}

std::optional<Numbering> number_after_cue(std::string_view text, std::size_t from) {
  static constexpr std::array<std::string_view, 10> kSigns{"n°",  "N°",  "nº",  "Nº",  "n.º",
                                                           "No.", "no.", "Nr.", "nr.", "#"};
  std::size_t at = from;
  skip_any(text, at, " \t(");
  for (const std::string_view sign : kSigns) {
    if (text.substr(at).starts_with(sign)) {
      at += sign.size();
      break;
    }
  }
  skip_any(text, at, " \t");
  Numbering number;
  if (!read_arabic(text, at, number)) {
    number.value = read_roman(text, at);
    const bool letter = number.value == 0 && at < text.size() && text[at] >= 'A' && text[at] <= 'Z' &&
                        (at + 1 >= text.size() || text[at + 1] == '.' || text[at + 1] == ':' ||
                         text[at + 1] == ')' || text.substr(at + 1).starts_with(" –") ||
                         text.substr(at + 1).starts_with(" —") || text.substr(at + 1).starts_with(" - "));
    if (letter) number.value = text[at++] - 'A' + 1;
    if (number.value == 0) return std::nullopt;
  }
  static constexpr std::array<std::string_view, 6> kOrdinalEndings{"ª", "º", "η", "ος", "ο", "ή"};
  for (const std::string_view ending : kOrdinalEndings) {
    if (!text.substr(at).starts_with(ending)) continue;
    at += ending.size();
    break;
  }
  const std::size_t after_number = at;
  skip_separators(text, at);
  // "Recommendation 1 above" refers to one; a title is parted from its number or nothing follows.
  const bool parted =
      at >= text.size() ||
      text.substr(after_number, at - after_number).find_first_not_of(" \t\xC2\xA0") != std::string_view::npos;
  if (!parted) return std::nullopt;
  number.rest = at;
  return number;
}

}  // namespace praxis::ingest
