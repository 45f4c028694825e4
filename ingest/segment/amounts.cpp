// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/amounts.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLongestText = 2000;  // bytes: a sum that matters is named early
constexpr std::size_t kMostSumDigits = 13;  // of one number

/// A word or sign that makes a number a sum.
struct Sign {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string currency;
};

struct Number {
  double value = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::string_view meaning_of(const LexiconMatch& match, std::string_view prefix) {
  for (const Meaning& meaning : match.meanings) {
    const std::string_view id = meaning.concept_->id;
    if (id.starts_with(prefix)) return id.substr(prefix.size());
  }
  return {};
}

std::vector<Sign> signs_in(std::string_view text, const std::vector<LexiconMatch>& words) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSigns{
      {{"€", "EUR"}, {"£", "GBP"}, {"$", "USD"}}};
  std::vector<Sign> signs;
  for (const auto& [sign, currency] : kSigns) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1))
      signs.push_back({at, at + sign.size(), std::string(currency)});
  }
  for (const LexiconMatch& word : words) {
    if (const auto currency = meaning_of(word, "currency."); !currency.empty())
      signs.push_back({word.begin, word.end, std::string(currency)});
  }
  std::sort(signs.begin(), signs.end(), [](const Sign& a, const Sign& b) { return a.begin < b.begin; });
  return signs;
}

/// Digits with what people set between groups of three: space, thin and no-break space, point, comma,
/// apostrophe.
std::size_t separator_length(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kBetween{" ", ".",      ",",      "'",
                                                            "’", "\u00a0", "\u2009", "\u202f"};
  for (const std::string_view sign : kBetween) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - at;
}

Number read_number(std::string_view text, std::size_t at) {
  Number number{0, at, at};
  std::string digits;
  std::string fraction;
  std::size_t length = digits_at(text, at);
  digits = text.substr(at, length);
  at += length;
  while (digits.size() <= kMostSumDigits) {
    const std::size_t gap = separator_length(text.substr(at));
    if (gap == 0) break;
    length = digits_at(text, at + gap);
    const bool point = text[at] == '.' || text[at] == ',';
    if (length == 3) {
      digits += text.substr(at + gap, length);
    } else if (point && length > 0) {
      fraction = text.substr(at + gap, length);
    } else {
      break;
    }
    at += gap + length;
    if (!fraction.empty()) break;
  }
  number.end = at;
  if (digits.size() > kMostSumDigits) return number;
  const std::string whole = digits + (fraction.empty() ? "" : "." + fraction);
  std::from_chars(whole.data(), whole.data() + whole.size(), number.value);
  return number;
}

std::vector<Number> numbers_in(std::string_view text) {
  std::vector<Number> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_digit(text[at])) {
      ++at;
      continue;
    }
    numbers.push_back(read_number(text, at));
    at = numbers.back().end;
  }
  return numbers;
}

bool is_gap(std::string_view between) {
  std::string_view rest = trim(between);
  if (rest.starts_with('.')) rest = trim(rest.substr(1));                 // "Mio. Euro"
  return rest.empty() || rest == "\u00a0" || rest == "'" || rest == "’";  // "millions d'euros"
}

/// "million" behind a number: its value and where it ends.
std::pair<double, std::size_t> multiplier_after(std::string_view text, std::size_t end,
                                                const std::vector<LexiconMatch>& words) {
  for (const LexiconMatch& word : words) {
    if (word.begin < end || !is_gap(text.substr(end, word.begin - end))) continue;
    const std::string_view size = meaning_of(word, "amount.");
    if (size == "thousand") return {1e3, word.end};
    if (size == "million") return {1e6, word.end};
    if (size == "billion") return {1e9, word.end};
    break;
  }
  return {1, end};
}

}  // namespace

std::optional<Amount> amount_in(std::string_view text, const Cues& cues) {
  text = text.substr(0, kLongestText);
  const std::vector<Number> numbers = numbers_in(text);
  if (numbers.empty()) return std::nullopt;
  const std::vector<LexiconMatch> words = cues.find(text);
  const std::vector<Sign> signs = signs_in(text, words);
  for (const Number& number : numbers) {
    const auto [times, end] = multiplier_after(text, number.end, words);
    for (const Sign& sign : signs) {
      const bool before = sign.end <= number.begin && is_gap(text.substr(sign.end, number.begin - sign.end));
      const bool behind = sign.begin >= end && is_gap(text.substr(end, sign.begin - end));
      // A sign that leads one number does not close the one before it: "2019: € 40 000".
      if (before || behind) return Amount{number.value * times, sign.currency};
    }
  }
  return std::nullopt;
}

}  // namespace praxis::ingest
