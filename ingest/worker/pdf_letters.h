// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace praxis::ingest::worker {

// The code points that glyphs say they stand for.

/// White space of any width.
constexpr bool is_space(std::uint32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x3000;
}
/// A sign that steers a device and is never seen.
constexpr bool is_control(std::uint32_t c) {
  return c < ' ' || c == 0x7F;
}
/// Neither of these, nor a sign that only joins, parts or directs: a soft hyphen, a mark of direction.
bool is_visible(std::uint32_t c);

/// Accents that old typesetting programs set as glyphs of their own over a letter, as combining marks; 0 for
/// others.
std::uint32_t combining_mark(std::uint32_t c);

/// The letter that a dotless one stands for below an accent: "ı" and "ȷ" are i and j; others are themselves.
std::uint32_t with_dot(std::uint32_t c);

/// What a glyph stands for, as it is seen from left to right: where it stands for several letters of a script
/// written from right to left, the last comes first, and shapes that letters take inside a word (U+FB1D to
/// U+FDFF, U+FE70 to U+FEFF) are the letters. Anything else stays as it is.
std::u32string as_seen(std::span<const std::uint32_t> code_points);
/// Whether as_seen may change these.
bool needs_turning(std::span<const std::uint32_t> code_points);

/// Nothing is written for what is no code point.
void append_utf8(std::string& out, std::uint32_t c);
std::string utf8_from(std::u32string_view code_points);

}  // namespace praxis::ingest::worker
