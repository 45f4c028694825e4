// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::ingest::joint {

// Where a line ended in a hyphen and the document itself does not tell whether it belongs to the word, a
// reader leaves one of these marks in a block's text in place of hyphen and space: "inno<kJoin>vation". Each
// is a control character, which clean text never has, and says what the reader would do. ingest/spelling
// settles them right after reading (docs/adr/0014); past ingest/reader there are none.

inline constexpr char kJoin = '\x01';  ///< one word: "innovation"
inline constexpr char kKeep = '\x02';  ///< a hyphen inside a word: "long-term"
inline constexpr char kHang = '\x03';  ///< a hyphen that hangs before another word: "short- and"
inline constexpr std::string_view kAll = "\x01\x02\x03";

/// What a mark becomes when it is taken at its word.
inline std::string_view spelt(char mark) {
  return mark == kKeep ? "-" : mark == kHang ? "- " : "";
}

/// The text with every mark taken at its word.
inline std::string as_guessed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (kAll.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += spelt(c);
    }
  }
  return out;
}

}  // namespace praxis::ingest::joint
