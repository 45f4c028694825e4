// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Stems a folded word (Word::folded): Snowball from Xapian, from libstemmer for Greek; a language that
/// neither knows, or the empty one, gives the word itself. Never fails. Thread-safe: each thread keeps its
/// own stemmers.
Stems stems_of(std::string_view folded, std::string_view language);

/// "en" for "en", "EN", "en-GB"; empty for what is no language code.
std::string language_tag(std::string_view language);

}  // namespace praxis::search
