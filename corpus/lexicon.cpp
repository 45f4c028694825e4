// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/lexicon.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace praxis {

/// A trie over folded words.
struct Lexicon::Node {
  std::unordered_map<std::string, std::unique_ptr<Node>> next;
  std::vector<Meaning> meanings;
};

namespace {

std::string key_of(std::string_view word) {
  return strip_accents(fold_case(word));
}

}  // namespace

Lexicon::Lexicon(const Taxonomy& taxonomy) : root_(std::make_unique<Node>()) {
  for (const Concept& entry : taxonomy.concepts()) {
    for (const Term& term : entry.terms) {
      Node* node = root_.get();
      for (const WordSpan& word : split_words(term.text)) {
        auto& child =
            node->next[key_of(std::string_view(term.text).substr(word.begin, word.end - word.begin))];
        if (!child) child = std::make_unique<Node>();
        node = child.get();
      }
      if (node == root_.get()) continue;
      const bool known = std::any_of(
          node->meanings.begin(), node->meanings.end(),
          [&](const Meaning& meaning) { return meaning.concept_ == &entry && meaning.kind <= term.kind; });
      if (!known) node->meanings.push_back({&entry, term.kind});
    }
  }
}

Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

std::vector<LexiconMatch> Lexicon::find(std::string_view text) const {
  const std::vector<WordSpan> words = split_words(text);
  std::vector<std::string> keys;
  keys.reserve(words.size());
  for (const WordSpan& word : words) keys.push_back(key_of(text.substr(word.begin, word.end - word.begin)));

  std::vector<LexiconMatch> matches;
  for (std::size_t i = 0; i < words.size();) {
    const Node* node = root_.get();
    const Node* longest = nullptr;
    std::size_t last = i;
    for (std::size_t j = i; j < words.size(); ++j) {
      const auto child = node->next.find(keys[j]);
      if (child == node->next.end()) break;
      node = child->second.get();
      if (!node->meanings.empty()) {
        longest = node;
        last = j;
      }
    }
    if (longest == nullptr) {
      ++i;
      continue;
    }
    matches.push_back({words[i].begin, words[last].end, longest->meanings});
    i = last + 1;
  }
  return matches;
}

}  // namespace praxis
