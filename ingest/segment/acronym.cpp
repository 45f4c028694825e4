// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/acronym.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest {
namespace {

bool is_name_sign(UChar32 c) {
  return u_isalpha(c) != 0 || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == '_';
}

}  // namespace

std::size_t acronym_length(std::string_view text) {
  constexpr int kFewestSigns = 3;
  constexpr int kFewestCapitals = 2;
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  std::int32_t end = 0;  // without stops and hyphens behind
  int signs = 0;
  int capitals = 0;
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    const bool capital = u_isupper(c) != 0;
    if (!is_name_sign(c) || (signs == 0 && !capital)) break;
    ++signs;
    capitals += capital ? 1 : 0;
    if (c != '.' && c != '-') end = at;
  }
  return signs >= kFewestSigns && capitals >= kFewestCapitals ? static_cast<std::size_t>(end) : 0;
}

std::size_t project_name_length(std::string_view text) {
  constexpr std::size_t kMostWords = 4;
  std::size_t end = acronym_length(text);
  for (std::size_t words = 1; end > 0 && words < kMostWords && end + 1 < text.size(); ++words) {
    if (text[end] != ' ' || !is_in_capitals(text.substr(0, end))) break;
    const std::size_t next = acronym_length(text.substr(end + 1));
    if (next == 0 || !is_in_capitals(text.substr(end + 1, next))) break;
    end += 1 + next;
  }
  return end;
}

bool is_in_capitals(std::string_view name) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(name.data());
  const auto size = static_cast<std::int32_t>(name.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    if (u_islower(c) != 0) return false;
  }
  return true;
}

}  // namespace praxis::ingest
