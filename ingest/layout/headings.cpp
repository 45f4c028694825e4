// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/headings.h"

#include "ingest/layout/characters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace praxis::ingest::layout {
namespace {

std::string plain_text(const Paragraph& p) {
  std::string text;
  for (const Line& line : p.lines) text += (text.empty() ? "" : " ") + text_of(line);
  return text;
}

bool is_heading(const Paragraph& p, const Typography& typography) {
  if (p.lines.empty() || p.contents || p.kind != BlockKind::paragraph || (p.label && p.label->bullet))
    return false;
  const std::string text = plain_text(p);
  const std::size_t length = code_points_in(text);
  if (letters_in(text) < 2 || length > 250) return false;
  if (ends_in_hyphen(text) || last_of(text) == ',' || last_of(text) == ';') return false;
  if (typography.is_large(p.first())) {
    // Larger type with several sentences is an opening or a pull quote.
    return p.lines.size() <= 6 && !(ends_sentence(text) && length > 140 && !is_bold(p));
  }
  if (p.first().size < typography.body_size * 0.94 || p.lines.size() > 3) return false;
  if (is_bold(p) && !typography.body_bold) return !(ends_sentence(text) && length > 160);
  // Capitals alone are weak: an acronym in a list or a cell is set in them too.
  return all_capitals(text) && p.lines.size() <= 2 && letters_in(text) >= 10 &&
         text.find(' ') != std::string::npos && !ends_sentence(text);
}

/// What tells one rank of headings from another, higher ranks first.
struct Style {
  int size = 0;  ///< half points, negative so that larger sorts first
  bool light = false, lower = false, italic = false;
  int depth = 0;
  auto operator<=>(const Style&) const = default;
};

Style style_of(const Paragraph& p) {
  Style style;
  style.size = -static_cast<int>(std::lround(p.first().size * 2));
  style.light = !is_bold(p);
  style.lower = !all_capitals(plain_text(p));
  style.italic = p.first().italic;
  return style;
}

/// A title page's type is met there only and must not push the chapters down a level.
std::set<Style> title_styles(const std::vector<Paragraph>& paragraphs) {
  std::map<Style, std::pair<int, bool>> met;  // how often, and beyond the first page
  for (const Paragraph& p : paragraphs) {
    if (p.kind != BlockKind::heading) continue;
    auto& [count, later] = met[style_of(p)];
    ++count;
    later = later || p.first().page > 1;
  }
  std::set<Style> titles;
  for (const auto& [style, seen] : met) {
    if (seen.second) break;  // styles come largest first: titles are those above any other
    titles.insert(style);
  }
  return titles.size() == met.size() ? std::set<Style>{} : titles;
}

/// The styles that make up the ranks. Where there are many, those met once or twice (figures, covers) make
/// none: they take the level of the next one below them.
std::set<Style> ranks_of(const std::map<Style, std::size_t>& uses) {
  constexpr std::size_t kFew = 4;
  std::set<Style> ranks;
  for (const auto& [style, count] : uses) {
    if (uses.size() <= kFew || count >= 3) ranks.insert(style);
  }
  return ranks;
}

}  // namespace

void find_headings(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  for (Paragraph& p : paragraphs) {
    if (!is_heading(p, typography)) continue;
    p.kind = BlockKind::heading;
    p.label.reset();
  }
  const std::set<Style> titles = title_styles(paragraphs);
  std::map<Style, std::set<int>> depths;
  for (const Paragraph& p : paragraphs) {
    if (p.kind != BlockKind::heading) continue;
    const int depth = depth_of_number(plain_text(p));
    if (depth > 0) depths[style_of(p)].insert(depth);
  }
  const auto ranked = [&](const Paragraph& p) {
    Style style = style_of(p);
    const auto met = depths.find(style);
    if (met == depths.end()) return style;
    const int depth = depth_of_number(plain_text(p));
    style.depth = depth > 0 ? depth : *met->second.begin();
    return style;
  };
  std::map<Style, std::size_t> uses;
  for (const Paragraph& p : paragraphs) {
    if (p.kind == BlockKind::heading && !titles.contains(style_of(p))) ++uses[ranked(p)];
  }
  const std::set<Style> ranks = ranks_of(uses);
  for (Paragraph& p : paragraphs) {
    if (p.kind != BlockKind::heading) continue;
    const auto above = std::distance(ranks.begin(), ranks.lower_bound(ranked(p)));
    p.level = titles.contains(style_of(p)) ? 1 : static_cast<int>(std::min<std::ptrdiff_t>(above, 5)) + 1;
  }
}

}  // namespace praxis::ingest::layout
