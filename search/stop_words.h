// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace praxis::search {

/// True for a word too common in a language to tell units apart: articles, pronouns, prepositions,
/// auxiliaries, question words. `exact` as in Word::exact. Languages without a list have none. Thread-safe.
bool is_stop_word(std::string_view exact, std::string_view language);

/// The lists themselves, family by family: language and words, separated by spaces.
using StopWordLists = std::span<const std::pair<std::string_view, std::string_view>>;
StopWordLists germanic_stop_words();
StopWordLists romance_stop_words();  ///< and Greek
StopWordLists eastern_stop_words();  ///< Slavic, Baltic and Finno-Ugric

}  // namespace praxis::search
