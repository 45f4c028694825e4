// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace praxis {

/// Numbers in files and messages: as many bytes as the type has, the lowest first, on any machine.
template <typename Number>
void append_number(std::string& bytes, Number number) {
  static_assert(std::is_unsigned_v<Number>);
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    bytes += static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
}

/// The number that begins at a byte; there must be enough of them.
template <typename Number>
Number number_at(std::string_view bytes, std::size_t at) {
  static_assert(std::is_unsigned_v<Number>);
  Number number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    number |= static_cast<Number>(static_cast<Number>(static_cast<unsigned char>(bytes[at + i])) << (8 * i));
  return number;
}

}  // namespace praxis
