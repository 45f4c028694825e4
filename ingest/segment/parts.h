// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <vector>

namespace praxis::ingest {

/// Of numbered lines that head what stands below: below all headings.
inline constexpr int kItemLevel = 7;

inline constexpr std::size_t kNoPart = static_cast<std::size_t>(-1);

/// A heading with what stands right below it, up to the next heading; or what stands in a box or document
/// before its first heading.
struct Part {
  std::size_t head = kNoPart;     ///< block index, or kNoPart
  std::vector<std::size_t> body;  ///< free blocks, none of them a heading
  int level = 0;                  ///< of the heading; 0 without one
  std::size_t parent = kNoPart;   ///< the part whose heading stands above this one's
  std::size_t children = 0;       ///< parts that have this one as their parent
};

/// The parts of a document in reading order, with the back matter and what is claimed left out of their
/// bodies. Linear in the number of blocks.
std::vector<Part> parts_of(const Sheet& sheet);

}  // namespace praxis::ingest
