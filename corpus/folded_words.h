// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis {

/// The words of a text, each also with its case folded. The three lists run side by side.
struct FoldedWords {
  std::string text;
  std::vector<WordSpan> spans;  ///< bytes in the text
  std::vector<std::string> keys;
  std::vector<std::size_t> hashes;  ///< of the keys, below kWordHashes
};

inline constexpr std::size_t kWordHashes = std::size_t{1} << 16U;
std::size_t word_hash(std::string_view key);

FoldedWords fold_words(std::string_view text, std::vector<WordSpan> spans);

/// Those of a whole text. A text is looked through for several things in turn, so each thread remembers the
/// words of the latest eight (a text, its title and what stands above); good until the thread has asked for
/// as many others.
const FoldedWords& folded_words(std::string_view text);

}  // namespace praxis
