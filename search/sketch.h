// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace praxis::search {

/// Two units that share a key of one band are looked at more closely (search/copies.h).
inline constexpr std::size_t kBands = 12;

/// Words with capitals or digits that follow each other, and what stands before and behind them: the same
/// frame around other names is one place filled otherwise.
struct FramedName {
  std::uint32_t frame = 0;
  std::uint32_t name = 0;
  auto operator<=>(const FramedName&) const = default;
};
/// The first of a text are kept; one that has as many may have more.
inline constexpr std::size_t kMostFramed = 512;

/// What is kept of a unit to tell whether another one says the same: a few hundred bytes for a page of text.
///
/// The text is taken as a set of shingles, runs of kShingleWords words with their case and punctuation folded
/// (A. Broder, "On the resemblance and containment of documents", 1997). Its bands are hashes of groups of
/// minima, which two sets share the more surely the more alike they are (P. Indyk and R. Motwani,
/// "Approximate nearest neighbors", 1998); the minima are taken of all shingles in one pass, empty bins
/// borrowing from their neighbours (P. Li, A. Owen and C.-H. Zhang, "One permutation hashing", 2012; A.
/// Shrivastava and P. Li, "Densifying one permutation hashing", 2014).
struct Sketch {
  std::array<std::uint32_t, kBands> bands{};
  std::vector<std::uint32_t> shingles;  ///< sorted hashes; of a long text those that end in `sampled` zeros
  std::vector<std::uint32_t> numbers;   ///< sorted hashes of the words with digits
  std::vector<std::uint32_t> names;     ///< sorted hashes of the words with a capital
  std::vector<std::uint32_t> title;     ///< sorted hashes of the title's words, repeated ones too
  std::uint32_t joined_title = 0;  ///< its letters and digits alone, no accents: "P4 2.0" is "P42.0"; 0: none
  std::vector<FramedName> framed;  ///< sorted
  std::vector<std::string> projects;
  std::vector<std::string> regions;
  std::uint32_t words = 0;    ///< of the text
  std::uint32_t sampled = 0;  ///< how often the shingles were halved to stay few
  bool passage = false;       ///< nothing more telling than that
};

inline constexpr std::size_t kShingleWords = 3;

/// In time linear in the text.
Sketch sketch_of(const Unit& unit);

}  // namespace praxis::search
