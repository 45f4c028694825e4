// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace praxis::ingest::layout {

// Questions about valid UTF-8 text that the layout asks in many places. "Letter", "upper case" and so on are
// Unicode's, so that they hold for Greek and Cyrillic too.

std::size_t letters_in(std::string_view text);
std::size_t code_points_in(std::string_view text);

/// The first letter or digit is a lower-case letter: "(see", "innovation". False for "EU", "3", "–".
bool starts_lower(std::string_view text);
/// The first letter or digit is an upper-case letter.
bool starts_upper(std::string_view text);
/// The last code point but closing quotes, brackets and note marks ends a sentence: . ! ? … and their like.
bool ends_sentence(std::string_view text);
/// Ends in a comma, semicolon or colon.
bool ends_clause(std::string_view text);
/// Has at least two letters, and none of them is lower case.
bool all_capitals(std::string_view text);
/// One of the dashes that a line can be broken at: - U+2010 U+00AD U+00AC (a soft hyphen as some fonts code
/// it).
bool ends_in_hyphen(std::string_view text);
bool ends_in_soft_hyphen(std::string_view text);
/// The text without the hyphen it ends in.
std::string_view without_hyphen(std::string_view text);
/// An ideograph, kana or the like: scripts that set no spaces between words.
bool joins_without_space(std::string_view before, std::string_view after);

/// The first and the last code point, 0 for empty text.
char32_t first_of(std::string_view text);
char32_t last_of(std::string_view text);
std::u32string code_points_of(std::string_view text);

/// Latin ligatures (ﬁ, ﬄ) taken apart, private-use bullets of symbol fonts turned into "•".
std::string without_ligatures(std::string text);

}  // namespace praxis::ingest::layout
