// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/captions.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"

#include <algorithm>

namespace praxis::ingest::layout {
namespace {

/// "1", "12", "2.3", "4a", "A1"
bool is_figure_number(std::string_view text) {
  constexpr std::size_t kLongest = 5;
  const bool digits = std::any_of(text.begin(), text.end(), is_ascii_digit);
  return digits && text.size() <= kLongest && std::all_of(text.begin(), text.end(), [](char c) {
           return is_ascii_digit(c) || is_ascii_letter(c) || c == '.' || c == '-';
         });
}

}  // namespace

bool is_caption(const Paragraph& paragraph) {
  constexpr std::size_t kMostCaptionLines = 4;
  constexpr std::size_t kFewestLetters = 3;
  if (paragraph.lines.empty() || paragraph.lines.size() > kMostCaptionLines || paragraph.label) return false;
  const std::vector<Word>& words = paragraph.first().words;
  if (words.size() < 3 || !starts_upper(words[0].text) || letters_in(words[0].text) < kFewestLetters)
    return false;
  std::string_view number = words[1].text;
  const bool closed = number.ends_with(':') || number.ends_with('.');
  if (closed) number.remove_suffix(1);
  return is_figure_number(number) &&
         (closed || words[2].text == ":" || is_dash(words[2].text) || words[2].text == "|");
}

bool is_ended_caption(const Paragraph& paragraph, const Line& next) {
  return is_caption(paragraph) && ends_early(paragraph.last(), paragraph.right, next);
}

}  // namespace praxis::ingest::layout
