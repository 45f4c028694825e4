// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/heading_checks.h"

#include "ingest/layout/characters.h"

namespace praxis::ingest::layout {

std::string plain_text(const Paragraph& p) {
  std::string text;
  for (const Line& line : p.lines) text += (text.empty() ? "" : " ") + text_of(line);
  return text;
}

bool may_head(const Paragraph& p, const Typography& typography) {
  constexpr std::size_t kLongest = 160;
  if (p.lines.empty() || p.contents || p.kind != BlockKind::paragraph || p.lines.size() > 3) return false;
  if (typography.is_small(p.first()) || (p.label && p.label->bullet)) return false;
  const std::string text = plain_text(p);
  return letters_in(text) >= 3 && code_points_in(text) <= kLongest;
}

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

}  // namespace praxis::ingest::layout
