// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/dates.h"

#include "corpus/ascii.h"
#include "corpus/iso_date.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <charconv>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kWholeDate = 10;      // bytes of "2025-10-14"
constexpr std::size_t kShortestDate = 6;    // bytes of a word that is one: "4.5.19"
constexpr std::size_t kLongestLine = 60;    // bytes of a line that is only a date
constexpr std::size_t kDateWords = 6;       // of the longest date: "Tuesday, 14 de octubre de 2025"
constexpr std::size_t kLongestField = 120;  // bytes of a field that says a date

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_ascii_digit(word[2]) &&
         is_ascii_digit(word[3]);
}

/// Where a span of time is parted: a dash with space around it, or between two years; "to", "bis".
std::size_t span_dash(std::string_view text, const Cues& cues, std::size_t& length) {
  for (const std::string_view part : {" – ", " — ", " - ", "–"}) {
    if (const std::size_t at = text.find(part); at != std::string_view::npos) {
      length = part.size();
      return at;
    }
  }
  for (const LexiconMatch& match : cues.find(text)) {
    if (match.begin == 0 || !means(match, "until")) continue;
    length = match.end - match.begin;
    return match.begin;
  }
  // "2015-2018"
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    if (at >= 4 && is_year(text.substr(at - 4, 4)) && is_year(text.substr(at + 1, 4))) {
      length = 1;
      return at;
    }
  }
  return std::string_view::npos;
}

/// "22–23 May 2025" is the 22nd of May.
std::string without_second_day(std::string_view text) {
  for (const std::string_view dash : {"–", "-", " – ", " - ", "/", " & "}) {
    const std::size_t at = text.find(dash);
    if (at == std::string_view::npos || at == 0 || at > 2) continue;
    std::size_t end = at + dash.size();
    const std::size_t digits = end;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    const bool days = end - digits >= 1 && end - digits <= 2 && end < text.size() && text[end] == ' ';
    if (days && is_ascii_digit(text[0]))
      return std::string(text.substr(0, at)) + std::string(text.substr(end));
  }
  return std::string(text);
}

/// "04/2023": month and year.
std::string month_of_year(std::string_view text) {
  text = trim(text);
  const std::size_t slash = text.find_first_of("/.");
  if (slash == std::string_view::npos || slash == 0 || slash > 2 || !is_year(text.substr(slash + 1)))
    return {};
  int month = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + slash, month);
  if (error != std::errc{} || end != text.data() + slash || month < 1 || month > 12) return {};
  return std::string(text.substr(slash + 1)) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

}  // namespace

std::optional<LeadingDate> leading_date(std::string_view text, std::string_view language) {
  const std::size_t open = text.starts_with('(') ? 1 : 0;
  const auto words = first_words(text, kDateWords);
  if (words.empty() || text.substr(0, kLongestLine).find_first_of("0123456789") == std::string_view::npos)
    return std::nullopt;
  for (const WordSpan& word : words) {
    if (word.end > kLongestLine) break;
    const std::string_view last = text.substr(word.begin, word.end - word.begin);
    const bool year = is_year(last) || (last.size() >= 8 && is_year(last.substr(last.size() - 4))) ||
                      (last.size() == kWholeDate && is_year(last.substr(0, 4)));
    if (!year) continue;
    std::string iso = iso_date(without_second_day(text.substr(open, word.end - open)), language);
    if (iso.size() != kWholeDate) return std::nullopt;
    std::string_view rest = text.substr(word.end);
    if (open > 0 && rest.starts_with(')')) rest.remove_prefix(1);
    const std::string_view bare = trim_separators(rest);
    return LeadingDate{std::move(iso),
                       bare.empty() ? text.size() : static_cast<std::size_t>(bare.data() - text.data())};
  }
  return std::nullopt;
}

std::string lone_date(std::string_view text, std::string_view language) {
  constexpr std::size_t kWordsBefore = 3;
  text = trim(text);
  if (text.size() > kLongestLine) return {};
  std::size_t at = 0;
  for (std::size_t skipped = 0; skipped <= kWordsBefore; ++skipped) {
    const auto date = leading_date(text.substr(at), language);
    if (date && at + date->rest >= text.size()) return date->iso;
    const std::size_t space = text.find(' ', at);
    if (space == std::string_view::npos || is_ascii_digit(text[at])) break;
    at = space + 1;
  }
  return {};
}

std::string date_near(std::string_view text, std::string_view language) {
  constexpr std::size_t kNearWords = 24;
  for (const WordSpan& word : first_words(text, kNearWords)) {
    if (!is_ascii_digit(text[word.begin])) continue;
    if (const auto date = leading_date(text.substr(word.begin), language)) return date->iso;
  }
  return {};
}

std::string date_in(std::string_view text, std::string_view language) {
  text = trim(text).substr(0, kLongestField);
  if (text.find_first_of("0123456789") == std::string_view::npos) return {};
  if (std::string month = month_of_year(text); !month.empty()) return month;
  std::string iso = iso_date(text, language);
  if (!iso.empty()) return iso;
  std::string_view year;
  for (const WordSpan& word : split_words(text)) {
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    if (is_year(written)) year = written;
    if (written.size() < kShortestDate || !is_ascii_digit(written.front())) continue;
    if (std::string date = iso_date(written, language); date.size() > 4) return date;
  }
  return std::string(year);
}

bool says_year_early(std::string_view text) {
  text = trim(text).substr(0, kLongestField);
  for (std::size_t at = text.find_first_of("12"); at != std::string_view::npos;
       at = text.find_first_of("12", at + 1)) {
    if (is_year(text.substr(at, 4))) return true;
  }
  return false;
}

Period period_in(std::string_view text, std::string_view language, const Cues& cues) {
  text = trim(text).substr(0, kLongestField);
  std::size_t length = 0;
  const std::size_t dash = span_dash(text, cues, length);
  if (dash == std::string_view::npos) return {date_in(text, language), {}};
  Period period{date_in(text.substr(0, dash), language), date_in(text.substr(dash + length), language)};
  if (period.start.empty() && !period.end.empty()) return {date_in(text, language), {}};
  return period;
}

}  // namespace praxis::ingest
