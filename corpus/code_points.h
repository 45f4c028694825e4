// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include <unicode/utf8.h>

namespace praxis {

/// Calls `visit` with each code point (UChar32), until it returns false where it returns anything; a broken
/// sequence counts as U+FFFD.
template <typename Visit>
void for_each_code_point(std::string_view text, Visit&& visit) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(data, i, size, c);
    if constexpr (std::is_void_v<decltype(visit(c))>) {
      visit(c);
    } else if (!visit(c)) {
      return;
    }
  }
}

}  // namespace praxis
