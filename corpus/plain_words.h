// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/words.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace praxis {

/// Adds the words of a stretch of text, by the rules of UAX #29 for letters, digits and what may stand
/// between them, a tenth of the work of running them as ICU's general rules; false, with nothing added, where
/// the stretch holds something that those rules do not settle (marks, scripts without spaces, emoji), for ICU
/// to look at. What a character is for the rules is ICU's word. The stretch must begin and end at white space
/// or the text's ends. Thread-safe.
bool add_plain_words(std::string_view text, std::size_t begin, std::size_t end, std::vector<WordSpan>& words);

/// Whether a run is nothing but low lines and the like, of which ICU says now that it is a word, now that it
/// is none.
bool is_only_joiners(std::string_view run);

}  // namespace praxis
