// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::search {

/// A word without the endings of its language's cases, numbers and articles, for languages that Snowball has
/// no stemmer for: Bulgarian, Croatian, Czech, Estonian, Latvian, Polish, Slovak, Slovene. Light, as such
/// stemmers are called: it takes off the longest ending in a list where enough of the word remains, and evens
/// out a vowel that comes and goes before the last consonant (Dolamic and Savoy, "Indexing and stemming
/// approaches for the Czech language", Information Processing & Management 45, 2009). Expects a folded word
/// without accents; words of other languages come back as they are. Thread-safe.
std::string without_endings(std::string_view plain, std::string_view language);

/// Whether it knows the endings of a language.
bool has_endings(std::string_view language);

}  // namespace praxis::search
