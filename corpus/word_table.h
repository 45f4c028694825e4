// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace praxis {

/// A map from words to values for words whose hash the caller knows already (word_hash, folded_words.h), as
/// those of a text that is looked through for many things: nothing is hashed again, and a word that is not
/// there is told by its hash alone. Open addressing with linear probing (Knuth, TAOCP 3, 6.4, algorithm L);
/// tables of few words are looked through in turn. Values move when words are added.
template <class Value>
class WordTable {
 public:
  const Value* find(std::string_view word, std::size_t hash) const {
    if (entries_.size() <= kFew) {
      for (const Entry& entry : entries_) {
        if (entry.hash == hash && entry.word == word) return &entry.value;
      }
      return nullptr;
    }
    for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != 0;
         slot = (slot + 1) & (slots_.size() - 1)) {
      const Entry& entry = entries_[slots_[slot] - 1];
      if (entry.hash == hash && entry.word == word) return &entry.value;
    }
    return nullptr;
  }

  /// The word's value, made if it was not there.
  Value& at_or_new(std::string_view word, std::size_t hash) {
    if (const Value* const known = find(word, hash)) return const_cast<Value&>(*known);
    entries_.push_back({hash, std::string(word), Value{}});
    if (entries_.size() > kFew && entries_.size() * 2 > slots_.size())
      spread();
    else if (entries_.size() > kFew)
      place(entries_.size());
    return entries_.back().value;
  }

 private:
  struct Entry {
    std::size_t hash = 0;
    std::string word;
    Value value;
  };
  static constexpr std::size_t kFew = 8;

  void place(std::size_t number) {
    std::size_t slot = entries_[number - 1].hash & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(number);
  }

  /// At most half of the slots are taken; their number is a power of two.
  void spread() {
    slots_.assign(slots_.empty() ? 4 * kFew : 2 * slots_.size(), 0);
    for (std::size_t number = 1; number <= entries_.size(); ++number) place(number);
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  ///< places in `entries_`, counted from 1; 0 is free
};

}  // namespace praxis
