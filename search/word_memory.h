// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/stemmer.h"
#include "search/word_list.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace praxis::search {

/// What indexing asks of a word in each unit that holds it.
struct KnownWord {
  std::string exact;  ///< the word as exact terms have it
  Stems stems;
  std::string accented;         ///< the word, where it has accents
  std::uint32_t key = 0;        ///< among a unit's places (search/word_places.h)
  bool stop = false;            ///< of its language
  bool spellable = false;       ///< one that a suggestion may name
  std::uint32_t units = 0;      ///< that hold it; counted by the caller
  std::uint32_t last_unit = 0;  ///< the one counted last
  std::uint32_t last_text = 0;  ///< that it was met in, by WordMemory::next_text
  std::uint32_t place = 0;      ///< among the distinct words of that text
};

/// The words met while an index is built, so that each is stemmed and judged once. Grows with the vocabulary,
/// not with the text. Not thread-safe.
class WordMemory {
 public:
  /// The words of one language (ISO 639-1, or empty); what it gives stays valid.
  class OfLanguage {
   public:
    explicit OfLanguage(std::string language) : language_(std::move(language)) {}
    KnownWord& of(std::string_view folded);

   private:
    friend WordMemory;
    std::string language_;
    std::unordered_map<std::string, KnownWord, TextHash, std::equal_to<>> words_;
  };
  OfLanguage& in(const std::string& language);

  /// A number that no text before had.
  std::uint32_t next_text() { return ++texts_; }

  /// Adds the words of all languages that were counted in units; they are borrowed.
  void add_counted_to(std::vector<CountedWord>& words) const;

 private:
  std::map<std::string, OfLanguage> languages_;
  std::uint32_t texts_ = 0;
};

}  // namespace praxis::search
