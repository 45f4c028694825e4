// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/iso_date.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace praxis {
namespace {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// The value of a word of digits only; -1 for other words.
int number_in(std::string_view word) {
  int value = 0;
  if (word.empty() || word.size() > 8) return -1;
  for (const char c : word) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_year(int number) {
  return number >= 1990 && number <= 2100;
}

std::string iso_form(const Date& date) {
  if (!is_year(date.year) || date.month < 0 || date.month > 12 || date.day < 0 || date.day > 31) return {};
  std::array<char, 16> out{};
  if (date.month == 0) {
    std::snprintf(out.data(), out.size(), "%04d", date.year);
  } else if (date.day == 0) {
    std::snprintf(out.data(), out.size(), "%04d-%02d", date.year, date.month);
  } else {
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  }
  return out.data();
}

using Months = std::unordered_map<std::string, int>;

/// The months' names and abbreviations in a language, folded; 1 to 12.
Months read_months(const std::string& language) {
  Months months;
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
  if (U_FAILURE(status)) return months;
  for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
      int32_t count = 0;
      const icu::UnicodeString* const names = symbols.getMonths(count, context, width);
      for (int32_t i = 0; i < count && i < 12; ++i) {
        std::string name;
        names[i].toUTF8String(name);
        name = fold_case(name);
        while (name.ends_with('.')) name.pop_back();
        months.emplace(std::move(name), i + 1);
      }
    }
  }
  return months;
}

/// 1 to 12 when the word is a month's name or its abbreviation in a language, else 0.
int month_in(const std::string& folded, std::string_view language) {
  // ICU takes longer to name the months than a text to be searched for them.
  thread_local std::map<std::string, Months, std::less<>> known;
  constexpr std::size_t kMostLanguages = 64;  // what documents declare may be anything
  auto months = known.find(language);
  if (months == known.end()) {
    if (known.size() >= kMostLanguages) known.clear();
    months = known.emplace(language, read_months(std::string(language))).first;
  }
  const auto month = months->second.find(folded);
  return month == months->second.end() ? 0 : month->second;
}

/// "2021-09-03", "2021-09" and what may follow them after a T or a space; "20210903".
Date read_machine_date(std::string_view text) {
  const auto digits = [text](std::size_t at, std::size_t count) {
    return at + count <= text.size() ? number_in(text.substr(at, count)) : -1;
  };
  if (text.size() == 8 && digits(0, 8) > 0) return {digits(0, 4), digits(4, 2), digits(6, 2)};
  if (digits(0, 4) < 0) return {};
  if (text.size() == 4) return {digits(0, 4), 0, 0};
  if (text[4] != '-' || digits(5, 2) <= 0) return {};
  Date date{digits(0, 4), digits(5, 2), 0};
  if (text.size() == 7) return date;
  if (text[7] != '-' || digits(8, 2) <= 0) return {};
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return {};
  date.day = digits(8, 2);
  return date;
}

}  // namespace

std::string iso_date(std::string_view text, std::string_view language) {
  constexpr std::size_t kLongest = 128;  // bytes: other alphabets take two or three a letter
  text = trim(text);
  if (text.size() > kLongest || text.find_first_of("0123456789") == std::string_view::npos) return {};
  if (const Date date = read_machine_date(text); date.year != 0) return iso_form(date);
  Date date;
  std::vector<int> numbers;  // before the year: day, or day and month
  for (const WordSpan& span : split_words(text)) {
    // UAX #29 keeps "03.09.2021" together.
    std::string_view rest = text.substr(span.begin, span.end - span.begin);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of("./-"), rest.size());
      const std::string_view word = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const int number = number_in(word);
      if (number < 0) {
        const std::string folded = fold_case(word);
        int month = month_in(folded, "en");
        if (month == 0 && !language.empty()) month = month_in(folded, language);
        if (month > 0 && date.month == 0) date.month = month;
      } else if (is_year(number) && date.year == 0) {
        date.year = number;
      } else if (date.year == 0 || numbers.empty()) {
        numbers.push_back(number);
      }
    }
  }
  if (date.year == 0) return {};
  if (date.month > 0) {
    date.day = numbers.empty() ? 0 : numbers.front();
  } else if (numbers.size() >= 2) {
    const bool american = numbers[0] <= 12 && numbers[1] > 12;
    date.day = numbers[american ? 1 : 0];
    date.month = numbers[american ? 0 : 1];
    if (date.month == 0) return {};
  } else {
    return {};
  }
  return iso_form(date);
}

}  // namespace praxis
