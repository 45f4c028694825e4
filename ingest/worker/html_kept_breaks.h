// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker::html {

/// A line that ends at a line break.
struct BrokenLine {
  std::string_view text;    ///< white space squeezed, its bullet taken off
  bool bulleted = false;    ///< began with a bullet
  unsigned chars = 0;       ///< without white space
  unsigned bold_chars = 0;  ///< of them set in bold
};

/// Which single breaks of a paragraph part lines that were meant as lines: those before bullets and labels
/// ("Budget: …") and before text that goes on after them, around a line in bold that stands over text, and in
/// a row of short lines that all begin anew (an address). All others are where somebody wrapped running text.
/// One value a line: 1 where the break before it stays; the first is 1.
std::vector<char> kept_breaks(std::span<const BrokenLine> lines);

}  // namespace praxis::ingest::worker::html
