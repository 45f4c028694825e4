// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/labels.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/numerals.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace praxis::ingest::layout {
namespace {

constexpr std::array<std::string_view, 32> kSigns{"•", "▪", "■", "●", "○", "◦", "‣", "►", "▶", "➢", "➤",
                                                  "→", "✓", "✔", "☐", "□", "◼", "◾", "·", "∙", "⁃", "❖",
                                                  "◆", "▸", "*", "➔", "✗", "",  "♦", "⇒", "»", "˃"};
constexpr std::array<std::string_view, 4> kDashes{"-", "–", "—", "−"};

bool is_sign(std::string_view text) {
  return std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end() && !text.empty();
}

/// "1." "12)" "(3)" "a." "B)" "(iv)": at most two digits, one letter, or a small Roman numeral.
bool is_counter(std::string_view text) {
  const bool open = !text.empty() && text.front() == '(';
  if (open) text.remove_prefix(1);
  if (text.size() < 2) return false;
  const char end = text.back();
  if (end != ')' && (open || end != '.')) return false;
  text.remove_suffix(1);
  if (text.size() <= 2 && std::all_of(text.begin(), text.end(), is_ascii_digit)) return true;
  if (text.size() == 1 && is_ascii_letter(text[0])) return true;
  const bool small =
      std::all_of(text.begin(), text.end(), [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
  return small && text.size() <= 5 && roman_value(text).has_value();
}

/// What stands between brackets and stops: "(iv)" gives "iv".
std::string_view core(std::string_view label) {
  while (!label.empty() && !is_ascii_digit(label.front()) && !is_ascii_letter(label.front()))
    label.remove_prefix(1);
  while (!label.empty() && !is_ascii_digit(label.back()) && !is_ascii_letter(label.back()))
    label.remove_suffix(1);
  return label;
}

long number(std::string_view digits) {
  long value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

bool is_list_sign(std::string_view text) {
  return is_sign(text);
}

bool is_dash(std::string_view text) {
  return std::find(kDashes.begin(), kDashes.end(), text) != kDashes.end();
}

std::optional<Label> label_of(const Line& line) {
  if (line.words.empty()) return std::nullopt;
  const std::string& first = line.words.front().text;
  const bool followed = line.words.size() > 1;
  if (followed && (is_sign(first) || is_dash(first))) return Label{first, true, 1, 0};
  // "o" is what Word's hollow bullet becomes in Courier: a word of its own, well apart from what follows.
  if (followed && first == "o" && line.words[1].box.x0 - line.words[0].box.x1 > line.size * 0.6)
    return Label{first, true, 1, 0};
  if (followed && is_counter(first)) return Label{first, false, 1, 0};
  for (const std::string_view sign : kSigns) {
    if (sign.empty() || sign == "*" || first.size() <= sign.size() ||
        first.compare(0, sign.size(), sign) != 0)
      continue;
    return Label{std::string(sign), true, 0, sign.size()};
  }
  return std::nullopt;
}

bool has_inner_signs(const Line& line, std::string_view sign) {
  return line.words.size() > 1 &&
         std::any_of(line.words.begin() + 1, line.words.end(), [&](const Word& word) {
           return word.text.size() > sign.size() && word.text.compare(0, sign.size(), sign) == 0;
         });
}

int depth_of_number(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  if (word.size() == text.size() || word.empty() || word.size() > 12) return 0;
  int depth = 0;
  bool in_part = false;
  bool has_digit = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c == '.' || (c == ')' && i + 1 == word.size())) {
      if (!in_part) return 0;
      in_part = false;
    } else if (is_ascii_digit(c) || (i == 0 && is_ascii_letter(c))) {
      depth += in_part ? 0 : 1;
      in_part = true;
      has_digit = has_digit || is_ascii_digit(c);
    } else {
      return 0;
    }
  }
  // A lone letter counts only with its stop ("A. Scope"), a number of four digits is a year.
  if (!has_digit) return word.size() == 2 ? 1 : 0;
  if (depth == 1 && core(word).size() > 2) return 0;
  return depth;
}

bool follows_in_list(std::string_view label, std::string_view next) {
  const std::string_view a = core(label);
  const std::string_view b = core(next);
  if (a.empty() || b.empty()) return label == next;
  if (std::all_of(a.begin(), a.end(), is_ascii_digit) && std::all_of(b.begin(), b.end(), is_ascii_digit)) {
    return a.size() < 4 && b.size() < 4 && number(b) == number(a) + 1;
  }
  if (a.size() == 1 && b.size() == 1 && b[0] == a[0] + 1) return true;
  const auto x = roman_value(a);
  const auto y = roman_value(b);
  return x && y && *y == *x + 1;
}

}  // namespace praxis::ingest::layout
