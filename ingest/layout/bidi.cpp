// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/bidi.h"

#include "corpus/utf8.h"
#include "ingest/layout/characters.h"

#include <algorithm>
#include <memory>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest::layout {
namespace {

using Bidi = std::unique_ptr<UBiDi, decltype(&ubidi_close)>;

constexpr char16_t kLatin = u'a';

UCharDirection direction_of(char32_t c) {
  return u_charDirection(static_cast<UChar32>(c));
}

/// A code unit that runs as the code point does, so that both texts count alike.
char16_t alike(char32_t c) {
  if (c <= 0xFFFF) return static_cast<char16_t>(c);
  switch (direction_of(c)) {
    case U_RIGHT_TO_LEFT:
      return u'\u05D0';
    case U_RIGHT_TO_LEFT_ARABIC:
      return u'\u0627';
    case U_LEFT_TO_RIGHT:
      return kLatin;
    default:
      return u'*';
  }
}

bool is_latin(char32_t c) {
  return direction_of(c) == U_LEFT_TO_RIGHT;
}

bool is_number(char32_t c) {
  return direction_of(c) == U_EUROPEAN_NUMBER;
}

bool is_bracket(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_START_PUNCTUATION || type == U_END_PUNCTUATION;
}

/// Where what is read on from a Latin word ends: past the last word, number or closed bracket that follows it
/// before letters from right to left. A bracket or space at the end is not its own, nor a sign behind a
/// space. Which bracket opens is told by its place, as either may have the character of the other.
std::size_t end_of_latin(std::u32string_view seen, std::size_t begin) {
  std::size_t end = begin;
  bool open = false;
  for (std::size_t i = begin; i < seen.size() && !is_right_to_left(seen[i]); ++i) {
    const char32_t c = seen[i];
    const bool after_space = i > begin && seen[i - 1] == U' ';
    if (is_latin(c) || is_number(c)) {
      if (!open) end = i + 1;
    } else if (is_bracket(c)) {
      const bool closes = !after_space && open;
      if (!closes && (open || i + 1 == seen.size() || seen[i + 1] == U' ')) return end;
      open = !closes;
      if (closes) end = i + 1;
    } else if (after_space && !open && c != U'–' && c != U'-' && c != U'&' && c != U'+') {
      return end;
    } else if (direction_of(c) == U_ARABIC_NUMBER) {
      return end;
    }
  }
  return end;
}

/// The text as the algorithm is to see it: what belongs to Latin words is Latin.
std::u16string with_latin_whole(std::u32string_view seen) {
  std::u16string text;
  for (const char32_t c : seen) text += alike(c);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (!is_latin(seen[i])) continue;
    const std::size_t end = std::max(end_of_latin(seen, i), i + 1);
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(i), text.begin() + static_cast<std::ptrdiff_t>(end),
              kLatin);
    i = end;
  }
  return text;
}

std::vector<ReadSign> as_they_stand(std::size_t count) {
  std::vector<ReadSign> signs(count);
  for (std::size_t i = 0; i < count; ++i) signs[i].at = i;
  return signs;
}

}  // namespace

bool is_right_to_left(char32_t c) {
  if (c < 0x590) return false;
  const UCharDirection direction = direction_of(c);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC || is_mark_right_to_left(c);
}

bool is_mark_right_to_left(char32_t c) {
  return c >= 0x590 && c < 0x900 && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

bool has_right_to_left(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), is_right_to_left);
}

bool has_right_to_left(std::string_view text) {
  // The lead bytes of U+0580 to U+0FFF and of U+F000 on; Latin, Greek and Cyrillic have smaller ones.
  const bool may = std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xD6 && byte <= 0xE0) || byte >= 0xEF;
  });
  return may && has_right_to_left(std::u32string_view(code_points_of(text)));
}

std::u32string seen_order(std::u32string text) {
  std::u16string units;
  for (const char32_t c : text) units += alike(c);
  UErrorCode status = U_ZERO_ERROR;
  const Bidi bidi(ubidi_open(), ubidi_close);
  std::vector<std::int32_t> order(text.size());
  ubidi_setPara(bidi.get(), units.data(), static_cast<std::int32_t>(units.size()), UBIDI_RTL, nullptr,
                &status);
  ubidi_getVisualMap(bidi.get(), order.data(), &status);
  if (U_FAILURE(status)) return text;
  std::u32string seen;
  for (const std::int32_t at : order) seen += text[static_cast<std::size_t>(at)];
  return seen;
}

std::string seen_order(std::string_view text) {
  return composed(seen_order(code_points_of(text)));
}

std::vector<ReadSign> reading_order(std::u32string_view seen, bool right_to_left) {
  const std::u16string text = with_latin_whole(seen);
  UErrorCode status = U_ZERO_ERROR;
  const Bidi bidi(ubidi_open(), ubidi_close);
  ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
  ubidi_setPara(bidi.get(), text.data(), static_cast<std::int32_t>(text.size()),
                right_to_left ? UBIDI_RTL : UBIDI_LTR, nullptr, &status);
  const std::int32_t runs = ubidi_countRuns(bidi.get(), &status);
  if (U_FAILURE(status)) return as_they_stand(seen.size());
  std::vector<ReadSign> signs;
  signs.reserve(seen.size());
  for (std::int32_t run = 0; run < runs; ++run) {
    std::int32_t begin = 0;
    std::int32_t length = 0;
    const bool turned = ubidi_getVisualRun(bidi.get(), run, &begin, &length) == UBIDI_RTL;
    for (std::int32_t i = 0; i < length; ++i)
      signs.push_back({static_cast<std::size_t>(turned ? begin + length - 1 - i : begin + i), turned});
  }
  return signs;
}

std::string composed(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) {
    char unit[U8_MAX_LENGTH];
    std::int32_t length = 0;
    UBool failed = 0;
    U8_APPEND(unit, length, U8_MAX_LENGTH, static_cast<UChar32>(c), failed);
    if (failed == 0) bytes.append(unit, static_cast<std::size_t>(length));
  }
  return to_clean_utf8(bytes);
}

}  // namespace praxis::ingest::layout
