// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace praxis {

/// Makes any bytes valid UTF-8 in NFC: broken sequences become U+FFFD, control characters other than tab and
/// newline go. Every text that enters Praxis passes here once.
std::string to_clean_utf8(std::string_view bytes);

bool is_valid_utf8(std::string_view bytes);
bool is_ascii(std::string_view text);

/// The number of code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// The byte offset of a code point; the text's size when there are fewer.
std::size_t byte_offset(std::string_view text, std::size_t code_points);

/// Caseless form for comparing words: Unicode NFKC_Casefold. "Ⅻ STRAẞE" gives "xii strasse".
std::string fold_case(std::string_view text);

/// Drops accents: canonical decomposition without combining marks, and the letters that have no decomposition
/// (ø, ł, đ, ħ, ı, æ, œ) as people type them. Expects text already case-folded, or not; keeps case.
std::string strip_accents(std::string_view text);

/// White space runs (also U+00A0) become one space; none at either end.
std::string squeeze_space(std::string_view text);
std::string_view trim(std::string_view text);

/// Without what parts a label from its text, at either end: white space, . : ; , and dashes.
std::string_view trim_separators(std::string_view text);

/// At most `limit` code points, cut at the last word boundary with an ellipsis when longer.
std::string shorten(std::string_view text, std::size_t limit);

}  // namespace praxis
