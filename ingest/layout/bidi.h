// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

// Text as it is seen (its signs from left to right, as pages hold them) and as it is read. The order of
// reading is the Unicode Bidirectional Algorithm (UAX #9) run backwards, by ICU. Line by line: no text here
// is longer than a line.

/// A letter, or a mark on one, of a script written from right to left (Arabic, Hebrew, Syriac, …).
bool is_right_to_left(char32_t c);
/// Whether a text holds such letters. A few nanoseconds for text that cannot.
bool has_right_to_left(std::string_view text);
bool has_right_to_left(std::u32string_view text);

/// A mark of these scripts (a vowel point, a shadda) that stands on a letter; seen before it.
bool is_mark_right_to_left(char32_t c);

/// A text in the order of reading, in the order in which it is seen in a line that runs from right to left.
/// Brackets keep their characters.
std::u32string seen_order(std::u32string text);
std::string seen_order(std::string_view text);

/// A sign of a seen text, in the order of reading.
struct ReadSign {
  std::size_t at = 0;          ///< where it is seen
  bool right_to_left = false;  ///< and how it runs: brackets there may have one another's characters
};

/// The signs of a seen line in the order of reading, all of them once. `right_to_left` tells how the line
/// runs. Latin words keep their order, and so do numbers, and what stands in brackets behind a Latin word.
std::vector<ReadSign> reading_order(std::u32string_view seen, bool right_to_left);

/// Valid UTF-8 in NFC.
std::string composed(std::u32string_view text);

}  // namespace praxis::ingest::layout
