// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/list_entries.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <string_view>

namespace praxis::ingest {

std::vector<Stretch> list_entries(const Sheet& sheet, std::size_t begin, std::size_t end) {
  std::vector<Stretch> entries = headed_entries(sheet, begin, end);
  if (!entries.empty()) return entries;
  bool items = false;
  for (std::size_t i = begin; i < end; ++i)
    items = items || (sheet[i].kind == BlockKind::item && sheet[i].level == 0);
  for (std::size_t i = begin; i < end; ++i) {
    const bool starts = items ? sheet[i].kind == BlockKind::item && sheet[i].level == 0
                              : sheet[i].kind == BlockKind::paragraph;
    if (!starts || !sheet.is_free(i)) continue;
    std::size_t next = i + 1;
    while (next < end && items && sheet[next].kind == BlockKind::item && sheet[next].level > 0) ++next;
    entries.push_back({i, next});
  }
  return entries;
}

std::size_t entry_words(const Sheet& sheet, Stretch entry) {
  std::size_t words = 0;
  for (std::size_t i = entry.begin; i < entry.end; ++i) words += split_words(sheet[i].text).size();
  return words;
}

std::string entry_name(const Sheet& sheet, Stretch entry) {
  const std::string_view text = undressed(sheet[entry.begin].text);
  if (sheet.is_heading(entry.begin)) return std::string(text);
  constexpr std::size_t kLongestEntryName = 120;
  const std::size_t stop = std::min({text.find(": "), text.find(" – "), text.find(". ")});
  return stop < kLongestEntryName ? std::string(trim_separators(text.substr(0, stop)))
                                  : title_from_sentence(text, sheet.cues());
}

}  // namespace praxis::ingest
