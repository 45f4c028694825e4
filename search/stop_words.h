// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/word_sets.h"

#include <string_view>

namespace praxis::search {

/// True for a word too common in a language to tell units apart: articles, pronouns, prepositions,
/// auxiliaries, question words. `exact` as in Word::exact. Languages without a list have none. Thread-safe.
bool is_stop_word(std::string_view exact, std::string_view language);

/// The lists themselves, family by family.
WordLists germanic_stop_words();
WordLists romance_stop_words();  ///< and Greek
WordLists eastern_stop_words();  ///< Slavic, Baltic and Finno-Ugric

}  // namespace praxis::search
