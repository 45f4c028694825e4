// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "corpus/word_forms.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis {

/// One meaning of a run of words: a concept and the kind of term that named it.
struct Meaning {
  const Concept* concept_ = nullptr;
  TermKind kind = TermKind::name;
  bool small = false;  ///< the term itself has no capital: "województwo śląskie"
};

/// A run of words that names one or more concepts; bytes in the text searched.
struct LexiconMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Meaning> meanings;
};

struct LexiconOptions {
  /// A term in capitals only ("PAC", "S3") is an abbreviation and matches in capitals only.
  bool abbreviations_in_capitals = false;
  /// Phrases that hold a term and do not mean it ("Paris Agreement"): found like terms, then skipped.
  std::vector<std::string> skipped;
};

/// Finds the terms of a taxonomy in running text: words by ICU boundaries, case folded, the longest run wins
/// and runs do not overlap. A text may leave a term's accents out, but not add some: "Malaga" is Málaga,
/// "marché" is not Marche. "Castilla-La Mancha" matches with any of the hyphens people type. Immutable; safe
/// to share between threads. Borrows the taxonomy, which must outlive it.
class Lexicon {
 public:
  explicit Lexicon(const Taxonomy& taxonomy, const LexiconOptions& options = {});
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  std::vector<LexiconMatch> find(std::string_view text) const { return find(text, nullptr); }
  /// As the text's language inflects names and ties words to them ("d'Occitanie", "w Małopolsce"): a word
  /// that no term has is looked for in its base forms. No forms: only as they stand.
  std::vector<LexiconMatch> find(std::string_view text, const LanguageForms* forms) const;
  /// The match that begins with the text's first word, if there is one.
  std::optional<LexiconMatch> find_at_start(std::string_view text) const;

 private:
  struct Node;
  struct Found;
  void insert(std::string_view term, const Meaning* meaning, bool capitals_only);

  Found longest_at(const struct FoldedWords& words, std::size_t first, const LanguageForms* forms) const;
  bool may_begin(std::string_view key, const LanguageForms& forms) const;

  std::unique_ptr<Node> root_;
  /// By the hash of a word: whether a term may begin with it. Nearly all words of a text begin none, and this
  /// table tells so from the processor's cache.
  std::vector<bool> beginnings_;
  std::size_t most_words_ = 1;  ///< of a term
};

}  // namespace praxis
