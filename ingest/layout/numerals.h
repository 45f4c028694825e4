// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

/// A number in a text, in bytes.
struct Numeral {
  std::size_t begin = 0, end = 0;
  long value = 0;
};

/// The decimal numbers of at most five digits, and the text itself where it is a Roman numeral ("xii"). At
/// most eight.
std::vector<Numeral> numerals_in(std::string_view text);

/// The number that a text is, and nothing else.
std::optional<long> whole_number(std::string_view text);

/// The value of a Roman numeral in either case, of up to 4999: "xiv" is 14. Nothing for what is not well
/// formed.
std::optional<long> roman_value(std::string_view text);

/// The value of a Greek numeral in letters, up to 99: "β" is 2, "στ" and "ϛ" 6, "ιβ" 12. Nothing for others.
std::optional<long> greek_value(std::u32string_view text);

}  // namespace praxis::ingest::layout
