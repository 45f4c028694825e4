// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/note_signs.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cstddef>

namespace praxis::ingest::layout {
namespace {

constexpr std::string_view kNoteSigns[] = {"*", "**", "***", "†", "‡", "§"};
constexpr std::size_t kMostDigits = 3;

bool are_digits(std::string_view text) {
  return !text.empty() && text.size() <= kMostDigits && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool stands_higher(const Word& word, double size, double baseline) {
  return word.size < size * 0.85 && word.baseline < baseline - size * 0.12;
}

/// The mark glued to the end of a word by whoever made the file, its size lost: "valleys.12", "valleys12",
/// "names*". Short words with figures ("CO2", "Fig.1") are words.
std::string_view glued_mark(std::string_view text) {
  constexpr std::size_t kFewestLetters = 4;
  std::size_t begin = text.size();
  while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
  if (begin == text.size()) {
    while (begin > 0 && text[begin - 1] == '*') --begin;
  }
  const std::string_view mark = mark_in(text.substr(begin));
  return !mark.empty() && letters_in(text.substr(0, begin)) >= kFewestLetters ? mark : std::string_view{};
}

/// May be a mark though it stands on the line.
bool is_bracketed(std::string_view text) {
  return text.size() > 2 && (text.front() == '[' || text.front() == '(') &&
         (text.back() == ']' || text.back() == ')');
}

}  // namespace

std::string_view mark_in(std::string_view text) {
  for (const std::string_view sign : kNoteSigns) {
    if (text == sign) return text;
  }
  if (!text.empty() && (text.front() == '(' || text.front() == '[')) text.remove_prefix(1);
  if (!text.empty() && (text.back() == ')' || text.back() == ']' || text.back() == '.'))
    text.remove_suffix(1);
  return are_digits(text) ? text : std::string_view{};
}

std::vector<std::string_view> marks_in(std::string_view text) {
  constexpr std::size_t kMost = 4;
  std::vector<std::string_view> marks;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view mark = mark_in(text.substr(0, comma));
    if (mark.empty() || marks.size() == kMost) return {};
    marks.push_back(mark);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return marks;
}

bool is_raised(const Word& word, const Line& line) {
  return stands_higher(word, line.size, line.baseline);
}

NoteSigns::NoteSigns(const std::vector<std::vector<Line>>& pages, const std::vector<Page>& sheets)
    : marks_(pages.size()), rules_(pages.size()) {
  constexpr double kThin = 3;
  constexpr double kShortest = 20;
  constexpr double kOfPage = 0.5;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const auto add = [&](std::string_view mark) {
      if (!mark.empty()) marks_[p].emplace(mark);
    };
    for (const Line& row : pages[p]) {
      for (std::size_t w = 1; w < row.words.size(); ++w) {
        const Word& word = row.words[w];
        const Word& before = row.words[w - 1];
        if (is_raised(word, row) || stands_higher(word, before.size, before.baseline)) {
          for (const std::string_view mark : marks_in(word.text)) add(mark);
        } else if (is_bracketed(word.text)) {
          add(mark_in(word.text));
        }
      }
      for (const Word& word : row.words) add(glued_mark(word.text));
    }
    for (const Shape& shape : sheets[p].shapes) {
      if (height(shape.box) < kThin && width(shape.box) > kShortest &&
          width(shape.box) < sheets[p].width * kOfPage)
        rules_[p].push_back(shape.box);
    }
  }
}

bool NoteSigns::refer_to(std::string_view mark, const Line& line) const {
  const auto page = static_cast<std::size_t>(line.page - 1);
  return marks_[page].contains(mark) || (page > 0 && marks_[page - 1].contains(mark));
}

bool NoteSigns::rule_above(const Line& line) const {
  constexpr double kNear = 3;  // ems
  const auto& rules = rules_[static_cast<std::size_t>(line.page - 1)];
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    const double room = line.box.y0 - rule.y1;
    return room > -line.size * 0.2 && room < line.size * kNear && rule.x0 < line.box.x0 + line.size * 2 &&
           rule.x1 > line.box.x0;
  });
}

}  // namespace praxis::ingest::layout
