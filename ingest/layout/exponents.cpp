// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/exponents.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace praxis::ingest::layout {
namespace {

constexpr std::string_view kMinusSigns[] = {"-", "\u2212", "\u2013"};
constexpr std::string_view kSuperscripts[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

/// The minus sign that a text begins with, or nothing.
std::string_view minus_of(std::string_view text) {
  for (const std::string_view sign : kMinusSigns) {
    if (text.substr(0, sign.size()) == sign) return text.substr(0, sign.size());
  }
  return {};
}

/// The letters or figures at the end of a text, before which a sign stands: "km" of "(t/km".
std::u32string base_of(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes: symbols are short, and so are numbers
  if (text.size() > kLongest) return {};
  const std::u32string points = code_points_of(text);
  const auto is_sign = [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)) == 0; };
  return {std::find_if(points.rbegin(), points.rend(), is_sign).base(), points.end()};
}

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}

}  // namespace

Raised kind_of_raised(const Line& line, std::size_t word) {
  constexpr std::size_t kSymbol = 2;           // letters of a unit or variable, as a rule
  constexpr std::string_view kOfUnits = "23";  // squares and cubes
  const std::string_view text = line.words[word].text;
  const std::u32string base = base_of(line.words[word - 1].text);
  if (base.empty() || line.words[word - 1].space_after) return Raised::mark;
  if (is_digit(base.back())) return minus_of(text).empty() ? Raised::either : Raised::exponent;
  const auto digits = std::find_if_not(base.begin(), base.end(), is_digit);  // "4200m"
  const auto letters = static_cast<std::size_t>(base.end() - digits);
  if (letters > kSymbol || !std::all_of(digits, base.end(), is_letter)) return Raised::mark;
  if (!minus_of(text).empty()) return Raised::exponent;
  if (text.size() > 1) return Raised::mark;  // no unit has a power of two figures
  const bool counted =
      digits != base.begin() || (word > 1 && is_ascii_digit(line.words[word - 2].text.back()));
  return counted && kOfUnits.find(text) != std::string_view::npos ? Raised::exponent : Raised::either;
}

std::string in_superscript(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  std::string result;
  if (const std::string_view minus = minus_of(text); !minus.empty()) {
    result = "⁻";
    text.remove_prefix(minus.size());
  }
  if (text.empty() || text.size() > kMostDigits || !std::all_of(text.begin(), text.end(), is_ascii_digit))
    return {};
  for (const char c : text) result += kSuperscripts[c - '0'];
  return result;
}

}  // namespace praxis::ingest::layout
