// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace praxis {

/// Where the sentence that begins at a byte of a text ends by the rules of UAX #29 (SB3 to SB11), a tenth of
/// the work of running them as ICU's general rules; nothing where it holds a combining mark or a sign
/// without width, for ICU to look at. What a character is for the rules is ICU's word. The
/// byte must be the text's first or a sentence's. Thread-safe.
std::optional<std::size_t> plain_sentence_end(std::string_view text, std::size_t begin);

}  // namespace praxis
