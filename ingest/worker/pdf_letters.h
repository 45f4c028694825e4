// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace praxis::ingest::worker {

// The code points that glyphs say they stand for.

/// White space of any width.
bool is_space(std::uint32_t c);
/// A sign that steers a device and is never seen.
bool is_control(std::uint32_t c);
/// Neither of these, nor a sign that only joins, parts or directs: a soft hyphen, a mark of direction.
bool is_visible(std::uint32_t c);

/// Accents that old typesetting programs set as glyphs of their own over a letter, as combining marks; 0 for
/// others.
std::uint32_t combining_mark(std::uint32_t c);

/// Nothing is written for what is no code point.
void append_utf8(std::string& out, std::uint32_t c);
std::string utf8_from(std::u32string_view code_points);

}  // namespace praxis::ingest::worker
