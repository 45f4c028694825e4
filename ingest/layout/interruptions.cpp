// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/interruptions.h"

#include "ingest/layout/captions.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <unicode/uchar.h>

namespace praxis::ingest::layout {
namespace {

bool has_capitals(std::string_view text) {
  const std::u32string points = code_points_of(text);
  return std::any_of(points.begin(), points.end(),
                     [](char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; });
}

/// Broken off in the middle of a sentence, which goes on in `after`: at the column's edge, or in a line not
/// too short where something is `seen` that broke it.
bool is_broken_off(const Paragraph& before, const Paragraph& after, bool seen) {
  const std::string_view begin = after.first().words.front().text;
  const std::string& end = last_worded(before.last());
  if (after.label || !starts_lower(begin) || has_capitals(begin)) return false;  // "iPod" is a name
  if (after.first().page - before.last().page > 1) return false;
  if (ends_in_hyphen(end) && letters_in(end) > 0) return true;
  if (ends_sentence(end) || last_of(end) == ':' || last_of(end) == ';') return false;
  if (!ends_early(before.last(), before.right, after.first())) return true;
  const double measure = std::min(before.right, before.last().right_limit) - before.left;
  return seen && !before.label && before.lines.size() > 1 && width(before.last().box) > measure / 3;
}

/// Can stand in the middle of a paragraph: a quote, a label, a caption; a numbered heading cannot.
bool can_interrupt(const Paragraph& p) {
  constexpr std::size_t kMostLinesBetween = 16;
  if (p.kind == BlockKind::note) return true;
  if (p.lines.empty() || p.contents || p.kind != BlockKind::paragraph || p.lines.size() > kMostLinesBetween)
    return false;
  const Line& first = p.first();
  return first.words.size() < 2 || depth_of_number(first.words[0].text + " " + first.words[1].text) == 0;
}

/// Words set to be seen: larger than the paragraph, bold or slanted.
bool stands_out(const Paragraph& p, const Line& text) {
  constexpr std::size_t kFewestWords = 3;
  constexpr std::size_t kFewestLetters = 10;
  if (p.lines.empty() || p.kind != BlockKind::paragraph) return false;
  const Line& line = p.first();
  std::size_t words = 0;
  std::size_t letters = 0;
  for (const Line& each : p.lines) {
    words += each.words.size();
    for (const Word& word : each.words) letters += letters_in(word.text);
  }
  if (words < kFewestWords || letters < kFewestLetters) return false;
  if (line.size > text.size * 1.06) return true;
  return line.size > text.size * 0.94 && ((line.bold && !text.bold) || (line.italic && !text.italic));
}

/// Parted by a box that stands there, or by less than a line: more is room for writing that could not be
/// read.
bool parted_by_room(const Paragraph& before, const Paragraph& after, bool box, const Typography& typography) {
  if (after.parting != Parting::room || before.region != after.region) return false;
  const double pitch = after.first().baseline - before.last().baseline;
  return box || (before.last().page == after.first().page && pitch > 0 &&
                 pitch < typography.leading_of(before.last().size) * 1.8);
}

bool box_between(const Paragraph& before, const Paragraph& after, const PageBoxes& boxes) {
  const Line& upper = before.last();
  const Line& lower = after.first();
  const auto page = static_cast<std::size_t>(upper.page - 1);
  if (upper.page != lower.page || page >= boxes.size()) return false;
  return std::any_of(boxes[page].begin(), boxes[page].end(), [&](const DrawnBox& drawn) {
    const double middle = middle_y(drawn.box);
    return middle > upper.box.y1 && middle < lower.box.y0 && shared_x(drawn.box, upper.box) > 0;
  });
}

/// The paragraph that `at` goes on from, past what stands between.
std::optional<std::size_t> broken_off_before(const std::vector<Paragraph>& paragraphs, std::size_t at,
                                             const Typography& typography, const PageBoxes& boxes) {
  constexpr std::size_t kMostBetween = 6;
  constexpr std::size_t kMostRows = 60;
  const Paragraph& after = paragraphs[at];
  std::size_t rows = 0;  // of a table that was put where a page had room for it
  for (std::size_t i = at; i-- > 0 && at - i <= kMostBetween + 1 + rows;) {
    const Paragraph& before = paragraphs[i];
    if (before.box != after.box) return std::nullopt;
    if (before.kind == BlockKind::row && rows < kMostRows) {
      ++rows;
      continue;
    }
    if (!is_text(before) || !set_alike(before, after) || is_ended_caption(before, after.first())) {
      if (!can_interrupt(before)) return std::nullopt;
      continue;
    }
    if (rows > 0 && before.last().page == after.first().page) return std::nullopt;
    const bool box = box_between(before, after, boxes);
    if (at - i == 1 && !parted_by_room(before, after, box, typography)) return std::nullopt;
    const bool seen = box || std::any_of(paragraphs.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                         paragraphs.begin() + static_cast<std::ptrdiff_t>(at),
                                         [&](const Paragraph& p) { return stands_out(p, before.last()); });
    return is_broken_off(before, after, seen) ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

/// What a paragraph is set in: half points, font.
using Type = std::pair<long, int>;

Type type_of(const Paragraph& p) {
  return {std::lround(p.first().size * 2), p.first().font};
}

/// Type that mostly stands where it interrupts nothing: that of headings. A line before one of them that
/// could not be read is no sentence broken off.
std::set<Type> types_of_headings(const std::vector<Paragraph>& paragraphs,
                                 const std::vector<std::pair<std::size_t, std::size_t>>& broken) {
  constexpr std::size_t kFew = 2;
  std::map<Type, std::size_t> interrupts;
  for (const auto& [before, after] : broken) {
    for (std::size_t i = before + 1; i < after; ++i) {
      if (stands_out(paragraphs[i], paragraphs[before].last())) ++interrupts[type_of(paragraphs[i])];
    }
  }
  std::map<Type, std::size_t> uses;
  for (const Paragraph& p : paragraphs) {
    if (!p.lines.empty() && interrupts.contains(type_of(p))) ++uses[type_of(p)];
  }
  std::set<Type> headings;
  for (const auto& [type, count] : interrupts) {
    if (uses[type] > kFew && count * 3 < uses[type]) headings.insert(type);
  }
  return headings;
}

/// What stood in the paragraph: a quote, and who said it below.
void make_quotes(std::vector<Paragraph>& paragraphs, std::size_t begin, std::size_t end, const Line& text) {
  bool quoted = false;
  for (std::size_t i = begin + 1; i < end; ++i) {
    Paragraph& p = paragraphs[i];
    if (p.lines.empty() || p.kind != BlockKind::paragraph) continue;
    constexpr std::size_t kSource = 2;  // lines
    quoted = stands_out(p, text) || (quoted && p.lines.size() <= kSource);
    if (!quoted) continue;
    p.kind = BlockKind::quote;
    p.label.reset();
  }
}

}  // namespace

void join_over_interruptions(std::vector<Paragraph>& paragraphs, const Typography& typography,
                             const PageBoxes& boxes) {
  std::vector<std::pair<std::size_t, std::size_t>> broken;  // where a paragraph breaks off, and goes on
  for (std::size_t i = 1; i < paragraphs.size(); ++i) {
    if (!is_text(paragraphs[i]) || typography.is_large(paragraphs[i].first())) continue;
    if (const auto before = broken_off_before(paragraphs, i, typography, boxes))
      broken.emplace_back(*before, i);
  }
  if (broken.empty()) return;
  const std::set<Type> headings = types_of_headings(paragraphs, broken);
  std::vector<std::size_t> whole_of(paragraphs.size());
  std::iota(whole_of.begin(), whole_of.end(), std::size_t{0});
  for (const auto& [before, i] : broken) {
    const bool headed =
        std::any_of(paragraphs.begin() + static_cast<std::ptrdiff_t>(before) + 1,
                    paragraphs.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const Paragraph& p) { return !p.lines.empty() && headings.contains(type_of(p)); });
    if (headed) continue;
    Paragraph& whole = paragraphs[whole_of[before]];
    Paragraph& after = paragraphs[i];
    make_quotes(paragraphs, before, i, whole.first());
    for (std::size_t between = before + 1; between < i; ++between)
      paragraphs[between].region = after.region;  // what follows them does not begin one
    take_rest(whole, after);
    whole_of[i] = whole_of[before];
  }
  std::erase_if(paragraphs, [](const Paragraph& p) { return p.lines.empty() && p.cells.empty(); });
}

}  // namespace praxis::ingest::layout
