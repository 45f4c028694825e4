// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/text_levels.h"

#include "corpus/ascii.h"
#include "ingest/worker/text_headings.h"
#include "ingest/worker/text_signs.h"

#include <map>
#include <string>

namespace praxis::ingest::worker {
namespace {

constexpr int kChapter = 1;
constexpr int kBelowChapters = 2;
constexpr int kNumbered = 3;
constexpr int kPlain = 4;

/// Headings in capitals without a number stand between such with one ("FINDINGS", "1. SKILLS", "ADVICE",
/// "2. MONEY"), and so above them, not beside ("PREFACE", "1. FINDINGS", "2. ADVICE").
bool capitals_part_numbers(const TextFile& file) {
  bool numbered = false;
  bool parted = false;
  for (const TextLine& line : file.lines) {
    if (!line.after_blank || !is_upper_case(line.text) || !looks_like_heading(line.text)) continue;
    const std::size_t depth = number_depth(line.text);
    if (depth == 1 && parted) return true;
    numbered = numbered || depth == 1;
    parted = numbered && depth == 0;
  }
  return false;
}

/// "1. Title" in small letters counts from one below each of some headings in capitals, others of which stood
/// before: chapters would count on.
bool capitals_begin_numbers(const TextFile& file) {
  constexpr int kFewestCapitals = 2;  // before the first number: a preface may be the only one
  int capitals = 0;
  int last = 0;  // number below the heading in capitals
  bool counted = false;
  for (const TextLine& line : file.lines) {
    if (!line.after_blank || !looks_like_heading(line.text)) continue;
    const std::size_t depth = number_depth(line.text);
    if (is_upper_case(line.text)) {
      if (depth > 0) return false;
      ++capitals;
      last = 0;
    } else if (depth == 1 && !list_label(line).label.empty()) {
      if (capitals < kFewestCapitals || std::stoi(line.text) != ++last) return false;
      counted = counted || last > 1;
    }
  }
  return counted;
}

/// A heading in capitals stands right above "1. Title" in small letters: it is about those that are counted.
bool capitals_head_numbers(const TextFile& file) {
  for (std::size_t i = 1; i < file.lines.size(); ++i) {
    const TextLine& line = file.lines[i];
    const TextLine& above = file.lines[i - 1];
    const ListLabel label = list_label(line);
    const bool first = label.label == "1." || label.label == "1)";
    if (first && line.after_blank && i > file.title_lines && !is_upper_case(line.text) &&
        looks_like_heading(line.text) && above.after_blank && is_upper_case(above.text) &&
        number_depth(above.text) == 0)
      return true;
  }
  return false;
}

/// Titles between marks ("== Title ==") are of one rank, whatever their letters: 0 where these may decide.
int rank_of_framed(const TextFile& file) {
  bool capitals = false;
  bool small = false;
  bool below = false;  // a line in capitals
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const TextLine& line = file.lines[i];
    if (!line.framed) continue;
    (is_upper_case(line.text) ? capitals : small) = true;
    below = below || (i > 0 && line.after_blank && file.lines[i - 1].after_blank &&
                      !file.lines[i - 1].framed && is_upper_case(file.lines[i - 1].text));
  }
  return below || (capitals && small) ? kBelowChapters : 0;
}

/// The word before a line's own number: "TOP" in "TOP 3  Report of the lead partner"; empty without.
std::string_view counting_word(std::string_view line, int& number) {
  constexpr std::size_t kLongestWord = 24;  // bytes
  constexpr std::size_t kMostDigits = 2;
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || space > kLongestWord || is_ascii_digit(line.front())) return {};
  std::size_t end = space + 1;
  while (end < line.size() && is_ascii_digit(line[end])) ++end;
  const std::size_t digits = end - space - 1;
  if (digits == 0 || digits > kMostDigits) return {};
  number = std::stoi(std::string(line.substr(space + 1, digits)));
  if (end < line.size() && std::string_view(".:)").find(line[end]) != std::string_view::npos) ++end;
  return end == line.size() || line[end] == ' ' ? line.substr(0, space) : std::string_view();
}

/// The first part of "3.1 Title"; 0 for other lines.
int chapter_of(std::string_view line) {
  return number_depth(line) == 2 ? std::stoi(std::string(line.substr(0, line.find('.')))) : 0;
}

/// The words that count what "3.1" is a part of: "TOP 3" above "3.1".
std::set<std::string, std::less<>> words_that_count(const TextFile& file) {
  std::map<std::string, std::set<int>, std::less<>> counted;
  std::set<std::string, std::less<>> words;
  std::string last;
  int chapter = 0;
  for (const TextLine& line : file.lines) {
    if (!line.after_blank || !looks_like_heading(line.text)) continue;
    int number = 0;
    if (const std::string_view word = counting_word(line.text, number); !word.empty()) {
      last = word;
      chapter = number;
      counted[last].insert(number);
    } else if (chapter > 0 && chapter_of(line.text) == chapter) {
      words.insert(last);
    }
  }
  std::erase_if(words, [&](const std::string& word) { return counted[word].size() < 2; });
  return words;
}

}  // namespace

TextLevels::TextLevels(const TextFile& file)
    : capitals_part_numbers_(capitals_part_numbers(file)),
      capitals_head_numbers_(capitals_head_numbers(file) || capitals_begin_numbers(file)),
      framed_(rank_of_framed(file)),
      counting_words_(words_that_count(file)) {}

int TextLevels::of(const TextLine& line) const {
  if (line.framed && framed_ > 0) return framed_;
  const std::size_t depth = number_depth(line.text);
  if (depth > 1) return kNumbered;
  int number = 0;
  if (depth == 0 && counting_words_.contains(counting_word(line.text, number))) return kBelowChapters;
  if (is_upper_case(line.text)) return depth > 0 && capitals_part_numbers_ ? kBelowChapters : kChapter;
  if (depth > 0) return capitals_head_numbers_ ? kBelowChapters : kChapter;
  return kPlain;
}

}  // namespace praxis::ingest::worker
