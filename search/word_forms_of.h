// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/analyzer.h"
#include "search/language_model.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace praxis::search {

/// The exact words of an index that have a stem in common with a word in one of its languages, the most
/// frequent limit::kNearForms of them; the word itself is always one. Looks through a bounded number of words
/// that begin as the stem does, so that forms whose beginning differs ("Häuser" of "Haus") are not among
/// them. Throws Xapian::Error.
std::vector<std::string> forms_of_word(const Xapian::Database& database, const Word& word,
                                       std::span<const IndexLanguage> languages);

/// The exact words that begin so, the most frequent limit::kNearForms of them; `start` itself where there
/// are none. Throws Xapian::Error.
std::vector<std::string> words_starting_with(const Xapian::Database& database, std::string_view start);

}  // namespace praxis::search
