// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/labels.h"

#include "corpus/dictionary_file.h"
#include "corpus/stated.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace praxis::server {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "2017..2021" as "2017–2021", "2017.." as "from 2017", "..2021" as "until 2021".
std::string year_label(std::string_view value) {
  const std::size_t dots = value.find("..");
  if (dots == std::string_view::npos) return std::string(value);
  const std::string_view from = value.substr(0, dots);
  const std::string_view until = value.substr(dots + 2);
  if (from.empty()) return fmt::format("until {}", until);
  if (until.empty()) return fmt::format("from {}", from);
  return fmt::format("{}–{}", from, until);
}

/// Whether a search is narrowed to good practices alone.
bool counts_practices(const SearchParams& params) {
  const auto kinds = params.request.filters.find("kind");
  return kinds != params.request.filters.end() &&
         kinds->second == std::vector<std::string>{std::string(name_of(UnitKind::good_practice))};
}

}  // namespace

std::string facet_title(std::string_view facet) {
  if (facet == "kind") return "Kind";
  if (facet == "project") return "Project";
  if (facet == "region") return "Region";
  if (facet == "theme") return "Theme";
  if (facet == "language") return "Language";
  if (facet == "year") return "Year";
  if (facet == "programme") return "Programme";
  if (facet == "organisation") return "Organisation";
  if (facet == "states") return "What practices state";
  return std::string(facet);
}

std::string value_label(std::string_view facet, std::string_view value, const Vocabularies& vocabularies) {
  if (facet == "kind") {
    const auto kind = unit_kind_from(value);
    return std::string(kind ? label_of(*kind) : value);
  }
  if (facet == "project") return vocabularies.projects.label(value);
  if (facet == "region") return vocabularies.regions.label(value);
  if (facet == "theme") return vocabularies.themes.label(value);
  if (facet == "language") return language_name(value);
  if (facet == "year") return year_label(value);
  if (facet == "states") return stated_things().label(value);
  return std::string(value);
}

std::string place_label(std::string_view code, const Vocabularies& vocabularies) {
  const std::vector<std::string> around = vocabularies.regions.ancestors(code);
  std::string label = vocabularies.regions.label(code);
  return around.empty() ? label : label + ", " + vocabularies.regions.label(around.back());
}

std::string language_name(std::string_view code) {
  if (!is_language_code(code)) return std::string(code);
  icu::UnicodeString name;
  icu::Locale(std::string(code).c_str()).getDisplayLanguage(icu::Locale::getEnglish(), name);
  std::string utf8;
  return name.toUTF8String(utf8);
}

std::string date_label(std::string_view date) {
  if (date.size() != 7 && date.size() != 10) return std::string(date);
  const std::string_view month = date.substr(5, 2);
  if (!is_digits(date.substr(0, 4)) || date[4] != '-' || !is_digits(month)) return std::string(date);
  const auto number = static_cast<std::size_t>((month[0] - '0') * 10 + (month[1] - '0'));
  if (number < 1 || number > kMonths.size()) return std::string(date);
  const std::string month_and_year = fmt::format("{} {}", kMonths[number - 1], date.substr(0, 4));
  if (date.size() == 7) return month_and_year;
  const std::string_view day = date.substr(8);
  if (date[7] != '-' || !is_digits(day)) return std::string(date);
  return fmt::format("{} {}", day.starts_with('0') ? day.substr(1) : day, month_and_year);
}

std::string number_label(std::size_t number) {
  const std::string digits = std::to_string(number);
  std::string label;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) label += ',';
    label += digits[i];
  }
  return label;
}

std::string count_label(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number_label(count), count == 1 ? one : many);
}

std::string range_label(std::size_t least, std::size_t most) {
  return least == most ? number_label(least) : fmt::format("{}–{}", number_label(least), number_label(most));
}

std::string counted_label(const SearchParams& params) {
  return counts_practices(params) ? "Good practices" : "Results";
}

std::string place_count_label(std::string_view place, std::size_t count, const SearchParams& params) {
  const bool practices = counts_practices(params);
  return fmt::format(
      "{}: {}", place,
      count_label(count, practices ? "good practice" : "result", practices ? "good practices" : "results"));
}

std::string_view view_label(View view) {
  if (view == View::matrix) return "Matrix";
  return view == View::map ? "Map" : "List";
}

std::string page_label(int first, int last) {
  if (first <= 0) return {};
  return last > first ? fmt::format("pp. {}–{}", first, last) : fmt::format("p. {}", first);
}

std::string document_kind_label(std::string_view kind) {
  if (kind.empty()) return "Document";
  std::string label(kind);
  std::replace(label.begin(), label.end(), '-', ' ');
  if (label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

std::string foreign_language(std::string_view code) {
  return is_language_code(code) && code != "en" ? std::string(code) : std::string();
}

}  // namespace praxis::server
