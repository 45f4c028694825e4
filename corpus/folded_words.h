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
  std::vector<std::size_t> hashes;  ///< of the keys, by word_hash
};

std::size_t word_hash(std::string_view key);

FoldedWords fold_words(std::string_view text, std::vector<WordSpan> spans);

/// Those of a whole text. The texts of a document are looked through for several things in turn, so each
/// thread remembers the latest, by the length of a book's words; good until the thread has asked for eight
/// others (a text, its title and what stands above them).
const FoldedWords& folded_words(std::string_view text);

}  // namespace praxis
