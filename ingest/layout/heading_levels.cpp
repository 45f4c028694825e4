// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/heading_levels.h"

#include "corpus/ascii.h"
#include "ingest/layout/chapter_labels.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/heading_checks.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr int kLowest = 6;

/// The depth of the number that a heading begins with; letters and Roman numerals alone ("A.", "IV.") are a
/// scheme of their own, that type ranks.
int depth_for_level(const std::string& text) {
  const int depth = depth_of_number(text);
  return depth > 1 || is_ascii_digit(text.front()) ? depth : 0;
}

/// The style of each heading, with its depth where its style carries numbers.
std::vector<HeadingStyle> ranked_styles(const std::vector<Paragraph>& paragraphs) {
  std::vector<HeadingStyle> styles(paragraphs.size());
  std::vector<int> numbers(paragraphs.size());
  std::vector<bool> labelled(paragraphs.size());
  std::map<HeadingStyle, std::set<int>> depths;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].kind != BlockKind::heading) continue;
    const std::string text = plain_text(paragraphs[i]);
    styles[i] = heading_style_of(paragraphs[i]);
    numbers[i] = depth_for_level(text);
    labelled[i] = chapter_label_end(text) > 0;
    if (numbers[i] > 0) depths[styles[i]].insert(numbers[i]);
  }
  std::map<HeadingStyle, int> deepest;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto met = depths.find(styles[i]);
    if (paragraphs[i].kind != BlockKind::heading || met == depths.end()) continue;
    int& before = deepest[met->first];
    before = std::max(before, numbers[i]);
    const int highest = *met->second.begin();
    const bool below = met->second.size() > 1 && before > 0 && !(labelled[i] && highest == 1);
    const int unnumbered = below ? before + 1 : highest;
    styles[i].depth = numbers[i] > 0 ? numbers[i] : unnumbered;
  }
  return styles;
}

/// A style without the depth of its numbers.
HeadingStyle of_type_alone(HeadingStyle style) {
  style.depth = 0;
  return style;
}

/// A title page's type is met there only and must not push the chapters down a level.
std::set<HeadingStyle> title_styles(const std::vector<Paragraph>& paragraphs,
                                    const std::vector<HeadingStyle>& styles) {
  std::map<HeadingStyle, std::pair<int, bool>> met;  // how often, and beyond the first page
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].kind != BlockKind::heading) continue;
    auto& [count, later] = met[of_type_alone(styles[i])];
    ++count;
    later = later || paragraphs[i].first().page > 1;
  }
  std::set<HeadingStyle> titles;
  for (const auto& [style, seen] : met) {
    if (seen.second) break;  // styles come largest first: titles are those above any other
    titles.insert(style);
  }
  return titles.size() == met.size() ? std::set<HeadingStyle>{} : titles;
}

/// The styles that make up the ranks. Where there are many, those without numbers that are met once or twice
/// (figures, covers) make none: they take the level of the next one below them.
std::set<HeadingStyle> ranks_of(const std::map<HeadingStyle, std::size_t>& uses) {
  constexpr std::size_t kFew = 4;
  std::set<HeadingStyle> ranks;
  const bool parted =
      std::any_of(uses.begin(), uses.end(), [](const auto& use) { return use.first.depth > 1; });
  for (const auto& [style, count] : uses) {
    if (uses.size() <= kFew || count >= 3 || (parted && style.depth > 0)) ranks.insert(style);
  }
  return ranks;
}

/// The level of each rank. Numbers of one part in small type, far below those that began with them, count
/// something else; and where there are no others, type tells more than they do.
std::map<HeadingStyle, int> levels_of(const std::set<HeadingStyle>& ranks) {
  std::map<HeadingStyle, int> levels;
  const bool parted =
      std::any_of(ranks.begin(), ranks.end(), [](const HeadingStyle& rank) { return rank.depth > 1; });
  int lowest = 0;
  std::optional<int> base;  // the level of numbers of one part; below 1 where there are none
  for (const HeadingStyle& rank : ranks) {
    if (parted && rank.depth > 0 && !base) base = lowest + 2 - rank.depth;
    const int numbered = std::max(1, base.value_or(1) + rank.depth - 1);
    const int level = parted && rank.depth > 0 && numbered + 1 >= lowest ? numbered : lowest + 1;
    lowest = std::max(lowest, level);
    levels[rank] = std::min(level, kLowest);
  }
  return levels;
}

}  // namespace

HeadingStyle heading_style_of(const Paragraph& p) {
  double size = 0;
  for (const Line& line : p.lines) size = std::max(size, line.size);
  HeadingStyle style;
  style.size = -static_cast<int>(std::lround(size * 2));
  style.light = !is_bold(p);
  style.lower = !all_capitals(plain_text(p));
  style.italic = p.first().italic;
  return style;
}

void set_heading_levels(std::vector<Paragraph>& paragraphs) {
  const std::vector<HeadingStyle> styles = ranked_styles(paragraphs);
  const std::set<HeadingStyle> titles = title_styles(paragraphs, styles);
  const auto is_title = [&](std::size_t i) { return titles.contains(of_type_alone(styles[i])); };
  std::map<HeadingStyle, std::size_t> uses;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].kind == BlockKind::heading && !is_title(i)) ++uses[styles[i]];
  }
  const auto levels = levels_of(ranks_of(uses));
  const int below_all = levels.empty() ? 1 : std::min(levels.rbegin()->second + 1, kLowest);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    Paragraph& p = paragraphs[i];
    if (p.kind != BlockKind::heading) continue;
    const auto rank = levels.lower_bound(styles[i]);
    p.level = is_title(i) ? 1 : rank == levels.end() ? below_all : rank->second;
  }
}

}  // namespace praxis::ingest::layout
