// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/chapter_labels.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/heading_checks.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/numerals.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest::layout {
namespace {

/// "3", "12", "IV", "B"; a year is none.
bool is_chapter_counter(std::string_view word) {
  constexpr std::size_t kDigits = 3;
  if (word.empty()) return false;
  if (std::all_of(word.begin(), word.end(), is_ascii_digit)) return word.size() <= kDigits;
  if (!std::all_of(word.begin(), word.end(), is_ascii_upper)) return false;
  return word.size() == 1 || roman_value(word).has_value();
}

bool is_label_alone(const Paragraph& p) {
  if (p.kind != BlockKind::heading || p.lines.size() != 1) return false;
  const std::string text = plain_text(p);
  return chapter_label_end(text) == text.size();
}

bool belongs_to(const Paragraph& label, const Paragraph& heading) {
  constexpr double kFarthest = 4.5;  // of the heading's size
  if (heading.kind != BlockKind::heading || heading.lines.empty() || heading.box != label.box) return false;
  const Line& above = label.last();
  const Line& below = heading.first();
  const std::string text = plain_text(heading);
  return above.page == below.page && below.baseline > above.baseline &&
         below.baseline - above.baseline < below.size * kFarthest && below.size >= above.size * 0.95 &&
         depth_of_number(text) == 0 && chapter_label_end(text) == 0;
}

}  // namespace

std::size_t chapter_label_end(std::string_view text) {
  constexpr std::size_t kShortestWord = 3;
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return 0;
  const std::string_view word = text.substr(0, space);
  if (!starts_upper(word) || letters_in(word) < kShortestWord || letters_in(word) != code_points_in(word))
    return 0;
  const std::size_t end = std::min(text.find(' ', space + 1), text.size());
  std::string_view counter = text.substr(space + 1, end - space - 1);
  while (!counter.empty() && (counter.back() == '.' || counter.back() == ':')) counter.remove_suffix(1);
  if (!is_chapter_counter(counter)) return 0;
  // A dash may part it from what follows.
  std::size_t rest = std::min(text.find_first_not_of(' ', end), text.size());
  const std::size_t next = std::min(text.find(' ', rest), text.size());
  if (rest < next && is_dash(text.substr(rest, next - rest)))
    rest = std::min(text.find_first_not_of(' ', next), text.size());
  return rest;
}

void join_chapter_labels(std::vector<Paragraph>& paragraphs) {
  std::vector<Paragraph> kept;
  kept.reserve(paragraphs.size());
  for (Paragraph& p : paragraphs) {
    if (kept.empty() || !is_label_alone(kept.back()) || !belongs_to(kept.back(), p)) {
      kept.push_back(std::move(p));
      continue;
    }
    take_rest(kept.back(), p);
  }
  paragraphs = std::move(kept);
}

}  // namespace praxis::ingest::layout
