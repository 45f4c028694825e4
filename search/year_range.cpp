// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/year_range.h"

#include <algorithm>
#include <charconv>

namespace praxis::search {
namespace {

std::optional<int> parse_year(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  int year = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), year);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || year < 1000) return std::nullopt;
  return year;
}

}  // namespace

std::optional<YearRange> parse_years(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto year = parse_year(text);
    return year ? std::optional(YearRange{*year, *year, true}) : std::nullopt;
  }
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  const auto first = from.empty() ? std::optional(0) : parse_year(from);
  const auto last = to.empty() ? std::optional(9999) : parse_year(to);
  if (!first || !last) return std::nullopt;
  return YearRange{std::min(*first, *last), std::max(*first, *last), false};
}

}  // namespace praxis::search
