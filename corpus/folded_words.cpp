// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/folded_words.h"

#include "corpus/utf8.h"

#include <array>
#include <functional>
#include <utility>

namespace praxis {

std::size_t word_hash(std::string_view key) {
  return std::hash<std::string_view>{}(key) % kWordHashes;
}

namespace {

void fold_into(FoldedWords& words, std::string_view text, std::vector<WordSpan> spans) {
  words.text = text;
  words.spans = std::move(spans);
  words.keys.clear();
  words.hashes.clear();
  words.keys.reserve(words.spans.size());
  words.hashes.reserve(words.spans.size());
  for (const WordSpan& word : words.spans) {
    words.keys.push_back(fold_case(text.substr(word.begin, word.end - word.begin)));
    words.hashes.push_back(word_hash(words.keys.back()));
  }
}

}  // namespace

FoldedWords fold_words(std::string_view text, std::vector<WordSpan> spans) {
  FoldedWords words;
  fold_into(words, text, std::move(spans));
  return words;
}

const FoldedWords& folded_words(std::string_view text) {
  // A title, a text, and the headings above them.
  thread_local std::array<FoldedWords, 8> latest;
  thread_local std::size_t oldest = 0;
  for (const FoldedWords& words : latest) {
    if (words.text == text) return words;
  }
  FoldedWords& words = latest[oldest];
  oldest = (oldest + 1) % latest.size();
  fold_into(words, text, split_words(text));
  return words;
}

}  // namespace praxis
