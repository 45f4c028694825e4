// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/lexicon.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace praxis {

/// A trie over folded words. What ends here either always counts, or only where the text is in capitals.
struct Lexicon::Node {
  std::unordered_map<std::string, std::unique_ptr<Node>> next;
  std::vector<Meaning> meanings;
  std::vector<Meaning> meanings_in_capitals;
  bool skipped = false;
};

namespace {

// Digits alone and words of one letter are no abbreviations; "S3" and "R&D" are.
bool is_abbreviation(std::string_view term) {
  const bool letters = std::any_of(term.begin(), term.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool lower = std::any_of(term.begin(), term.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && !lower && term.size() <= 6;
}

bool in_capitals(std::string_view written) {
  return std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void add_meaning(std::vector<Meaning>& meanings, const Meaning& meaning) {
  const bool known = std::any_of(meanings.begin(), meanings.end(), [&](const Meaning& other) {
    return other.concept_ == meaning.concept_ && other.kind <= meaning.kind;
  });
  if (!known) meanings.push_back(meaning);
}

}  // namespace

void Lexicon::insert(std::string_view term, const Meaning* meaning, bool capitals_only) {
  const std::string folded = fold_case(term);
  // The term as written, and as people type it who leave its accents out.
  for (const std::string& spelling : {folded, strip_accents(folded)}) {
    Node* node = root_.get();
    for (const WordSpan& word : split_words(spelling)) {
      auto& child = node->next[spelling.substr(word.begin, word.end - word.begin)];
      if (!child) child = std::make_unique<Node>();
      node = child.get();
    }
    if (node == root_.get()) continue;
    if (meaning == nullptr)
      node->skipped = true;
    else
      add_meaning(capitals_only ? node->meanings_in_capitals : node->meanings, *meaning);
  }
}

Lexicon::Lexicon(const Taxonomy& taxonomy, const LexiconOptions& options) : root_(std::make_unique<Node>()) {
  for (const Concept& entry : taxonomy.concepts()) {
    for (const Term& term : entry.terms) {
      const Meaning meaning{&entry, term.kind};
      insert(term.text, &meaning, options.abbreviations_in_capitals && is_abbreviation(term.text));
    }
  }
  for (const std::string& phrase : options.skipped) insert(phrase, nullptr, false);
}

Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

std::vector<LexiconMatch> Lexicon::find(std::string_view text) const {
  const std::vector<WordSpan> words = split_words(text);
  std::vector<std::string> keys;
  keys.reserve(words.size());
  for (const WordSpan& word : words)
    keys.push_back(fold_case(text.substr(word.begin, word.end - word.begin)));

  std::vector<LexiconMatch> matches;
  for (std::size_t i = 0; i < words.size();) {
    LexiconMatch longest;
    std::size_t next = i + 1;
    const Node* node = root_.get();
    for (std::size_t j = i; j < words.size(); ++j) {
      const auto child = node->next.find(keys[j]);
      if (child == node->next.end()) break;
      node = child->second.get();
      const bool capitals = in_capitals(text.substr(words[i].begin, words[j].end - words[i].begin));
      std::vector<Meaning> meanings = node->meanings;
      if (capitals)
        meanings.insert(meanings.end(), node->meanings_in_capitals.begin(), node->meanings_in_capitals.end());
      if (meanings.empty() && !node->skipped) continue;
      longest = {words[i].begin, words[j].end, node->skipped ? std::vector<Meaning>{} : std::move(meanings)};
      next = j + 1;
    }
    if (!longest.meanings.empty()) matches.push_back(std::move(longest));
    i = next;
  }
  return matches;
}

}  // namespace praxis
