// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/sheet.h"

#include "corpus/words.h"

#include <algorithm>

namespace praxis::ingest {

Sheet::Sheet(std::vector<Block> blocks, const SegmentTools& tools)
    : blocks_(std::move(blocks)),
      tools_(tools),
      claimed_(blocks_.size(), false),
      back_matter_(blocks_.size(), false),
      heading_above_(blocks_.size()) {
  for (std::size_t i = 0; i < size(); ++i)
    heading_above_[i] = i == 0 ? size() : is_heading(i - 1) ? i - 1 : heading_above_[i - 1];
  find_back_matter();
}

std::size_t Sheet::section_end(std::size_t i) const {
  const int level = blocks_[i].level;
  std::size_t end = i + 1;
  while (end < size() && !(is_heading(end) && !blocks_[end].boxed && blocks_[end].level <= level)) ++end;
  return end;
}

std::size_t Sheet::group_end(std::size_t i) const {
  std::size_t end = i + 1;
  while (end < size() && blocks_[end].group == blocks_[i].group) ++end;
  return end;
}

std::vector<std::string> Sheet::path(std::size_t i) const {
  std::vector<std::string> out;
  int level = is_heading(i) ? blocks_[i].level : 7;
  for (std::size_t k = heading_above_[i]; k < size() && level > 1; k = heading_above_[k]) {
    const Block& above = blocks_[k];
    if (above.level >= level) continue;
    // A heading inside another box is not above this block.
    if (above.boxed && above.group != blocks_[i].group) continue;
    out.insert(out.begin(), above.text);
    level = above.level;
  }
  return out;
}

void Sheet::keep(Draft draft) {
  std::erase_if(draft.blocks, [&](std::size_t i) { return claimed_[i]; });
  if (draft.blocks.empty()) return;
  for (const std::size_t i : draft.blocks) claimed_[i] = true;
  drafts_.push_back(std::move(draft));
}

namespace {

/// "Annex 2: Good practices": not a list of names, but a part like any other.
bool holds_units(std::string_view heading, const Cues& cues) {
  return cues.contains("practices", heading) || cues.contains("practice", heading) ||
         cues.contains("recommendations", heading);
}

}  // namespace

void Sheet::find_back_matter() {
  for (std::size_t i = 0; i < size(); ++i) {
    if (!is_heading(i) || !cues().is("back-matter", blocks_[i].text, 4) ||
        !cues().opens("back-matter", blocks_[i].text) || holds_units(blocks_[i].text, cues()))
      continue;
    const std::size_t end = section_end(i);
    // "Annex 4" may be the title of a document of its own.
    const bool title = heading_above_[i] == size() && end == size() && heading_above_.back() > i &&
                       heading_above_.back() < size();
    if (title) continue;
    std::fill(back_matter_.begin() + static_cast<std::ptrdiff_t>(i),
              back_matter_.begin() + static_cast<std::ptrdiff_t>(end), true);
  }
}

}  // namespace praxis::ingest
