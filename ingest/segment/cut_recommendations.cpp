// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/actions.h"
#include "ingest/segment/counted_sections.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/recommendations.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

bool heads_section(const Block& block, const Cues& cues) {
  return block.kind == BlockKind::heading && !block.boxed && cues.contains("recommendations", block.text) &&
         split_words(block.text).size() <= 10;
}

std::optional<Numbering> heading_number(const Block& block) {
  if (block.kind != BlockKind::heading || block.boxed) return std::nullopt;
  return leading_number(block.text);
}

/// Where the recommendation that begins at `i` ends: at the next section of its rank, announcement or box's
/// practice.
std::size_t end_of(const Sheet& sheet, std::size_t i, const std::vector<bool>& announced = {},
                   const std::vector<bool>& counted = {}) {
  const int level = sheet.is_heading(i) ? sheet[i].level : 6;
  const bool whole = is_run_in_proposal(sheet[i], sheet.cues());  // but for a list
  std::size_t end = titled_below(sheet, i) ? i + 2 : i + 1;
  for (; end < sheet.size(); ++end) {
    const Block& block = sheet[end];
    if (whole && block.kind != BlockKind::item) break;
    if (is_announced(block, sheet.cues()) && !block.boxed) break;
    if (end < announced.size() && announced[end]) break;
    if (end < counted.size() && counted[end] && !sheet.is_heading(i)) break;
    if (sheet.in_back_matter(end) ||
        (block.kind == BlockKind::heading && !block.boxed && block.level <= level))
      break;
  }
  return end;
}

void cut_announced(Sheet& sheet) {
  std::vector<bool> announced = find_proposals(sheet);
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_free(i) && !sheet.in_back_matter(i) && is_announced(sheet[i], sheet.cues()))
      announced[i] = true;
  }
  const std::vector<bool> counted = find_other_counts(sheet);
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (announced[i] && sheet.is_free(i)) stretches.push_back({i, end_of(sheet, i, announced, counted)});
  }
  end_last_run_in(sheet, stretches);
  for (const Stretch& one : stretches) {
    if (sheet.is_free(one.begin)) cut_recommendation(sheet, one.begin, one.end);
  }
  for (const Stretch& advice : find_labelled(sheet)) cut_recommendation(sheet, advice.begin, advice.end);
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
    const bool action = sheet.cues().is("actions", sheet[i].text) || opens_action(sheet[i], sheet.cues());
    if (sheet[i].level == level && !action) found.push_back(i);
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
    cut_recommendation(sheet, i, next);
    i = next;
  }
}

/// Those of a section whose paragraphs are counted each for itself.
void cut_counted(Sheet& sheet, const CountedSection& section, bool sure) {
  for (std::size_t k = 0; k < section.begins.size(); ++k) {
    const std::size_t begin = section.begins[k];
    const std::size_t end = k + 1 < section.begins.size() ? section.begins[k + 1] : section.end;
    if (sheet.is_free(begin) && (sure || advises(sheet, begin, end))) cut_recommendation(sheet, begin, end);
  }
}

/// `sure`: the heading says recommendations, not only something that may hold some.
void cut_section(Sheet& sheet, std::size_t section, bool sure, const std::vector<CountedSection>& counted) {
  std::vector<std::size_t> heads = numbered_from(sheet, section);
  if (heads.empty()) heads = subheadings_of(sheet, section);
  if (heads.empty()) {
    if (const auto lines = sure ? counted_lines(sheet, section) : std::nullopt)
      return cut_counted(sheet, *lines, sure);
    if (sure && has_only_actions(sheet, section))
      return cut_recommendation(sheet, section, end_of(sheet, section));
    if (sure) cut_items(sheet, section);
    return cut_advising(sheet, section, sure);
  }
  for (const std::size_t head : heads) {
    const auto parted =
        std::lower_bound(counted.begin(), counted.end(), head,
                         [](const CountedSection& one, std::size_t wanted) { return one.head < wanted; });
    if (parted != counted.end() && parted->head == head) {
      cut_counted(sheet, *parted, sure);
      continue;
    }
    const std::size_t end = end_of(sheet, head);
    if (sheet.is_free(head) && (sure || advises(sheet, head, end))) cut_recommendation(sheet, head, end);
  }
}

bool holds_announced(const Sheet& sheet, std::size_t section) {
  const std::size_t end = sheet.section_end(section);
  for (const Draft& draft : sheet.drafts()) {
    if (draft.kind == UnitKind::recommendation && draft.blocks.front() > section &&
        draft.blocks.front() < end)
      return true;
  }
  return false;
}

/// "Recommended actions" under a heading make what stands under that heading a recommendation, announced or
/// not.
void cut_by_actions(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || !sheet.is_free(i) || sheet.in_back_matter(i) || sheet[i].boxed) continue;
    if (split_words(sheet[i].text).size() < 2 || !sheet.cues().is("actions", sheet[i].text)) continue;
    std::size_t head = i;
    while (head > 0 && !(sheet.is_heading(head) && sheet[head].level < sheet[i].level)) --head;
    if (sheet.is_heading(head) && head != i && sheet.is_free(head))
      cut_recommendation(sheet, head, end_of(sheet, head));
  }
}

}  // namespace

void cut_recommendations(Sheet& sheet) {
  cut_announced(sheet);
  const std::vector<CountedSection> counted = counted_sections(sheet);
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || sheet[i].boxed || !sheet.is_free(i) || sheet.in_back_matter(i)) continue;
    const bool sure = heads_section(sheet[i], sheet.cues());
    if ((sure || sheet.cues().is("policy-section", sheet[i].text, 2)) && !holds_announced(sheet, i))
      cut_section(sheet, i, sure, counted);
  }
  cut_below_lead_ins(sheet);
  cut_recommending(sheet);
  cut_by_actions(sheet);
}

}  // namespace praxis::ingest