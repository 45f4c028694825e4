// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::ingest {

/// How UTF-16 without a byte order mark stands in a file: not at all, low byte first, high byte first.
enum class Utf16 { none, little, big };

/// Known by its zeroes: the characters of markup, spaces and stops have one each, all at even or all at odd
/// places. Where most of the text is of another alphabet they are few; then the high bytes must be few too,
/// as an alphabet has only one or two. Looks at the first 2048 bytes. Thread-safe.
Utf16 unmarked_utf16(std::string_view bytes);

/// The single-byte character set whose reading of the bytes looks most like a language: `detected` (what
/// statistics of short sequences say), or one for which the letters beyond ASCII are those of a language that
/// the other reading does not have. Western, Central European, Turkish and Baltic sets are told apart so, and
/// Windows-1253 from ISO-8859-7; a name outside these comes back as it is. Names are those of ICU converters.
/// Thread-safe.
std::string likelier_charset(std::string_view bytes, std::string detected);

}  // namespace praxis::ingest
