// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace praxis::search {

/// The stems of one word in one language, accents folded.
struct Stems {
  std::string stem;  ///< of the word as written: accents tell a stemmer much, so they go after stemming
  /// Of the word typed without accents; the same as `stem` for most words. "innovación" has "innov",
  /// "innovacion".
  std::string plain;
};

/// Stems a folded word (Word::folded): Snowball from Xapian, from libstemmer for Greek; for the languages
/// that Snowball does not know the base form of a Hunspell dictionary, where one is installed, less its
/// ending (search/endings.h). Any other language, or the empty one, gives the word itself. Never fails.
/// Thread-safe: each thread keeps its own stemmers, but for the dictionaries.
Stems stems_of(std::string_view folded, std::string_view language);

/// Whether the stems of a language begin with the first letter of their words, accents aside. The base form
/// of a dictionary may not, and Irish changes how words begin.
bool keeps_first_letter(std::string_view language);

/// What stems a language on this machine, by name and version: an index says so of each language, for stems
/// made by another may not meet. "none" for a language that nothing stems.
std::string stemmer_name(std::string_view language);

/// The official languages of the EU, by ISO 639-1.
std::span<const std::string_view> eu_languages();

/// "en" for "en", "EN", "en-GB"; empty for what is no language code.
std::string language_tag(std::string_view language);

}  // namespace praxis::search
