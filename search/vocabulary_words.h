// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/word_list.h"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace praxis::search {

/// What the vocabularies know of single words, whatever an index holds: a word that is right needs no
/// mending, and a language is told by it. Immutable, thread-safe. Borrows nothing.
class VocabularyWords {
 public:
  explicit VocabularyWords(const Vocabularies& vocabularies);

  /// Whether a word (Word::exact) is one of the name of a place, its towns and adjectives among them, or of a
  /// project, in any language.
  bool is_name(std::string_view exact) const { return names_.contains(exact); }
  /// Whether it is such a name all by itself, and so goes with every language.
  bool is_whole_name(std::string_view exact) const { return whole_names_.contains(exact); }
  /// Whether the labels of themes or the table of synonyms have a word (Word::folded) as it stands.
  bool has(std::string_view folded) const { return languages_.contains(folded); }
  /// The languages in which they have it; an empty one for what is the same in all.
  const std::set<std::string>& languages_of(std::string_view folded) const;

 private:
  void add_name(std::string_view name);
  void add_term(std::string_view term, const std::string& language);

  std::unordered_set<std::string, TextHash, std::equal_to<>> names_;
  std::unordered_set<std::string, TextHash, std::equal_to<>> whole_names_;
  std::unordered_map<std::string, std::set<std::string>, TextHash, std::equal_to<>> languages_;
};

}  // namespace praxis::search
