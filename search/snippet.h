// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "search/highlight.h"

#include <cstddef>
#include <string_view>

namespace praxis::search {

inline constexpr std::size_t kSnippetLength = 240;  ///< code points, ellipses aside
/// Of a unit longer than this, in bytes, only the beginning is looked through for a snippet.
inline constexpr std::size_t kSnippetScan = 256 * 1024;

/// The passage of a text that shows best why it was found: whole sentences with the most different query
/// words, as far as they fit; a sentence too long is cut at words, with an ellipsis. White space is squeezed,
/// no character is split. Where no query word stands in the text, its beginning.
Snippet make_snippet(std::string_view text, std::string_view language, const HighlightTerms& terms);

}  // namespace praxis::search
