// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/interruptions.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/note_signs.h"
#include "ingest/layout/numerals.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace praxis::ingest::layout {
namespace {

bool may_be_interrupted(const Paragraph& p) {
  return !p.lines.empty() && !p.contents && (p.kind == BlockKind::paragraph || p.kind == BlockKind::item);
}

/// The last word of a line but for the marks of notes.
const std::string& last_word(const Line& line) {
  std::size_t w = line.words.size() - 1;
  while (w > 0 && is_raised(line.words[w], line) && !marks_in(line.words[w].text).empty()) --w;
  return line.words[w].text;
}

/// Broken off at the column's edge in the middle of a sentence, which goes on in `after`.
bool is_broken_off(const Paragraph& before, const Paragraph& after) {
  const std::string_view begin = after.first().words.front().text;
  const std::string& end = last_word(before.last());
  if (after.label || !starts_lower(begin)) return false;
  if (after.first().page - before.last().page > 1) return false;
  if (ends_in_hyphen(end) && letters_in(end) > 0) return true;
  return !ends_sentence(end) && last_of(end) != ':' && last_of(end) != ';' &&
         !ends_early(before.last(), before.right, after.first());
}

/// Can stand in the middle of a paragraph: a quote, a label, a caption; a numbered heading cannot.
bool can_interrupt(const Paragraph& p) {
  constexpr std::size_t kMostLinesBetween = 8;
  if (p.kind == BlockKind::note) return true;
  if (p.lines.empty() || p.contents || p.kind != BlockKind::paragraph || p.lines.size() > kMostLinesBetween)
    return false;
  const Line& first = p.first();
  return first.words.size() < 2 || depth_of_number(first.words[0].text + " " + first.words[1].text) == 0;
}

/// The paragraph that `at` goes on from, past what stands between.
std::optional<std::size_t> broken_off_before(const std::vector<Paragraph>& paragraphs, std::size_t at) {
  constexpr std::size_t kMostBetween = 6;
  const Paragraph& after = paragraphs[at];
  for (std::size_t i = at; i-- > 0 && at - i <= kMostBetween + 1;) {
    const Paragraph& before = paragraphs[i];
    if (before.lines.empty() && before.cells.empty()) continue;  // joined to another one already
    if (before.box != after.box) return std::nullopt;
    if (may_be_interrupted(before) && set_alike(before, after)) {
      const bool adjacent = at - i == 1;
      if (adjacent && (after.parting != Parting::room || before.region != after.region)) return std::nullopt;
      return is_broken_off(before, after) ? std::optional(i) : std::nullopt;
    }
    if (!can_interrupt(before)) return std::nullopt;
  }
  return std::nullopt;
}

/// Set to be seen: larger than the paragraph, bold or slanted.
bool stands_out(const Paragraph& p, const Paragraph& text) {
  const Line& line = p.first();
  if (line.size > text.last().size * 1.06) return true;
  return line.size > text.last().size * 0.94 &&
         ((line.bold && !text.last().bold) || (line.italic && !text.last().italic));
}

/// What stood in the paragraph: a quote, and who said it below.
void make_quotes(std::vector<Paragraph>& paragraphs, std::size_t text, std::size_t end) {
  bool quoted = false;
  for (std::size_t i = text + 1; i < end; ++i) {
    Paragraph& p = paragraphs[i];
    if (p.lines.empty() || p.kind != BlockKind::paragraph) continue;
    constexpr std::size_t kSource = 2;  // lines
    quoted = stands_out(p, paragraphs[text]) || (quoted && p.lines.size() <= kSource);
    if (!quoted) continue;
    p.kind = BlockKind::quote;
    p.label.reset();
  }
}

}  // namespace

bool set_alike(const Paragraph& before, const Paragraph& after) {
  if (before.box != after.box) return false;
  const auto same_size = [](double x, double y) { return std::abs(x - y) <= x * 0.04; };
  const Word& end = before.last().words.back();
  const Word& begin = after.first().words.front();
  if (end.font == begin.font && same_size(end.size, begin.size)) return true;
  return same_size(before.last().size, after.first().size) &&
         (before.last().font == after.first().font || before.last().bold == after.first().bold);
}

void join_over_interruptions(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  for (std::size_t i = 1; i < paragraphs.size(); ++i) {
    Paragraph& after = paragraphs[i];
    if (!may_be_interrupted(after) || typography.is_large(after.first())) continue;
    const auto before = broken_off_before(paragraphs, i);
    if (!before) continue;
    make_quotes(paragraphs, *before, i);
    Paragraph& whole = paragraphs[*before];
    for (Line& line : after.lines) whole.lines.push_back(std::move(line));
    whole.right = after.right;
    whole.left = after.left;
    whole.region = after.region;
    after.lines.clear();
  }
  std::erase_if(paragraphs, [](const Paragraph& p) { return p.lines.empty() && p.cells.empty(); });
}

}  // namespace praxis::ingest::layout
