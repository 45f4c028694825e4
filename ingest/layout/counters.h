// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace praxis::ingest::layout {

/// Whether a word is what lists count their items with, in any script: "1." "12)" "(3)" "[4]" "2e." "1a)"
/// "B)" "(α)" "(αα)" "(στ)" "б)" "(iv)".
bool is_counter(std::string_view text);

/// Whether it may count items without bracket or stop, where others at its side do so too: "4", "a", "*2".
bool is_bare_counter(std::string_view text);

/// What stands between brackets and stops: "(iv)" gives "iv"; empty for a sign.
std::string_view core_of_counter(std::string_view label);

/// Whether a list that has come to `a` goes on with `b`, both without brackets: the next number, letter of
/// the alphabet (Greek and Cyrillic lists leave letters out), pair of letters, or numeral (Roman, Greek).
bool counts_on(std::string_view a, std::string_view b);

}  // namespace praxis::ingest::layout
