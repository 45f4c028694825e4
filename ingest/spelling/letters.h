// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace praxis::ingest {

/// The letters a valid UTF-8 text begins and ends with; empty where it does with another sign. Letters are
/// Unicode's, with the marks combined with them.
std::string_view first_letters(std::string_view text);
std::string_view last_letters(std::string_view text);

/// The first run of letters at or after a byte, which may be in the midst of a character; empty when there is
/// none.
std::string_view word_at(std::string_view text, std::size_t byte);

/// True when it begins with an upper-case letter.
bool begins_with_capital(std::string_view word);
/// True when no letter of it is lower case: "EFRE".
bool is_all_capitals(std::string_view word);

}  // namespace praxis::ingest
