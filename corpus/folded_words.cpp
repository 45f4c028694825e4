// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/folded_words.h"

#include "corpus/utf8.h"

#include <functional>
#include <list>
#include <unordered_map>
#include <utility>

namespace praxis {

std::size_t word_hash(std::string_view key) {
  return std::hash<std::string_view>{}(key);
}

FoldedWords fold_words(std::string_view text, std::vector<WordSpan> spans) {
  FoldedWords words;
  words.text = text;
  words.spans = std::move(spans);
  words.keys.reserve(words.spans.size());
  words.hashes.reserve(words.spans.size());
  for (const WordSpan& word : words.spans) {
    words.keys.push_back(fold_case(text.substr(word.begin, word.end - word.begin)));
    words.hashes.push_back(word_hash(words.keys.back()));
  }
  return words;
}

namespace {

/// The texts folded last, the oldest forgotten first.
class LatestTexts {
 public:
  const FoldedWords& words_of(std::string_view text) {
    if (const auto known = places_.find(text); known != places_.end()) return *known->second;
    while (texts_.size() > kLeastTexts && words_ > kMostWords) forget_oldest();
    const FoldedWords& words = texts_.emplace_back(fold_words(text, split_words(text)));
    words_ += words.spans.size();
    places_.emplace(words.text, &words);
    return words;
  }

 private:
  static constexpr std::size_t kLeastTexts = 8;
  static constexpr std::size_t kMostWords = 1U << 16U;

  void forget_oldest() {
    words_ -= texts_.front().spans.size();
    places_.erase(texts_.front().text);
    texts_.pop_front();
  }

  std::list<FoldedWords> texts_;
  std::unordered_map<std::string_view, const FoldedWords*> places_;  ///< by the texts themselves
  std::size_t words_ = 0;
};

}  // namespace

const FoldedWords& folded_words(std::string_view text) {
  thread_local LatestTexts latest;
  return latest.words_of(text);
}

}  // namespace praxis
