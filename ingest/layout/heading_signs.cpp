// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/heading_signs.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/contents_lists.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace praxis::ingest::layout {
namespace {

bool may_head(const Paragraph& p, const Typography& typography) {
  constexpr std::size_t kLongest = 160;
  if (p.lines.empty() || p.contents || p.kind != BlockKind::paragraph || p.lines.size() > 3) return false;
  if (typography.is_small(p.first()) || (p.label && p.label->bullet)) return false;
  const std::string text = plain_text(p);
  return letters_in(text) >= 3 && code_points_in(text) <= kLongest;
}

/// Ends as sentences and their parts do.
bool is_stopped_text(const Paragraph& p) {
  const std::string& end = p.last().words.back().text;
  return ends_sentence(end) || ends_clause(end) || ends_in_hyphen(end);
}

bool has_room_above(const Paragraph& p) {
  return p.parting == Parting::room || p.parting == Parting::region || p.parting == Parting::type;
}

bool is_text_below(const Paragraph& heading, const Paragraph& next) {
  return !next.lines.empty() && next.kind != BlockKind::note && !next.contents &&
         (next.lines.size() > 1 || characters_in(next.first().words) > 50) && next.box == heading.box;
}

void make_heading(Paragraph& p) {
  p.kind = BlockKind::heading;
  p.label.reset();
}

void find_listed(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  const auto entries = listed_keys(paragraphs);
  if (entries.empty()) return;
  for (Paragraph& p : paragraphs) {
    if (may_head(p, typography) && entries.contains(contents_key(plain_text(p)))) make_heading(p);
  }
}

/// Alone in its line or two, with a number before it and room above.
bool is_after_number(const Paragraph& p, const Typography& typography) {
  return may_head(p, typography) && p.lines.size() <= 2 && p.first().words.size() > 1 &&
         starts_upper(p.first().words[1].text) && !is_stopped_text(p) && has_room_above(p);
}

/// "1.5.1 Wood and water".
bool is_numbered(const Paragraph& p, const Typography& typography) {
  return is_after_number(p, typography) && depth_of_number(plain_text(p)) > 1;
}

void find_numbered(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    Paragraph& p = paragraphs[i];
    const Paragraph& next = paragraphs[i + 1];
    if (!is_numbered(p, typography) || !has_room_above(next)) continue;
    // Several below each other are a list or contents, but for one that begins with its first part.
    const bool part_follows =
        is_numbered(next, typography) && depth_of_number(plain_text(next)) > depth_of_number(plain_text(p));
    if (part_follows || (is_text_below(p, next) && !is_numbered(next, typography))) make_heading(p);
  }
}

/// The digits that a text begins with: "2" of "2.1 Aims".
std::string first_number(const std::string& text) {
  return text.substr(
      0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin()));
}

/// "2 Wood and water" before "2.1 Wood": a number of one part also begins items and sentences, but not where
/// headings with its parts follow, one for each number.
void find_chapters(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  std::map<std::string, std::vector<Paragraph*>> chapters;
  std::set<std::string> headed;
  std::set<std::string> parted;
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    Paragraph& p = paragraphs[i];
    if (p.lines.empty()) continue;
    const std::string text = plain_text(p);
    const std::string number = first_number(text);
    const int depth = depth_of_number(text);
    if (number.empty() || depth == 0) continue;
    const auto& next = paragraphs[i + 1].label;
    const bool listed = p.label && next && follows_in_list(p.label->text, next->text);
    if (p.kind == BlockKind::heading) (depth == 1 ? headed : parted).insert(number);
    if (depth == 1 && !listed && is_after_number(p, typography)) chapters[number].push_back(&p);
  }
  for (const auto& [number, found] : chapters) {
    if (found.size() == 1 && parted.contains(number) && !headed.contains(number))
      make_heading(*found.front());
  }
}

/// A caption ("Figure 2 …") is set in italics too.
bool is_italic_line(const Paragraph& p, const Typography& typography) {
  constexpr std::size_t kLongest = 90;
  if (!may_head(p, typography) || p.lines.size() != 1 || !p.first().italic || p.label) return false;
  const Line& line = p.first();
  const bool numbered = line.words.size() > 1 && is_ascii_digit(line.words[1].text.front());
  return !numbered && starts_upper(line.words.front().text) && !is_stopped_text(p) &&
         characters_in(line.words) <= kLongest;
}

void find_italic(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  constexpr std::size_t kFewest = 3;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    const Paragraph& next = paragraphs[i + 1];
    if (is_italic_line(paragraphs[i], typography) && is_text_below(paragraphs[i], next) &&
        !next.first().italic && next.region == paragraphs[i].region)
      found.push_back(i);
  }
  if (found.size() < kFewest) return;
  for (const std::size_t i : found) make_heading(paragraphs[i]);
}

/// In the middle of its column, much shorter than it, and set off above and below.
bool is_centred_alone(const Paragraph& p, const Paragraph& next, const Typography& typography) {
  if (!may_head(p, typography) || p.lines.size() != 1 || is_stopped_text(p) || !has_room_above(p))
    return false;
  const double measure = p.right - p.left;
  const double off = std::abs(middle_x(p.first().box) - (p.left + p.right) / 2);
  return starts_upper(p.first().words.front().text) && measure > 0 && off < measure * 0.04 &&
         width(p.first().box) < measure * 0.7 && next.region == p.region && next.parting == Parting::room;
}

/// Whether the document shows by its type what heads what.
bool has_typed_headings(const std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kLinesToOne = 60;
  std::size_t lines = 0;
  std::size_t headings = 0;
  for (const Paragraph& p : paragraphs) {
    lines += p.lines.size();
    headings += p.kind == BlockKind::heading ? 1 : 0;
  }
  return headings * kLinesToOne > lines;
}

void find_centred(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    if (is_centred_alone(paragraphs[i], paragraphs[i + 1], typography)) make_heading(paragraphs[i]);
  }
}

}  // namespace

std::string plain_text(const Paragraph& p) {
  std::string text;
  for (const Line& line : p.lines) text += (text.empty() ? "" : " ") + text_of(line);
  return text;
}

void find_plain_headings(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  const bool typed = has_typed_headings(paragraphs);
  find_listed(paragraphs, typography);
  find_numbered(paragraphs, typography);
  find_chapters(paragraphs, typography);
  find_italic(paragraphs, typography);
  if (!typed) find_centred(paragraphs, typography);
}

void join_broken_headings(std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kMostHeadingLines = 6;
  std::vector<Paragraph> kept;
  kept.reserve(paragraphs.size());
  for (Paragraph& p : paragraphs) {
    const bool rest =
        !kept.empty() && p.kind == BlockKind::heading && kept.back().kind == BlockKind::heading &&
        kept.back().region == p.region && kept.back().lines.size() + p.lines.size() <= kMostHeadingLines &&
        kept.back().last().page == p.first().page && same_type(kept.back().last(), p.first()) &&
        starts_lower(p.first().words.front().text) && !ends_sentence(kept.back().last().words.back().text) &&
        depth_of_number(plain_text(p)) == 0;
    if (!rest) {
      kept.push_back(std::move(p));
      continue;
    }
    for (Line& line : p.lines) kept.back().lines.push_back(std::move(line));
  }
  paragraphs = std::move(kept);
}

}  // namespace praxis::ingest::layout
