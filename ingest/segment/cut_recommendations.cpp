// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kItemWords = 6;  // a shorter item is a keyword, not a recommendation

bool is_announced(const Block& block, const Cues& cues) {
  if (block.kind == BlockKind::row || block.kind == BlockKind::note || block.kind == BlockKind::caption)
    return false;
  const auto behind = cues.opens("recommendation", block.text);
  return behind && number_after_cue(block.text, *behind).has_value();
}

bool heads_section(const Block& block, const Cues& cues) {
  return block.kind == BlockKind::heading && !block.boxed && cues.contains("recommendations", block.text) &&
         split_words(block.text).size() <= 10;
}

std::optional<Numbering> heading_number(const Block& block) {
  if (block.kind != BlockKind::heading || block.boxed) return std::nullopt;
  return leading_number(block.text);
}

/// Actions keep their label and whatever hangs below it: a lettered item and its own sub-items.
std::vector<std::string> actions_of(const Sheet& sheet, const std::vector<std::size_t>& blocks) {
  std::vector<std::string> actions;
  bool open = false;
  for (const std::size_t i : blocks) {
    const Block& block = sheet[i];
    const bool lettered = block.kind == BlockKind::item && !block.label.empty() &&
                          block.label.front() >= 'A' && block.label.front() <= 'Z';
    if (lettered) {
      actions.push_back(block.label + " " + block.text);
    } else if (open && block.kind == BlockKind::item) {
      actions.back() += "\n" + block.label + " " + block.text;
    }
    open = lettered || (open && block.kind == BlockKind::item);
  }
  return actions;
}

/// Where the recommendation that begins at `i` ends: at the next section of its rank, announcement or box's
/// practice.
std::size_t end_of(const Sheet& sheet, std::size_t i) {
  const int level = sheet.is_heading(i) ? sheet[i].level : 6;
  std::size_t end = i + 1;
  for (; end < sheet.size(); ++end) {
    const Block& block = sheet[end];
    if (is_announced(block, sheet.cues()) && !block.boxed) break;
    if (sheet.in_back_matter(end) ||
        (block.kind == BlockKind::heading && !block.boxed && block.level <= level))
      break;
  }
  return end;
}

void cut_one(Sheet& sheet, std::size_t begin, std::size_t end) {
  Draft draft;
  draft.kind = UnitKind::recommendation;
  draft.section = sheet.path(begin);
  for (std::size_t i = begin; i < end; ++i) {
    if (sheet.is_free(i) && !(sheet[i].boxed && sheet[i].group != sheet[begin].group))
      draft.blocks.push_back(i);
  }
  const Block& first = sheet[begin];
  draft.title = bare_title(first.text, "recommendation", sheet.cues());
  if (draft.title.empty() && draft.blocks.size() > 1) {
    const Block& second = sheet[draft.blocks[1]];
    draft.title = second.kind == BlockKind::heading ? bare_title(second.text, "recommendation", sheet.cues())
                                                    : title_from_sentence(second.text);
  } else if (first.kind != BlockKind::heading) {
    draft.title = title_from_sentence(draft.title);
  }
  draft.fields.actions = actions_of(sheet, draft.blocks);
  sheet.keep(std::move(draft));
}

bool cut_announced(Sheet& sheet) {
  bool found = false;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_free(i) || sheet.in_back_matter(i) || !is_announced(sheet[i], sheet.cues())) continue;
    const std::size_t end = end_of(sheet, i);
    cut_one(sheet, i, end);
    found = true;
  }
  return found;
}

/// Numbered headings below the section's heading that count 1, 2, 3 …; other headings may stand between them.
std::vector<std::size_t> numbered_from(const Sheet& sheet, std::size_t section) {
  std::vector<std::size_t> found;
  for (std::size_t i = section + 1; i < sheet.size() && !sheet.in_back_matter(i); ++i) {
    const auto number = heading_number(sheet[i]);
    if (!number || number->value != static_cast<int>(found.size()) + 1) continue;
    if (sheet[i].level <= sheet[section].level) continue;
    if (!found.empty() && sheet[i].level != sheet[found.front()].level) continue;
    found.push_back(i);
  }
  return found.size() > 1 ? found : std::vector<std::size_t>{};
}

std::vector<std::size_t> subheadings_of(const Sheet& sheet, std::size_t section) {
  std::vector<std::size_t> found;
  int level = 0;
  for (std::size_t i = section + 1; i < sheet.section_end(section); ++i) {
    if (!sheet.is_heading(i) || sheet[i].boxed || !sheet.is_free(i)) continue;
    if (level == 0) level = sheet[i].level;
    if (sheet[i].level == level && !sheet.cues().is("actions", sheet[i].text)) found.push_back(i);
  }
  return found.size() > 1 ? found : std::vector<std::size_t>{};
}

void cut_items(Sheet& sheet, std::size_t section) {
  const std::size_t end = sheet.section_end(section);
  for (std::size_t i = section + 1; i < end;) {
    const Block& block = sheet[i];
    const bool whole =
        block.kind == BlockKind::item && block.level == 0 && split_words(block.text).size() >= kItemWords;
    if (!whole || !sheet.is_free(i)) {
      ++i;
      continue;
    }
    std::size_t next = i + 1;
    while (next < end && sheet[next].kind == BlockKind::item && sheet[next].level > 0) ++next;
    cut_one(sheet, i, next);
    i = next;
  }
}

void cut_section(Sheet& sheet, std::size_t section) {
  std::vector<std::size_t> heads = numbered_from(sheet, section);
  if (heads.empty()) heads = subheadings_of(sheet, section);
  if (heads.empty()) return cut_items(sheet, section);
  for (const std::size_t head : heads) {
    if (sheet.is_free(head)) cut_one(sheet, head, end_of(sheet, head));
  }
}

/// "Recommended actions" under a heading make what stands under that heading a recommendation, announced or
/// not.
void cut_by_actions(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || !sheet.is_free(i) || sheet.in_back_matter(i) || sheet[i].boxed) continue;
    if (split_words(sheet[i].text).size() < 2 || !sheet.cues().is("actions", sheet[i].text)) continue;
    std::size_t head = i;
    while (head > 0 && !(sheet.is_heading(head) && sheet[head].level < sheet[i].level)) --head;
    if (sheet.is_heading(head) && head != i && sheet.is_free(head)) cut_one(sheet, head, end_of(sheet, head));
  }
}

}  // namespace

void cut_recommendations(Sheet& sheet) {
  if (!cut_announced(sheet)) {
    for (std::size_t i = 0; i < sheet.size(); ++i) {
      if (sheet.is_free(i) && !sheet.in_back_matter(i) && heads_section(sheet[i], sheet.cues()))
        cut_section(sheet, i);
    }
  }
  cut_by_actions(sheet);
}

}  // namespace praxis::ingest
