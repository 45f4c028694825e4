// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/notes.h"

#include "ingest/layout/counters.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

namespace praxis::ingest::layout {
namespace {

/// Takes the words off the first line that make up the mark.
void take_mark(Paragraph& note) {
  Line& line = note.lines.front();
  note.mark = std::string(note_mark(line));
  line.words.erase(line.words.begin());
  if (line.words.empty()) note.lines.erase(note.lines.begin());
}

/// Paragraphs that may be notes: from the end of each column upwards, until type of the running text's size.
std::vector<std::size_t> candidates_in(const std::vector<Paragraph>& paragraphs,
                                       const Typography& typography) {
  std::vector<std::size_t> found;
  std::set<std::size_t> ended;  // regions in which larger type was met
  for (std::size_t i = paragraphs.size(); i-- > 0;) {
    const Paragraph& p = paragraphs[i];
    if (p.lines.empty() || p.contents) continue;
    if (!typography.is_small(p.first())) {
      ended.insert(p.region);
      continue;
    }
    if (ended.contains(p.region) || note_mark(p.first()).empty()) continue;
    found.push_back(i);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

/// Shown by its own mark, by one in the text, or by the rule above it.
bool is_shown(const Paragraph& p, const NoteSigns& signs) {
  const Line& line = p.first();
  const std::string_view mark = note_mark(line);
  return is_raised(line.words.front(), line) || signs.refer_to(mark, line) ||
         (p.box == 0 && signs.rule_above(line));
}

/// The next of a list whose numbers have stops or brackets, from the page before.
bool goes_on(const std::string& last, const Paragraph& p) {
  const std::string_view mark = note_mark(p.first());
  return p.box == 0 && !last.empty() && mark.size() < p.first().words.front().text.size() &&
         counts_on(last, mark);
}

/// A small paragraph that begins with a number is a note where something shows it, or where the numbers of
/// several go on one from the other, outside of boxes: those have lists and figures in small type.
void mark_notes(std::vector<Paragraph>& paragraphs, const Typography& typography, const NoteSigns& signs,
                std::string& last) {
  const std::vector<std::size_t> candidates = candidates_in(paragraphs, typography);
  std::vector<bool> shown;
  for (const std::size_t i : candidates) shown.push_back(is_shown(paragraphs[i], signs));
  for (std::size_t c = 1; c < candidates.size(); ++c) {
    const Paragraph& before = paragraphs[candidates[c - 1]];
    const Paragraph& next = paragraphs[candidates[c]];
    const bool open = (before.box == 0 && next.box == 0) || shown[c - 1];
    if (open && counts_on(note_mark(before.first()), note_mark(next.first()))) shown[c - 1] = shown[c] = true;
  }
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    Paragraph& p = paragraphs[candidates[c]];
    if (!shown[c] && !goes_on(last, p)) continue;
    p.kind = BlockKind::note;
    p.label.reset();
    take_mark(p);
    if (p.box == 0) last = p.mark;
  }
}

/// A small paragraph right below a note, in its column, is the rest of it.
void join_rests(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  std::vector<Paragraph> kept;
  kept.reserve(paragraphs.size());
  for (Paragraph& p : paragraphs) {
    const bool rest = !kept.empty() && kept.back().kind == BlockKind::note &&
                      p.kind == BlockKind::paragraph && !p.lines.empty() && p.region == kept.back().region &&
                      typography.is_small(p.first()) && !p.label;
    if (rest) {
      for (Line& line : p.lines) kept.back().lines.push_back(std::move(line));
    } else {
      kept.push_back(std::move(p));
    }
  }
  paragraphs = std::move(kept);
}

}  // namespace

std::string_view note_mark(const Line& line) {
  return line.words.size() < 2 ? std::string_view{} : mark_in(line.words.front().text);
}

void find_notes(std::vector<Paragraph>& paragraphs, const Typography& typography, const NoteSigns& signs,
                std::string& last) {
  mark_notes(paragraphs, typography, signs, last);
  join_rests(paragraphs, typography);
}

}  // namespace praxis::ingest::layout
