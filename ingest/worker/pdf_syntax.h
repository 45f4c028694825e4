// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

/// The least that has to be known of how a page's content is written (ISO 32000-1, 7.2 and 7.3) to go through
/// it without a parser. All of it thread-safe.
namespace praxis::ingest::worker::pdf {

/// Some bytes, asked for one by one.
class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view bytes) {
    for (const char byte : bytes) holds_[static_cast<unsigned char>(byte)] = true;
  }
  constexpr bool hold(char byte) const { return holds_[static_cast<unsigned char>(byte)]; }

 private:
  std::array<bool, 256> holds_{};
};

inline constexpr ByteSet kBlanks{{" \n\r\t\f\0", 6}};
inline constexpr ByteSet kTokenEnds{{" \n\r\t\f\0()<>[]{}/%", 16}};

inline bool is_blank(char c) {
  return kBlanks.hold(c);
}

/// Ends a number, a name or an operator.
inline bool ends_token(char c) {
  return kTokenEnds.hold(c);
}

/// Where the string that begins at `from` with "(" or "<" has ended, past its bracket; the end of the content
/// if it has none.
std::size_t end_of_string(std::string_view content, std::size_t from);

}  // namespace praxis::ingest::worker::pdf
