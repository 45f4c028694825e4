// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/analyzer.h"
#include "search/suggestion.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::search {

/// One way to write a stretch of a text otherwise.
struct Spelt {
  std::string text;
  unsigned edits = 0;
  std::size_t units = 0;  ///< that hold it, at most
  std::size_t end = 0;    ///< bytes: the end of what it replaces
};

/// What a word that no unit holds may have been meant as, best first: near words, two words it is made of, or
/// the one it makes with the word behind it.
std::vector<Spelt> mended_spellings(const KnownWords& known, const std::vector<Word>& words, std::size_t at);

/// A word that some units hold, but far fewer than one a letter off: that one. Empty for most words.
std::vector<Spelt> commoner_spellings(const KnownWords& known, const Word& word);

/// Of a word that units hold only with other accents than it was typed with: near words that have those.
std::vector<Spelt> spellings_with_its_accents(const KnownWords& known, const Word& word);

/// Words a letter off, however common: for a word that is of another language than those around it.
std::vector<Spelt> near_spellings(const KnownWords& known, const Word& word);

}  // namespace praxis::search
