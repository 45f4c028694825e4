// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/characters.h"

#include "corpus/ascii.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace praxis::ingest::layout {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kNotSign = 0xAC;
constexpr char32_t kHyphen = 0x2010;
constexpr char32_t kMinus = 0x2212;  // what some fonts code their hyphen as

/// The code point that begins at `at`, which moves past it. The text is valid: it has been cleaned on the way
/// in.
char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const char32_t lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) c = (c << 6) | (byte(at + i) & 0x3FU);
  at = std::min(at + length, text.size());
  return c;
}

/// Calls `visit(code point)` for each code point until it returns false.
template <typename Visit>
void for_each(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (!visit(static_cast<UChar32>(next_code_point(text, at)))) return;
  }
}

/// Takes the last code point off the text; 0 when there is none.
char32_t take_last(std::string_view& text) {
  if (text.empty()) return 0;
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  std::size_t at = begin;
  const char32_t c = next_code_point(text, at);
  text.remove_suffix(text.size() - begin);
  return c;
}

bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == 0xBB || c == 0xAB || c == 0x2019 || c == 0x201D || c == 0x201C ||
         u_charType(static_cast<UChar32>(c)) == U_END_PUNCTUATION ||
         u_charType(static_cast<UChar32>(c)) == U_FINAL_PUNCTUATION;
}

bool ends_a_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0x37E || c == 0xB7 ||
         c == 0x61F || c == 0x6D4;
}

/// Most letters are ASCII, and this is asked of every one of a document.
bool is_letter(UChar32 c) {
  return c < 0x80 ? is_ascii_letter(static_cast<char>(c)) : u_isalpha(c) != 0;
}

char32_t first_letter_or_digit(std::string_view text) {
  char32_t found = 0;
  for_each(text, [&](UChar32 c) {
    if (u_isalnum(c)) found = static_cast<char32_t>(c);
    return found == 0;
  });
  return found;
}

bool is_spaceless(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) &&
         (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA);
}

}  // namespace

std::size_t letters_in(std::string_view text) {
  std::size_t count = 0;
  for_each(text, [&](UChar32 c) {
    count += is_letter(c) ? 1 : 0;
    return true;
  });
  return count;
}

std::size_t code_points_in(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

bool starts_lower(std::string_view text) {
  const char32_t c = first_letter_or_digit(text);
  return c != 0 && u_islower(static_cast<UChar32>(c));
}

bool starts_upper(std::string_view text) {
  const char32_t c = first_letter_or_digit(text);
  return c != 0 && (u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c)));
}

bool ends_sentence(std::string_view text) {
  char32_t c = take_last(text);
  for (int i = 0; i < 4 && (closes(c) || c == ' ' || u_isdigit(static_cast<UChar32>(c))); ++i) {
    const bool digit = u_isdigit(static_cast<UChar32>(c));
    c = take_last(text);
    // "Europe.2" ends in a note's mark, "in 2014" in a number.
    if (digit && !ends_a_sentence(c) && !u_isdigit(static_cast<UChar32>(c)) && !closes(c)) return false;
  }
  return ends_a_sentence(c);
}

bool ends_clause(std::string_view text) {
  const char32_t c = last_of(text);
  return c == ',' || c == ';' || c == ':' || c == 0x60C || c == 0x61B;
}

bool all_capitals(std::string_view text) {
  std::size_t upper = 0;
  bool lower = false;
  for_each(text, [&](UChar32 c) {
    if (u_islower(c)) lower = true;
    if (u_isupper(c)) ++upper;
    return !lower;
  });
  return !lower && upper >= 2;
}

bool ends_in_hyphen(std::string_view text) {
  const char32_t c = last_of(text);
  return c == '-' || c == kHyphen || c == kSoftHyphen || c == kNotSign || c == kMinus;
}

bool ends_in_soft_hyphen(std::string_view text) {
  const char32_t c = last_of(text);
  return c == kSoftHyphen || c == kNotSign;
}

std::string_view without_hyphen(std::string_view text) {
  if (ends_in_hyphen(text)) take_last(text);
  return text;
}

bool joins_without_space(std::string_view before, std::string_view after) {
  return is_spaceless(last_of(before)) && is_spaceless(first_of(after));
}

char32_t first_of(std::string_view text) {
  char32_t first = 0;
  for_each(text, [&](UChar32 c) {
    first = static_cast<char32_t>(c);
    return false;
  });
  return first;
}

char32_t last_of(std::string_view text) {
  return take_last(text);
}

std::u32string code_points_of(std::string_view text) {
  std::u32string points;
  for_each(text, [&](UChar32 c) {
    points += static_cast<char32_t>(c);
    return true;
  });
  return points;
}

std::string without_ligatures(std::string text) {
  static constexpr std::array<std::string_view, 7> kLigatures{"ff",  "fi", "fl", "ffi",
                                                              "ffl", "st", "st"};  // U+FB00…
  static constexpr std::string_view kBullet = "\u2022";
  std::size_t at = 0;
  while (at < text.size() && (at = text.find_first_of("\xEF\xEE", at)) != std::string::npos) {
    const std::string_view three = std::string_view(text).substr(at, 3);
    const char32_t c = first_of(three);
    std::string_view replacement = three;
    if (c >= 0xFB00 && c <= 0xFB06) {
      replacement = kLigatures[c - 0xFB00];
    } else if (c >= 0xF020 && c <= 0xF0FF && text.size() == 3) {
      replacement = kBullet;  // a lone glyph of Symbol or Wingdings: as good as always a list's mark
    }
    text.replace(at, three.size(), replacement);
    at += replacement.size();
  }
  return text;
}

}  // namespace praxis::ingest::layout
