// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/notes.h"

#include "ingest/layout/characters.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>

namespace praxis::ingest::layout {
namespace {

constexpr std::string_view kNoteSigns[] = {"*", "**", "***", "†", "‡", "§"};

/// "12", "(3)", "[4]", "5)" give the number's digits; signs give themselves; anything else is empty.
std::string_view mark_in(std::string_view text) {
  for (const std::string_view sign : kNoteSigns) {
    if (text == sign) return text;
  }
  if (!text.empty() && (text.front() == '(' || text.front() == '[')) text.remove_prefix(1);
  if (!text.empty() && (text.back() == ')' || text.back() == ']' || text.back() == '.'))
    text.remove_suffix(1);
  const bool digits =
      !text.empty() && text.size() <= 3 &&
      std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  return digits ? text : std::string_view{};
}

bool is_raised(const Word& word, const Line& line) {
  return word.size < line.size * 0.85 && word.baseline < line.baseline - line.size * 0.12;
}

/// Takes the words off the first line that make up the mark.
void take_mark(Paragraph& note) {
  Line& line = note.lines.front();
  note.mark = std::string(note_mark(line));
  line.words.erase(line.words.begin());
  if (line.words.empty()) note.lines.erase(note.lines.begin());
}

/// Notes from the end of each column upwards, until type of the running text's size.
void mark_notes(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  std::set<std::size_t> ended;  // regions in which larger type was met
  for (std::size_t i = paragraphs.size(); i-- > 0;) {
    Paragraph& p = paragraphs[i];
    if (p.lines.empty() || p.contents) continue;
    if (!typography.is_small(p.first())) {
      ended.insert(p.region);
      continue;
    }
    if (ended.contains(p.region) || note_mark(p.first()).empty()) continue;
    if (p.lines.size() == 1 && p.first().words.size() < 2) continue;
    p.kind = BlockKind::note;
    p.label.reset();
    take_mark(p);
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

void find_notes(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  mark_notes(paragraphs, typography);
  join_rests(paragraphs, typography);
}

void take_references(std::vector<Paragraph>& paragraphs) {
  std::map<int, std::set<std::string>> marks;  // by page
  for (const Paragraph& p : paragraphs) {
    if (p.kind == BlockKind::note && !p.lines.empty()) marks[p.first().page].insert(p.mark);
  }
  for (Paragraph& p : paragraphs) {
    if (p.kind == BlockKind::note) continue;
    for (Line& line : p.lines) {
      const auto on_page = marks.find(line.page);
      if (on_page == marks.end()) continue;
      for (std::size_t w = line.words.size(); w-- > 1;) {
        const std::string_view mark = mark_in(line.words[w].text);
        if (mark.empty() || !is_raised(line.words[w], line) || !on_page->second.contains(std::string(mark)))
          continue;
        line.words[w - 1].space_after = line.words[w].space_after;
        line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(w));
      }
    }
  }
}

}  // namespace praxis::ingest::layout
