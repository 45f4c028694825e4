// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_letters.h"

#include "ingest/layout/bidi.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace praxis::ingest::worker {
namespace {

constexpr bool is_shape_of_letter(char32_t c) {
  return (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

/// The letters of a shape; of the shape of a mark alone, the mark without the space it is shown on.
void append_letters(std::u32string& out, char32_t shape) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) {
    out += shape;
    return;
  }
  const icu::UnicodeString letters = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(shape)), status);
  const bool mark = letters.length() > 1 && letters[0] == u' ';
  for (std::int32_t i = mark ? 1 : 0; i < letters.length(); i = letters.moveIndex32(i, 1))
    out += static_cast<char32_t>(letters.char32At(i));
}

}  // namespace

bool is_visible(std::uint32_t c) {
  return !is_space(c) && !is_control(c) && u_charType(static_cast<UChar32>(c)) != U_FORMAT_CHAR;
}

std::uint32_t combining_mark(std::uint32_t c) {
  switch (c) {
    case 0x60:
      return 0x300;
    case 0xB4:
      return 0x301;
    case 0x2C6:
      return 0x302;
    case 0x2DC:
      return 0x303;
    case 0xAF:
      return 0x304;
    case 0x2D8:
      return 0x306;
    case 0x2D9:
      return 0x307;
    case 0xA8:
      return 0x308;
    case 0x2DA:
      return 0x30A;
    case 0x2DD:
      return 0x30B;
    case 0x2C7:
      return 0x30C;
    case 0xB8:
      return 0x327;
    case 0x2DB:
      return 0x328;
    default:
      return 0;
  }
}

std::uint32_t with_dot(std::uint32_t c) {
  constexpr std::uint32_t kDotlessI = 0x131;
  constexpr std::uint32_t kDotlessJ = 0x237;
  return c == kDotlessI ? U'i' : c == kDotlessJ ? U'j' : c;
}

bool needs_turning(std::span<const std::uint32_t> code_points) {
  return std::any_of(code_points.begin(), code_points.end(), is_shape_of_letter) ||
         (code_points.size() > 1 &&
          std::any_of(code_points.begin(), code_points.end(), layout::is_right_to_left));
}

std::u32string as_seen(std::span<const std::uint32_t> code_points) {
  std::u32string letters;
  for (const std::uint32_t c : code_points) {
    if (is_shape_of_letter(c)) {
      append_letters(letters, c);
    } else {
      letters += c;
    }
  }
  return letters.size() > 1 ? layout::seen_order(std::move(letters)) : letters;
}

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x110000) {
    out += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
}

std::string utf8_from(std::u32string_view code_points) {
  std::string text;
  for (const char32_t c : code_points) append_utf8(text, static_cast<std::uint32_t>(c));
  return text;
}

}  // namespace praxis::ingest::worker
