// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/lexicon.h"

#include "corpus/ascii.h"
#include "corpus/folded_words.h"
#include "corpus/utf8.h"
#include "corpus/word_table.h"
#include "corpus/words.h"

#include <algorithm>
#include <string>

namespace praxis {

/// A trie over folded words. What ends here either always counts, or only where the text is in capitals.
struct Lexicon::Node {
  WordTable<std::unique_ptr<Node>> next;
  std::vector<Meaning> meanings;
  std::vector<Meaning> meanings_in_capitals;
  bool skipped = false;

  struct Step;
  Step step(std::string_view key, std::size_t hash, const LanguageForms* forms) const;
  const Node* child(std::string_view key, std::size_t hash) const {
    const std::unique_ptr<Node>* const found = next.find(key, hash);
    return found == nullptr ? nullptr : found->get();
  }
  const Node* child(std::string_view key) const { return child(key, word_hash(key)); }
};

namespace {

constexpr std::size_t kBeginnings = std::size_t{1} << 16U;

// Digits alone and words of one letter are no abbreviations; "S3" and "R&D" are.
bool is_abbreviation(std::string_view term) {
  const bool letters = std::any_of(term.begin(), term.end(), is_ascii_upper);
  const bool lower = std::any_of(term.begin(), term.end(), is_ascii_lower);
  return letters && !lower && term.size() <= 6;
}

bool in_capitals(std::string_view written) {
  return std::none_of(written.begin(), written.end(), is_ascii_lower);
}

void add_meaning(std::vector<Meaning>& meanings, const Meaning& meaning) {
  const bool known = std::any_of(meanings.begin(), meanings.end(), [&](const Meaning& other) {
    return other.concept_ == meaning.concept_ && other.kind <= meaning.kind;
  });
  if (!known) meanings.push_back(meaning);
}

std::string with_curly_apostrophes(std::string spelling) {
  for (std::size_t at = 0; (at = spelling.find('\'', at)) != std::string::npos;)
    spelling.replace(at, 1, "\u2019");
  return spelling;
}

}  // namespace

void Lexicon::insert(std::string_view term, const Meaning* meaning, bool capitals_only) {
  std::vector<std::string> spellings{fold_case(term)};
  // As people type it who leave its accents out.
  if (std::string plain = strip_accents(spellings.front()); plain != spellings.front())
    spellings.push_back(std::move(plain));
  // And as printers set it: a vocabulary writes "l'ont", a book "l’ont".
  for (std::size_t i = 0, count = spellings.size(); i < count; ++i) {
    if (std::string set = with_curly_apostrophes(spellings[i]); set != spellings[i])
      spellings.push_back(std::move(set));
  }
  for (const std::string& spelling : spellings) {
    Node* node = root_.get();
    const auto words = split_words(spelling);
    most_words_ = std::max(most_words_, words.size());
    for (const WordSpan& word : words) {
      const std::string_view key = std::string_view(spelling).substr(word.begin, word.end - word.begin);
      const std::size_t hash = word_hash(key);
      if (node == root_.get()) beginnings_[hash % kBeginnings] = true;
      auto& child = node->next.at_or_new(key, hash);
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

Lexicon::Lexicon(const Taxonomy& taxonomy, const LexiconOptions& options)
    : root_(std::make_unique<Node>()), beginnings_(kBeginnings) {
  for (const Concept& entry : taxonomy.concepts()) {
    for (const Term& term : entry.terms) {
      const Meaning meaning{&entry, term.kind, fold_case(term.text) == term.text};
      insert(term.text, &meaning, options.abbreviations_in_capitals && is_abbreviation(term.text));
    }
  }
  for (const std::string& phrase : options.skipped) insert(phrase, nullptr, false);
}

Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

/// The longest run from one word on: nothing where its meanings are empty.
struct Lexicon::Found {
  LexiconMatch match;
  std::size_t next = 0;  ///< the word after the run
};

/// What a word leads to: as it stands, without what is elided before it, or in one of its base forms.
struct Lexicon::Node::Step {
  const Node* node = nullptr;
  std::size_t elided = 0;  ///< bytes of the word that are not the term's
};

Lexicon::Node::Step Lexicon::Node::step(std::string_view key, std::size_t hash,
                                        const LanguageForms* forms) const {
  if (const Node* const known = child(key, hash)) return {known, 0};
  if (forms == nullptr) return {};
  const std::size_t elided = elided_length(*forms, key);
  const std::string_view bare = key.substr(elided);
  if (elided > 0) {
    if (const Node* const plain = child(bare)) return {plain, elided};
  }
  for (const std::string& base : base_names(*forms, bare)) {
    if (const Node* const inflected = child(base)) return {inflected, elided};
  }
  return {};
}

bool Lexicon::may_begin(std::string_view key, const LanguageForms& forms) const {
  const std::size_t elided = elided_length(forms, key);
  const std::string_view bare = key.substr(elided);
  const auto begins = [&](std::string_view word) { return beginnings_[word_hash(word) % kBeginnings]; };
  if (elided > 0 && begins(bare)) return true;
  const std::vector<std::string> bases = base_names(forms, bare);
  return std::any_of(bases.begin(), bases.end(), begins);
}

Lexicon::Found Lexicon::longest_at(const FoldedWords& words, std::size_t first,
                                   const LanguageForms* forms) const {
  Found longest{{}, first + 1};
  if (!beginnings_[words.hashes[first] % kBeginnings] &&
      (forms == nullptr || !may_begin(words.keys[first], *forms)))
    return longest;
  std::size_t begin = words.spans[first].begin;
  const auto counts_in_capitals = [&](const Node& node, std::size_t end) {
    return !node.meanings_in_capitals.empty() &&
           in_capitals(std::string_view(words.text).substr(begin, end - begin));
  };
  const Node* last_of_run = nullptr;
  const Node* node = root_.get();
  for (std::size_t last = first; last < words.spans.size(); ++last) {
    const Node::Step step = node->step(words.keys[last], words.hashes[last], forms);
    if (step.node == nullptr) break;
    node = step.node;
    if (last == first) begin += step.elided;
    const std::size_t end = words.spans[last].end;
    if (node->meanings.empty() && !node->skipped && !counts_in_capitals(*node, end)) continue;
    last_of_run = node;
    longest = {{begin, end, {}}, last + 1};
  }
  if (last_of_run == nullptr || last_of_run->skipped) return longest;
  std::vector<Meaning>& meanings = longest.match.meanings;
  meanings = last_of_run->meanings;
  if (counts_in_capitals(*last_of_run, longest.match.end))
    meanings.insert(meanings.end(), last_of_run->meanings_in_capitals.begin(),
                    last_of_run->meanings_in_capitals.end());
  return longest;
}

std::vector<LexiconMatch> Lexicon::find(std::string_view text, const LanguageForms* forms) const {
  const FoldedWords& words = folded_words(text);
  std::vector<LexiconMatch> matches;
  for (std::size_t i = 0; i < words.spans.size();) {
    Found found = longest_at(words, i, forms);
    if (!found.match.meanings.empty()) matches.push_back(std::move(found.match));
    i = found.next;
  }
  return matches;
}

std::optional<LexiconMatch> Lexicon::find_at_start(std::string_view text) const {
  const std::vector<WordSpan> first = first_words(text, 1);
  if (first.empty()) return std::nullopt;
  const std::string key = fold_case(text.substr(first[0].begin, first[0].end - first[0].begin));
  if (!beginnings_[word_hash(key) % kBeginnings]) return std::nullopt;
  const FoldedWords words = fold_words(text, first_words(text, most_words_));
  Found found = longest_at(words, 0, nullptr);
  if (found.match.meanings.empty()) return std::nullopt;
  return std::move(found.match);
}

}  // namespace praxis
