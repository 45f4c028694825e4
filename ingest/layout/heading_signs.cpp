// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/heading_signs.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/contents_lists.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/heading_checks.h"
#include "ingest/layout/numbered_headings.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace praxis::ingest::layout {
namespace {

void find_listed(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  const auto entries = listed_keys(paragraphs);
  if (entries.empty()) return;
  for (Paragraph& p : paragraphs) {
    if (may_head(p, typography) && entries.contains(contents_key(plain_text(p)))) make_heading(p);
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

void find_plain_headings(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  const bool typed = has_typed_headings(paragraphs);
  find_listed(paragraphs, typography);
  find_numbered_headings(paragraphs, typography);
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
