// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/partings.h"

#include "ingest/layout/characters.h"

#include <algorithm>

namespace praxis::ingest::layout {
namespace {

bool is_running(const Paragraph& p) {
  return !p.lines.empty() && !p.contents && (p.kind == BlockKind::paragraph || p.kind == BlockKind::item);
}

/// Two sentences of running text follow one another here, in one region and type: the end of a paragraph, and
/// not of a heading or a label.
bool parts_sentences(const Paragraph& before, const Paragraph& after) {
  return is_running(before) && is_running(after) && before.region == after.region &&
         before.box == after.box && same_type(before.last(), after.first()) &&
         ends_sentence(before.last().words.back().text);
}

/// Nearly all paragraphs are parted by more than an early line end.
bool parts_by_room(const std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kEnough = 12;
  constexpr std::size_t kToOne = 6;
  std::size_t shown = 0;
  std::size_t bare = 0;
  for (std::size_t i = 1; i < paragraphs.size(); ++i) {
    if (!parts_sentences(paragraphs[i - 1], paragraphs[i])) continue;
    const Parting parting = paragraphs[i].parting;
    shown += parting == Parting::room || parting == Parting::indent ? 1 : 0;
    bare += parting == Parting::early_end ? 1 : 0;
  }
  return shown >= kEnough && shown >= bare * kToOne;
}

/// A line much shorter than its column was ended on purpose whatever the author does elsewhere. One line
/// alone may be a title with its number, or one of several short paragraphs.
bool was_ended_for_looks(const Paragraph& p) {
  const bool counted = p.label && !p.label->bullet;
  if (p.lines.size() < 2 && (counted || p.parting == Parting::early_end)) return false;
  const Line& last = p.last();
  return last.box.x1 - last.box.x0 > (std::min(p.right, last.right_limit) - last.box.x0) * 0.65;
}

}  // namespace

void join_early_ends(std::vector<Paragraph>& paragraphs) {
  if (!parts_by_room(paragraphs)) return;
  std::vector<Paragraph> kept;
  kept.reserve(paragraphs.size());
  for (Paragraph& p : paragraphs) {
    const bool joins = !kept.empty() && p.parting == Parting::early_end && !p.label &&
                       parts_sentences(kept.back(), p) && was_ended_for_looks(kept.back());
    if (!joins) {
      kept.push_back(std::move(p));
      continue;
    }
    for (Line& line : p.lines) kept.back().lines.push_back(std::move(line));
  }
  paragraphs = std::move(kept);
}

}  // namespace praxis::ingest::layout
