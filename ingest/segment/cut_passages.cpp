// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/cutters.h"
#include "ingest/segment/titles.h"

#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kPassageBytes = 6000;  // a section longer than this is parted at a paragraph's end

bool starts_passage(const Sheet& sheet, const Draft& open, std::size_t bytes, std::size_t i) {
  if (open.blocks.empty()) return false;
  const std::size_t last = open.blocks.back();
  if (sheet[i].group != sheet[last].group && (sheet[i].boxed || sheet[last].boxed)) return true;
  if (!sheet.is_heading(i)) return bytes > kPassageBytes && sheet[i].kind == BlockKind::paragraph;
  // Headings that follow each other without text open one passage together.
  return !sheet.is_heading(last) || last + 1 != i;
}

/// Nothing but headings, with content below that belongs to other units.
bool stands_above_others(const Sheet& sheet, const Draft& passage) {
  for (const std::size_t i : passage.blocks) {
    if (!sheet.is_heading(i)) return false;
  }
  return sheet.section_end(passage.blocks.front()) > passage.blocks.back() + 1;
}

}  // namespace

void cut_passages(Sheet& sheet) {
  Draft open;
  std::size_t bytes = 0;
  const auto flush = [&] {
    if (open.blocks.empty()) return;
    if (stands_above_others(sheet, open)) {
      // Its words are found through the units below, which name it in their section.
      for (const std::size_t i : open.blocks) sheet.drop(i);
      open = Draft{};
      return;
    }
    sheet.keep(std::exchange(open, Draft{}));
    bytes = 0;
  };
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_free(i)) continue;
    if (starts_passage(sheet, open, bytes, i)) flush();
    if (open.blocks.empty()) {
      open.section = sheet.path(i);
      const std::string above = open.section.empty() ? std::string() : open.section.back();
      open.title = sheet.is_heading(i) ? sheet[i].text
                   : above.empty()     ? title_from_sentence(sheet[i].text, sheet.cues())
                                       : above;
    }
    open.blocks.push_back(i);
    bytes += sheet[i].text.size();
  }
  flush();
}

}  // namespace praxis::ingest
