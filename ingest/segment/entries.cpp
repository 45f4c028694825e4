// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/entries.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::string_view kDress = " \t>*#~=_+|-";
constexpr std::size_t kLongestList = 400;  // blocks of a list whose end no heading shows
constexpr std::size_t kLongestEntry =
    3000;  // bytes of one below a heading of its own rank: more is a chapter

std::string_view dress_of(std::string_view heading) {
  return heading.substr(0, std::min(heading.find_first_not_of(kDress), heading.size()));
}

bool in_capitals(std::string_view text) {
  const bool small = std::any_of(text.begin(), text.end(), is_ascii_lower);
  const bool capital = std::any_of(text.begin(), text.end(), is_ascii_upper);
  return capital && !small;
}

/// Another part of the same rank begins here, not another entry.
bool opens_part(const Sheet& sheet, std::size_t k, std::size_t head) {
  const std::string_view text = sheet[k].text;
  const std::string_view dress = dress_of(sheet[head].text);
  if (sheet[k].level < sheet[head].level || sheet.in_back_matter(k)) return true;
  if (dress.empty() ? in_capitals(sheet[head].text) && !in_capitals(sheet[head + 1].text) && in_capitals(text)
                    : dress_of(text) == dress)
    return true;
  for (const std::string_view role : {"news", "events", "contact"}) {
    if (sheet.cues().is(role, undressed(text), 2)) return true;
  }
  return false;
}

}  // namespace

std::string_view undressed(std::string_view heading) {
  heading.remove_prefix(dress_of(heading).size());
  const std::size_t last = heading.find_last_not_of(kDress);
  return heading.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::size_t list_end(const Sheet& sheet, std::size_t i) {
  const std::size_t end = sheet.section_end(i);
  const bool one_rank = end == i + 1 && end < sheet.size() && sheet[end].level == sheet[i].level &&
                        sheet[i].group == sheet[end].group;
  if (!one_rank || opens_part(sheet, end, i)) return end;
  std::size_t bytes = 0;
  const std::size_t limit = std::min(sheet.size(), end + kLongestList);
  for (std::size_t k = end + 1; k < limit; ++k) {
    if (sheet.is_heading(k) && sheet[k].level <= sheet[i].level) {
      if (opens_part(sheet, k, i)) return k;
      bytes = 0;
    }
    bytes += sheet[k].text.size();
    if (bytes > kLongestEntry) return end;
  }
  return limit;
}

std::vector<Stretch> headed_entries(const Sheet& sheet, std::size_t begin, std::size_t end) {
  int level = 7;
  for (std::size_t i = begin; i < end; ++i) {
    if (sheet.is_heading(i) && sheet.is_free(i)) level = std::min(level, sheet[i].level);
  }
  std::vector<Stretch> entries;
  for (std::size_t i = begin; i < end; ++i) {
    if (!sheet.is_heading(i) || sheet[i].level != level) continue;
    if (!entries.empty() && entries.back().end == 0) entries.back().end = i;
    if (sheet.is_free(i) && !sheet.in_back_matter(i)) entries.push_back({i, 0});
  }
  if (!entries.empty() && entries.back().end == 0) entries.back().end = end;
  return entries;
}

std::size_t body_words(const Sheet& sheet, Stretch entry) {
  std::size_t words = 0;
  for (std::size_t i = entry.begin; i < entry.end; ++i) {
    if (!sheet.is_heading(i) && sheet.is_free(i)) words += split_words(sheet[i].text).size();
  }
  return words;
}

std::string body_lead(const Sheet& sheet, Stretch entry, std::size_t bytes) {
  std::string text;
  for (std::size_t i = entry.begin; i < entry.end && text.size() < bytes; ++i) {
    if (sheet.is_heading(i) || !sheet.is_free(i)) continue;
    if (!text.empty()) text += ' ';
    if (sheet[i].kind == BlockKind::field) text += sheet[i].label + ": ";
    text += sheet[i].text;
  }
  if (text.size() > bytes)
    text.resize(text.rfind(' ', bytes) == std::string::npos ? 0 : text.rfind(' ', bytes));
  return text;
}

bool is_place_name(std::string_view text, const Lexicon& regions) {
  constexpr std::size_t kLongest = 120;
  constexpr std::size_t kMostWords = 9;
  constexpr std::size_t kMostOther = 3;    // "Faenza": a town that the table of regions need not know
  constexpr std::size_t kMostInThree = 5;  // "Szarvas, Great Southern Plain, Hungary"
  if (text.size() > kLongest || text.find_first_of("0123456789:;?!") != std::string_view::npos) return false;
  const std::size_t words = split_words(text).size();
  if (words == 0 || words > kMostWords) return false;
  std::size_t known = 0;
  std::size_t last = 0;
  for (const LexiconMatch& match : regions.find(text)) {
    known += split_words(text.substr(match.begin, match.end - match.begin)).size();
    last = match.end;
  }
  if (known == 0) return false;
  const bool ends = trim_separators(text.substr(last)).empty() || text.substr(last).starts_with(")");
  const bool parted = text.find(", ") != std::string_view::npos || text.find(" (") != std::string_view::npos;
  const std::size_t most = std::count(text.begin(), text.end(), ',') > 1 ? kMostInThree : kMostOther;
  return known == words || (ends && parted && words - known <= most);
}

NamedPlace headed_name(const Sheet& sheet, std::size_t heading) {
  return split_place(practice_title(undressed(sheet[heading].text), sheet.cues()), sheet.tools().regions);
}

std::vector<std::string> section_of(const Sheet& sheet, Stretch entry) {
  constexpr std::size_t kAbove = 2;
  std::size_t head = entry.begin;
  while (head < entry.end && head - entry.begin < kAbove && !sheet.is_heading(head)) ++head;
  return sheet.path(head < entry.end && sheet.is_heading(head) ? head : entry.begin);
}

void take_blocks(const Sheet& sheet, Stretch entry, Draft& draft) {
  draft.section = section_of(sheet, entry);
  for (std::size_t i = entry.begin; i < entry.end; ++i) {
    if (sheet.is_free(i)) draft.blocks.push_back(i);
  }
}

void keep_entry(Sheet& sheet, Stretch entry, Draft draft) {
  take_blocks(sheet, entry, draft);
  if (!draft.blocks.empty()) sheet.keep(std::move(draft));
}

}  // namespace praxis::ingest
