// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/letters.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

bool is_letter(UChar32 c) {
  constexpr std::uint32_t kLetters = U_GC_L_MASK | U_GC_M_MASK;
  return c >= 0 && (U_GET_GC_MASK(c) & kLetters) != 0;
}

}  // namespace

std::string_view first_letters(std::string_view text) {
  const auto size = static_cast<int32_t>(text.size());
  int32_t end = 0;
  for (int32_t at = 0; at < size; end = at) {
    UChar32 c = 0;
    U8_NEXT(bytes_of(text), at, size, c);
    if (!is_letter(c)) break;
  }
  return text.substr(0, static_cast<std::size_t>(end));
}

std::string_view last_letters(std::string_view text) {
  const auto size = static_cast<int32_t>(text.size());
  int32_t begin = size;
  for (int32_t at = size; at > 0; begin = at) {
    UChar32 c = 0;
    U8_PREV(bytes_of(text), 0, at, c);
    if (!is_letter(c)) break;
  }
  return text.substr(static_cast<std::size_t>(begin));
}

std::string_view word_at(std::string_view text, std::size_t byte) {
  const auto size = static_cast<int32_t>(text.size());
  auto at = static_cast<int32_t>(byte);
  while (at < size && U8_IS_TRAIL(bytes_of(text)[at])) ++at;
  while (at < size) {
    const std::string_view letters = first_letters(text.substr(static_cast<std::size_t>(at)));
    if (!letters.empty()) return letters;
    U8_FWD_1(bytes_of(text), at, size);
  }
  return {};
}

bool begins_with_capital(std::string_view word) {
  int32_t at = 0;
  UChar32 c = 0;
  if (word.empty()) return false;
  U8_NEXT(bytes_of(word), at, static_cast<int32_t>(word.size()), c);
  return c >= 0 && u_isupper(c);
}

bool is_all_capitals(std::string_view word) {
  const auto size = static_cast<int32_t>(word.size());
  for (int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes_of(word), at, size, c);
    if (c >= 0 && u_islower(c)) return false;
  }
  return true;
}

}  // namespace praxis::ingest
