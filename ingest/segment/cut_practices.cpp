// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/practices.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLeadBytes = 1200;  // of a section's beginning, where it says who did what

bool announces(const Block& block, std::string_view role, const Cues& cues) {
  if (block.kind != BlockKind::heading) return false;
  const auto behind = cues.opens(role, block.text);
  return behind && (number_after_cue(block.text, *behind).has_value() || parts_label(block.text, *behind));
}

bool opens_practice(const Block& block, const Cues& cues) {
  return announces(block, "practice", cues) || announces(block, "practice-sheet", cues) ||
         (block.kind == BlockKind::heading && labels_case(block, cues));
}

/// Words such as "Factsheet 2" or "Example:" announce other things as well: a practice is at home somewhere.
bool tells_place(const Sheet& sheet, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (field_at(sheet[i], sheet.cues()) == "location" || !sheet.tools().regions.find(sheet[i].text).empty())
      return true;
  }
  return false;
}

/// Sections of examples hold other things as well: somebody did something somewhere, or it is none.
bool tells_practice_below(const Sheet& sheet, std::size_t begin, std::size_t end) {
  std::string text = sheet[begin].text + ". ";
  for (std::size_t i = begin + 1; i < end && text.size() < kLeadBytes; ++i) {
    if (sheet[i].kind != BlockKind::heading) text += sheet[i].text + " ";
  }
  return tells_practice(opening_of(text, kLeadSentences), sheet.tools());
}

std::size_t practice_end(const Sheet& sheet, std::size_t i) {
  std::size_t end = i + 1;
  const std::size_t limit = sheet.section_end(i);
  while (end < limit && !opens_practice(sheet[end], sheet.cues()) && !sheet.in_back_matter(end)) ++end;
  return end;
}

void cut_range(Sheet& sheet, std::size_t begin, std::size_t end, const std::string& title) {
  std::vector<std::size_t> blocks;
  for (std::size_t k = begin; k < end; ++k) {
    if (sheet.is_free(k)) blocks.push_back(k);
  }
  const std::string text = joined_text(sheet, blocks);
  if (!text.empty()) keep_practice(sheet, std::move(blocks), title, text);
}

/// The headings right below one that says they are practices, or may be.
void cut_members(Sheet& sheet, std::size_t begin, std::size_t end, bool sure) {
  int level = 0;
  bool parted = false;
  for (std::size_t k = begin; k < end; ++k) {
    if (!sheet.is_heading(k) || !sheet.is_free(k) || sheet[k].boxed) continue;
    if (level == 0) {
      level = sheet[k].level;
      parted = parts_practices(sheet, begin, end, level);
    }
    if (sheet[k].level != level) continue;
    const std::size_t until = std::min(end, practice_end(sheet, k));
    if (groups_practices(sheet, k, until)) {
      cut_members(sheet, k + 1, until, true);
      continue;
    }
    const bool announced = sure && (!parted || sheet.cues().opens("practice", sheet[k].text));
    if (!announced && !tells_practice_below(sheet, k, until)) continue;
    if (heads_something_else(sheet, k)) continue;
    cut_range(sheet, k, until, practice_title(sheet[k].text, sheet.cues()));
  }
}

/// "Good practice: NAME (Region, Country)", and the headings below "Good practices".
void cut_under_headings(Sheet& sheet) {
  const std::set<std::string> told = told_labels(sheet);
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || !sheet.is_free(i) || sheet.in_back_matter(i)) continue;
    if (opens_practice(sheet[i], sheet.cues())) {
      const std::size_t end = practice_end(sheet, i);
      if (announces(sheet[i], "practice", sheet.cues()) || bears_label(sheet[i], told) ||
          tells_place(sheet, i, end))
        cut_range(sheet, i, end, practice_title(sheet[i].text, sheet.cues()));
      continue;
    }
    const bool sure = sheet.cues().is("practices", sheet[i].text, 4);
    if (sure || sheet.cues().is("examples", sheet[i].text, 2))
      cut_members(sheet, i + 1, sheet.section_end(i), sure);
  }
}

void cut_running(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    const Block& block = sheet[i];
    const bool prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::item;
    if (!prose || !sheet.is_free(i) || sheet.in_back_matter(i) || split_words(block.text).size() < 12)
      continue;
    if (const auto label = place_label(block.text, sheet.tools());
        label && (label->sure || tells_practice(block.text, sheet.tools()))) {
      keep_practice(sheet, {i}, block.text.substr(0, label->name), block.text);
    } else if (project_start(block.text, sheet.tools()) &&
               tells_practice(opening_of(block.text, 2), sheet.tools())) {
      keep_practice(sheet, {i}, {}, block.text);
    }
  }
}

}  // namespace

std::string joined_text(const Sheet& sheet, const std::vector<std::size_t>& blocks, bool told) {
  std::string text;
  for (const std::size_t i : blocks) {
    if (sheet.is_heading(i) || (told && sheet[i].kind != BlockKind::paragraph)) continue;
    text += (text.empty() ? "" : " ") + sheet[i].text;
  }
  return text;
}

void keep_practice(Sheet& sheet, std::vector<std::size_t> blocks, const std::string& title,
                   const std::string& text) {
  Draft draft;
  draft.kind = UnitKind::good_practice;
  draft.section = sheet.path(blocks.front());
  if (const auto start = find_project_start(text, sheet.tools())) draft.projects = {start->project};
  take_name(draft, split_place(title, sheet.tools().regions));
  if (draft.title.empty()) draft.title = name_from_text(text, sheet.tools());
  draft.blocks = std::move(blocks);
  read_fields(sheet, draft);
  sheet.keep(std::move(draft));
}

void cut_practices(Sheet& sheet) {
  cut_boxes(sheet);
  cut_under_headings(sheet);
  cut_running(sheet);
}

}  // namespace praxis::ingest
