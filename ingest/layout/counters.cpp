// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/counters.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/numerals.h"

#include <algorithm>
#include <optional>
#include <string>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kLongestCounter = 5;  // code points between the brackets: "xviii"

/// The value of a digit, in the scripts that lists are counted in; -1 for other signs.
int digit_value(char32_t c) {
  const bool arabic = (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
  return arabic || (c >= U'0' && c <= U'9') ? u_charDigitValue(static_cast<UChar32>(c)) : -1;
}

bool is_alphabetic(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// The number that a counter begins with and what follows it: "2e" is 2 and "e".
struct Numbered {
  long number = 0;
  std::u32string_view rest;
};

std::optional<Numbered> numbered(std::u32string_view text) {
  Numbered result;
  std::size_t digits = 0;
  while (digits < text.size() && digits < 4 && digit_value(text[digits]) >= 0) {
    result.number = result.number * 10 + digit_value(text[digits++]);
  }
  if (digits == 0 || digits > 3) return std::nullopt;
  result.rest = text.substr(digits);
  return result;
}

bool is_small_roman(std::string_view text) {
  return text.size() <= kLongestCounter && roman_value(text).has_value() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
}

/// One letter, one letter twice, or a numeral in letters: two others are as good as always a word.
bool counts_in_letters(std::u32string_view text) {
  if (!std::all_of(text.begin(), text.end(), is_alphabetic)) return false;
  if (text.size() == 1 || (text.size() == 2 && text[0] == text[1])) return true;
  return greek_value(text).has_value();
}

bool is_counting(std::string_view text) {
  if (text.empty() || text.size() > kLongestCounter * 4) return false;
  const std::u32string points = code_points_of(text);
  if (points.size() > kLongestCounter) return false;
  if (const auto with_number = numbered(points)) {
    const auto digits = points.size() - with_number->rest.size();
    if (digits > 2 || with_number->rest.size() > 1) return false;
    return with_number->rest.empty() ||
           (is_alphabetic(with_number->rest[0]) && !u_isupper(static_cast<UChar32>(with_number->rest[0])));
  }
  return counts_in_letters(points) || is_small_roman(text);
}

bool next_letter(char32_t a, char32_t b) {
  if (script_of(a) != script_of(b) || b <= a) return false;
  return b - a == 1 || (b - a == 2 && script_of(a) != USCRIPT_LATIN);
}

}  // namespace

bool is_counter(std::string_view text) {
  if (text.size() < 2) return false;
  const char open = text.front() == '(' || text.front() == '[' ? text.front() : '\0';
  if (open != '\0') text.remove_prefix(1);
  const char end = text.empty() ? '\0' : text.back();
  const bool closed = open == '[' ? end == ']' : end == ')' || (open == '\0' && end == '.');
  if (!closed) return false;
  text.remove_suffix(1);
  // "[a]" is a remark in a quotation more often than a label.
  return is_counting(text) && (open != '[' || is_ascii_digit(text.front()));
}

bool is_bare_counter(std::string_view text) {
  if (!text.empty() && text.front() == '*') text.remove_prefix(1);
  const std::size_t length = text.size() > 8 ? 8 : code_points_in(text);
  if (length == 0 || length > 2) return false;
  if (std::all_of(text.begin(), text.end(), is_ascii_digit)) return true;
  return length == 1 && is_alphabetic(first_of(text)) && !starts_upper(text);
}

std::string_view core_of_counter(std::string_view label) {
  const auto is_inner = [](char c) {
    return is_ascii_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  };
  while (!label.empty() && !is_inner(label.front())) label.remove_prefix(1);
  while (!label.empty() && !is_inner(label.back())) label.remove_suffix(1);
  // Signs beyond ASCII are bullets.
  const auto points = code_points_of(label.substr(0, kLongestCounter * 4));
  const bool digits =
      std::any_of(points.begin(), points.end(), [](char32_t c) { return digit_value(c) >= 0; });
  return letters_in(label) > 0 || digits ? label : std::string_view{};
}

bool counts_on(std::string_view a, std::string_view b) {
  if (a.size() > kLongestCounter * 4 || b.size() > kLongestCounter * 4) return false;
  const std::u32string from = code_points_of(a);
  const std::u32string to = code_points_of(b);
  const auto x = numbered(from);
  const auto y = numbered(to);
  if (x && y) {
    if (y->number == x->number + 1) return x->rest == y->rest;
    return y->number == x->number && x->rest.size() == 1 && y->rest.size() == 1 &&
           next_letter(x->rest[0], y->rest[0]);
  }
  if (from.size() == 1 && to.size() == 1 && next_letter(from[0], to[0])) return true;
  const auto doubled = [](const std::u32string& s) { return s.size() == 2 && s[0] == s[1]; };
  if (doubled(from) && doubled(to) && next_letter(from[0], to[0])) return true;
  const auto roman_from = roman_value(a);
  const auto roman_to = roman_value(b);
  if (roman_from && roman_to && *roman_to == *roman_from + 1) return true;
  const auto greek_from = greek_value(from);
  const auto greek_to = greek_value(to);
  return greek_from && greek_to && *greek_to == *greek_from + 1;
}

}  // namespace praxis::ingest::layout
