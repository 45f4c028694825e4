// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// What stands for an exact term (search/schema.h, without prefix) among a unit's places: 32 bits, FNV-1a.
/// That two words of one unit share them is a chance of one in millions; then a phrase may be found that is
/// none.
std::uint32_t place_key(std::string_view exact_term);
/// What stands at a place without a word.
inline constexpr std::uint32_t kNoWord = 0;

/// A term that stands beside the word at a place: a compound, at its first and last part.
struct PlacedTerm {
  std::uint32_t place = 0;
  std::uint32_t key = 0;
};

/// Which word stands where in a unit: first its title, then its text.
struct WordPlaces {
  std::uint32_t titled = 0;         ///< so many of the first words are the title
  bool parted = false;              ///< the text begins behind them; else it begins with them
  std::vector<std::uint32_t> keys;  ///< word by word
  std::vector<PlacedTerm> more;     ///< by place
};

/// As it is stored (search/generation_tail.h), four bytes a word.
std::string to_bytes(const WordPlaces& places);

/// Looks into stored places without unpacking them. Whatever the bytes, it reads none beyond them. Borrows
/// the bytes.
class PlacesView {
 public:
  static constexpr std::size_t kHead = 3;  ///< numbers before the keys

  explicit PlacesView(std::string_view bytes);

  /// Whether these words stand side by side, in title or text, or in the title alone.
  bool has_phrase(const std::vector<std::uint32_t>& keys, bool in_title) const;

  /// Whether a word of each set stands within a window of so many words, each at a place of its own, in any
  /// order; not from the title into the text. The sets must be sorted.
  bool has_near(const std::vector<std::vector<std::uint32_t>>& sets, std::size_t window) const;

 private:
  std::uint32_t number(std::size_t index) const;
  std::uint32_t key_at(std::size_t place) const { return number(kHead + place); }
  PlacedTerm more_at(std::size_t index) const;
  bool holds(std::size_t place, std::uint32_t key) const;
  bool phrase_from(std::size_t place, const std::vector<std::uint32_t>& keys, std::size_t end) const;

  std::string_view bytes_;
  std::size_t titled_ = 0;
  bool parted_ = false;
  std::size_t words_ = 0;
  std::size_t more_ = 0;
};

}  // namespace praxis::search
