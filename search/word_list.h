// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis::search {

/// A hash that lets maps of strings be asked for views.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// A word, borrowed, and in how many units it stands.
struct CountedWord {
  std::string_view word;
  std::uint32_t units = 0;
};

/// The words of an index, for suggestions: folded but with their accents, in the order of their letters.
/// Letters are compared without accents, as people type them. Immutable, thread-safe.
class WordList {
 public:
  /// Some bytes of text a word: the words that at least `least` units hold. Of a word that was counted
  /// several times the counts are added.
  static std::string encode(std::span<const CountedWord> counted, std::uint32_t least);
  /// Nothing when the bytes are no such list.
  static std::optional<WordList> decode(std::string_view bytes);

  std::size_t size() const { return units_.size(); }

  /// In how many units a folded word stands, however it is accented; 0 where the list does not have it.
  std::uint32_t units_of(std::string_view folded) const;

  struct Found {
    std::string_view word;  ///< borrowed from the list
    std::uint32_t units = 0;
    unsigned edits = 0;
  };
  /// The words within so many edits of a folded word but not the word itself, nearest first, then by units.
  /// An edit adds, drops or changes a letter, or swaps two neighbours (optimal string alignment). The list is
  /// walked as the trie it is when sorted: what words have in common is compared once, and where a beginning
  /// is too far all its words are passed over (Shang and Merrett, "Tries for Approximate String Matching",
  /// IEEE TKDE 8(4), 1996).
  std::vector<Found> nearest(std::string_view folded, unsigned most_edits, std::size_t limit) const;

  /// The words that begin with these letters but are more than they, most units first.
  std::vector<Found> completions(std::string_view folded, std::size_t limit) const;

  /// The words that hold these letters and more: at the beginning, with at least three letters behind them,
  /// or near the end, behind at least three letters and before no more than so many of an ending. Most units
  /// first.
  std::vector<Found> compounds_of(std::string_view stem, std::size_t ending, std::size_t limit) const;

 private:
  static void keep_most_frequent(std::vector<Found>& found, std::size_t limit);
  std::u16string_view letters(std::size_t word) const;
  Found found(std::size_t word, unsigned edits) const;
  void append(std::string_view word, std::uint32_t units);
  /// The first word whose letters are not before these.
  std::size_t lower_bound(std::u16string_view begun) const;

  std::string text_;                 ///< the words, one behind the other
  std::vector<std::uint32_t> ends_;  ///< of each in it
  std::u16string letters_;           ///< their letters without accents
  std::vector<std::uint32_t> letter_ends_;
  std::vector<std::uint32_t> units_;
  std::vector<std::uint8_t> shared_;  ///< letters a word has in common with the one before
};

}  // namespace praxis::search
