// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace praxis::ingest::worker {

/// Whether nobody can tell two colours (0xRRGGBB) apart.
constexpr bool are_alike(std::uint32_t a, std::uint32_t b) {
  constexpr std::uint32_t kUnseen = 5;  // of 255, in each channel
  const auto off = [&](unsigned shift) {
    const std::uint32_t x = a >> shift & 0xFFU;
    const std::uint32_t y = b >> shift & 0xFFU;
    return x > y ? x - y : y - x;
  };
  return off(16) <= kUnseen && off(8) <= kUnseen && off(0) <= kUnseen;
}

/// What a page has been painted with so far, to tell writing that cannot be seen: in the colour of what it
/// stands on. In doubt writing counts as seen. Not for sharing between threads.
class Grounds {
 public:
  /// A rectangle filled with one colour that lets nothing through.
  void add_plain(const Box& box, std::uint32_t colour);
  /// Anything else that leaves colour within a box: a picture, a pattern, a shape of another outline.
  void add_unknown(const Box& box);
  /// Whether writing of this colour is lost on what was painted below it.
  bool hides(const Box& writing, std::uint32_t colour) const;
  /// Whether there is paper, or a large ground, of this colour: `hides` is false where there is none.
  bool has(std::uint32_t colour) const {
    return std::any_of(colours_.begin(), colours_.end(),
                       [colour](std::uint32_t other) { return are_alike(other, colour); });
  }

 private:
  struct Ground {
    Box box;
    std::optional<std::uint32_t> colour;
  };
  void add(const Ground& ground);

  std::vector<Ground> grounds_;
  std::vector<std::uint32_t> colours_{0xFFFFFF};  ///< of paper, and of the largest grounds
  bool too_many_ = false;
};

}  // namespace praxis::ingest::worker
