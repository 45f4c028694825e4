// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/sketch.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// Groups of units that say the same: a practice on its own page, in a brief and in a listing. By document
/// ids, which count from 1; within a group the fullest unit first. Immutable.
class CopyGroups {
 public:
  CopyGroups() = default;
  explicit CopyGroups(std::vector<std::vector<std::uint32_t>> groups);

  /// The number of a document's group, from 1; 0 where it has no copy.
  std::uint32_t group_of(std::uint32_t document) const {
    return document < group_of_.size() ? group_of_[document] : 0;
  }
  /// A group's documents, the fullest first; none for group 0.
  std::span<const std::uint32_t> members(std::uint32_t group) const;
  /// How full a document is within its group: 0 for the fullest.
  std::uint32_t place_of(std::uint32_t document) const {
    return document < place_of_.size() ? place_of_[document] : 0;
  }
  std::size_t size() const { return groups_.size(); }

  /// A group a line, its documents parted by spaces; what does not parse is left out.
  std::string to_text() const;
  static CopyGroups from_text(std::string_view text, std::uint32_t documents);

 private:
  std::vector<std::vector<std::uint32_t>> groups_;
  std::vector<std::uint32_t> group_of_;  ///< by document
  std::vector<std::uint32_t> place_of_;
};

/// Whether two units say the same: nearly the same words (Jaccard of their shingles), or the shorter one's
/// words inside the longer one's under one title; and nothing that parts them: no number or name that each
/// has and the other has not, no different title, project or region. Two practices described by one template
/// differ in just those.
bool say_the_same(const Sketch& a, const Sketch& b);

/// Finds the groups among sketches in index order. Each unit is compared with those that share a band or a
/// title with it, at most some in each, so that the work grows with the number of units and not its square.
CopyGroups find_copies(const std::vector<const Sketch*>& sketches);

}  // namespace praxis::search
