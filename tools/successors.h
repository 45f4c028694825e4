// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/gone_unit.h"
#include "corpus/unit.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace praxis::tools {

/// A hash of what a unit says: title and text, without regard to case and white space.
std::uint64_t words_hash(const Unit& unit);

/// The units of one source as they are now, asked which of them stands for one that was.
class Successors {
 public:
  explicit Successors(std::vector<Unit> now);

  struct Found {
    Succession how = Succession::none;
    std::string id{};
  };
  Found of(const Unit& gone) const;

 private:
  struct Candidate {
    std::string id;
    std::string title;  ///< folded
  };
  /// By candidate, how many of these shingles it has.
  std::map<std::size_t, std::size_t> shared_with(const std::vector<std::uint64_t>& shingles) const;

  std::vector<Candidate> candidates_;
  std::unordered_map<std::uint64_t, std::size_t> by_words_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_title_;
  std::vector<std::pair<std::uint64_t, std::size_t>> by_shingle_;  ///< sorted
};

}  // namespace praxis::tools
