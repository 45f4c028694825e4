// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/numerals.h"

#include "corpus/ascii.h"

#include <array>
#include <cctype>
#include <string>
#include <utility>

#include <unicode/uchar.h>

namespace praxis::ingest::layout {
namespace {

/// A decimal digit at a byte of a text: its value and how many bytes it takes; none of other signs.
struct Digit {
  int value = 0;
  std::size_t bytes = 0;
};

Digit digit_at(std::string_view text, std::size_t at) {
  if (is_ascii_digit(text[at])) return {text[at] - '0', 1};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (at + 1 >= text.size()) return {};
  // The two rows of Arabic digits, U+0660 and U+06F0.
  if (byte(at) == 0xD9 && byte(at + 1) >= 0xA0 && byte(at + 1) <= 0xA9) return {byte(at + 1) - 0xA0, 2};
  if (byte(at) == 0xDB && byte(at + 1) >= 0xB0 && byte(at + 1) <= 0xB9) return {byte(at + 1) - 0xB0, 2};
  return {};
}

}  // namespace

std::vector<Numeral> numerals_in(std::string_view text) {
  constexpr std::size_t kMost = 8;
  constexpr std::size_t kDigits = 5;
  std::vector<Numeral> found;
  if (const auto roman = roman_value(text)) found.push_back({0, text.size(), *roman});
  for (std::size_t i = 0; i < text.size() && found.size() < kMost; ++i) {
    std::size_t end = i;
    std::size_t digits = 0;
    long value = 0;
    for (Digit digit = digit_at(text, i); digit.bytes > 0;
         digit = end < text.size() ? digit_at(text, end) : Digit{}) {
      if (digits < kDigits) value = value * 10 + digit.value;
      ++digits;
      end += digit.bytes;
    }
    if (digits == 0) continue;
    if (digits <= kDigits) found.push_back({i, end, value});
    i = end;
  }
  return found;
}

std::optional<long> whole_number(std::string_view text) {
  const auto numerals = numerals_in(text);
  if (numerals.size() != 1 || numerals[0].begin != 0 || numerals[0].end != text.size()) return std::nullopt;
  return numerals[0].value;
}

std::optional<long> roman_value(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, long>, 13> kParts{{{"m", 1000},
                                                                             {"cm", 900},
                                                                             {"d", 500},
                                                                             {"cd", 400},
                                                                             {"c", 100},
                                                                             {"xc", 90},
                                                                             {"l", 50},
                                                                             {"xl", 40},
                                                                             {"x", 10},
                                                                             {"ix", 9},
                                                                             {"v", 5},
                                                                             {"iv", 4},
                                                                             {"i", 1}}};
  constexpr std::size_t kLongest = 15;  // mmmmdccclxxxviii is one more
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  std::string rest;
  for (const char c : text) rest += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  long value = 0;
  std::string_view left = rest;
  for (const auto& [part, worth] : kParts) {
    const int most = part.size() == 2 || worth == 500 || worth == 50 || worth == 5 ? 1 : 4;
    for (int n = 0; n < most && left.substr(0, part.size()) == part; ++n) {
      value += worth;
      left.remove_prefix(part.size());
    }
  }
  if (!left.empty()) return std::nullopt;
  return value;
}

std::optional<long> greek_value(std::u32string_view text) {
  static constexpr std::u32string_view kUnits = U"αβγδεϛζηθ";
  static constexpr std::u32string_view kTens = U"ικλμνξοπϟ";
  std::u32string rest;
  for (const char32_t c : text.substr(0, 4))
    rest += static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  if (text.empty() || text.size() > 3) return std::nullopt;
  // Six has a letter of its own that few fonts have: it is written as two.
  const std::size_t two = rest.find(U"στ");
  if (two != std::u32string::npos) rest.replace(two, 2, 1, U'ϛ');
  long value = 0;
  if (const std::size_t ten = kTens.find(rest.front()); ten != std::u32string_view::npos) {
    value = static_cast<long>(ten + 1) * 10;
    rest.erase(0, 1);
  }
  if (rest.empty()) return value;
  const std::size_t unit = kUnits.find(rest.front());
  if (unit == std::u32string_view::npos || rest.size() > 1) return std::nullopt;
  return value + static_cast<long>(unit) + 1;
}

}  // namespace praxis::ingest::layout
