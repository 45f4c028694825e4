// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis {

/// One word of a text by ICU word boundaries (UAX #29), in bytes.
struct WordSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The words of a valid UTF-8 text, in order: runs that hold a letter, digit or ideograph. Thread-safe.
std::vector<WordSpan> split_words(std::string_view text);
/// Its first words only, at most `limit`.
std::vector<WordSpan> first_words(std::string_view text, std::size_t limit);

/// Sentence boundaries (UAX #29) mended for what policy texts abbreviate ("e.g.", "No. 3"): byte ranges that
/// cover the text without gaps. Thread-safe.
std::vector<WordSpan> split_sentences(std::string_view text);
/// Its first sentences only, at most `limit`.
std::vector<WordSpan> first_sentences(std::string_view text, std::size_t limit);
/// The same as one stretch of the text.
std::string_view opening_of(std::string_view text, std::size_t sentences);

}  // namespace praxis
