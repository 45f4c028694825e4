// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace praxis::ingest::layout {

/// How a raised figure stands to what is before it.
enum class Raised {
  mark,      ///< behind a word: the mark of a note, if anything
  either,    ///< behind a number or a symbol of one or two letters ("2019", "mc", "EU")
  exponent,  ///< behind a unit with its number ("12 km"), or with a sign before it
};

/// What the raised word at this place, which is not the line's first, may be.
Raised kind_of_raised(const Line& line, std::size_t word);

/// "−12" in superscript signs; empty where the text is no number of an exponent.
std::string in_superscript(std::string_view text);

}  // namespace praxis::ingest::layout
