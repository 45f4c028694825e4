// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/labels.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/counters.h"
#include "ingest/layout/numerals.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

constexpr std::array<std::string_view, 32> kSigns{"•", "▪", "■", "●", "○", "◦", "‣", "►", "▶", "➢", "➤",
                                                  "→", "✓", "✔", "☐", "□", "◼", "◾", "·", "∙", "⁃", "❖",
                                                  "◆", "▸", "*", "➔", "✗", "",  "♦", "⇒", "»", "˃"};
constexpr std::array<std::string_view, 4> kDashes{"-", "–", "—", "−"};

bool is_sign(std::string_view text) {
  constexpr std::size_t kLongest = 4;  // bytes
  return !text.empty() && text.size() <= kLongest &&
         std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end();
}

/// Without bracket or stop: the next line below that counts on at the same place, with nothing but hanging
/// text between; 0 for none.
std::size_t next_bare(const std::vector<Line>& lines, std::size_t at) {
  constexpr std::size_t kReach = 15;
  const Line& line = lines[at];
  for (std::size_t i = at + 1; i < lines.size() && i <= at + kReach; ++i) {
    const Line& next = lines[i];
    if (next.entry || std::abs(next.size - line.size) > 0.5) return 0;
    if (std::abs(next.box.x0 - line.box.x0) < 2) {
      const bool counts = next.words.size() > 1 && is_bare_counter(next.words.front().text) &&
                          follows_in_list(line.words.front().text, next.words.front().text);
      return counts ? i : 0;
    }
    if (next.box.x0 < line.words[1].box.x0 - 2) return 0;
  }
  return 0;
}

bool may_be_bare(const Line& line) {
  return line.words.size() > 1 && !line.entry && is_bare_counter(line.words.front().text);
}

/// Marks the labels of a row of bare counters that begins at `at`.
void mark_bare(const std::vector<Line>& lines, std::size_t at, std::vector<std::optional<Label>>& labels) {
  std::vector<std::size_t> row{at};
  bool hangs = lines[at].words.front().text.front() == '*';  // a sign and a figure: no word, no quantity
  for (std::size_t next = next_bare(lines, at); next > 0; next = next_bare(lines, next)) {
    hangs = hangs || next > row.back() + 1;
    row.push_back(next);
  }
  if (row.size() < 2 || !hangs) return;
  for (const std::size_t i : row) labels[i] = Label{lines[i].words.front().text, false, 1, 0, true};
}

double space_before(const Line& line, std::size_t word) {
  return line.words[word].box.x0 - line.words[word - 1].box.x1;
}

/// "o" is what Word's hollow bullet becomes in Courier: a word well apart from what follows. In many
/// languages it is a word, too, and in a justified line stands as far from the next as all others do.
bool is_hollow_bullet(const Line& line) {
  if (line.words.size() < 2 || space_before(line, 1) <= line.size * 0.6) return false;
  if (line.words[0].font != line.words[1].font) return true;
  double widest = 0;
  for (std::size_t w = 2; w < line.words.size(); ++w) widest = std::max(widest, space_before(line, w));
  return widest > 0 && space_before(line, 1) > widest * 1.5;
}

/// "IV." "VIII.": a chapter's number.
bool is_large_roman(std::string_view word) {
  if (word.size() < 3 || word.size() > 6 || word.back() != '.') return false;
  word.remove_suffix(1);
  const bool capitals =
      std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
  return capitals && roman_value(word).has_value();
}

}  // namespace

bool is_dash(std::string_view text) {
  return std::find(kDashes.begin(), kDashes.end(), text) != kDashes.end();
}

bool is_list_sign(std::string_view text) {
  return is_sign(text);
}

std::optional<Label> label_of(const Line& line) {
  if (line.words.empty()) return std::nullopt;
  const std::string& first = line.words.front().text;
  const bool followed = line.words.size() > 1;
  // Some programs write the sign once for the eye and once for those who copy the text.
  const bool twice = line.words.size() > 2 && is_sign(first) && line.words[1].text == first;
  if (followed && (is_sign(first) || is_dash(first)))
    return Label{first, true, twice ? std::size_t{2} : std::size_t{1}, 0};
  if (first == "o" && is_hollow_bullet(line)) return Label{first, true, 1, 0};
  if (followed && is_counter(first)) return Label{first, false, 1, 0};
  for (const std::string_view sign : kSigns) {
    if (sign.empty() || sign == "*" || first.size() <= sign.size() ||
        first.compare(0, sign.size(), sign) != 0)
      continue;
    const bool doubled = followed && first.size() == sign.size() * 2 && first.substr(sign.size()) == sign;
    return doubled ? Label{std::string(sign), true, 1, 0} : Label{std::string(sign), true, 0, sign.size()};
  }
  return std::nullopt;
}

std::vector<std::optional<Label>> labels_of(const std::vector<Line>& lines) {
  std::vector<std::optional<Label>> labels;
  labels.reserve(lines.size());
  for (const Line& line : lines) labels.push_back(label_of(line));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!labels[i] && may_be_bare(lines[i])) mark_bare(lines, i, labels);
  }
  return labels;
}

bool has_inner_signs(const Line& line, std::string_view sign) {
  return line.words.size() > 1 &&
         std::any_of(line.words.begin() + 1, line.words.end(), [&](const Word& word) {
           return word.text.size() > sign.size() && word.text.compare(0, sign.size(), sign) == 0;
         });
}

int depth_of_number(std::string_view text) {
  std::string_view word = text.substr(0, text.find(' '));
  if (word.size() == text.size() || word.empty() || word.size() > 12) return 0;
  if (is_large_roman(word)) return 1;
  // "II.1": the numeral counts as one letter.
  const std::size_t roman = word.find('.');
  if (roman != std::string_view::npos && is_large_roman(word.substr(0, roman + 1)))
    word.remove_prefix(roman - 1);
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
  if (depth == 1 && core_of_counter(word).size() > 2) return 0;
  return depth;
}

bool follows_in_list(std::string_view label, std::string_view next) {
  const std::string_view a = core_of_counter(label);
  const std::string_view b = core_of_counter(next);
  return a.empty() || b.empty() ? label == next : counts_on(a, b);
}

}  // namespace praxis::ingest::layout
