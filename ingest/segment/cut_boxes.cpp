// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/practices.h"
#include "ingest/segment/titles.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

bool is_expert(const Block& block, const Cues& cues) {
  return block.kind == BlockKind::heading && cues.opens("expert", block.text).has_value();
}

/// The blocks of one box, parted where another project's account begins. What leads in belongs to the first.
std::vector<std::vector<std::size_t>> accounts_in(const Sheet& sheet, std::size_t begin, std::size_t end) {
  std::vector<std::vector<std::size_t>> parts(1);
  bool begun = false;
  bool expert = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (!sheet.is_free(i)) continue;
    expert = sheet.is_heading(i) ? is_expert(sheet[i], sheet.cues()) : expert;
    const bool paragraph = sheet[i].kind == BlockKind::paragraph || sheet[i].kind == BlockKind::item;
    const bool start = paragraph && find_project_start(sheet[i].text, sheet.tools()).has_value() &&
                       (!expert || project_start(sheet[i].text, sheet.tools()).has_value());
    if (start && begun) parts.emplace_back();
    begun = begun || start;
    parts.back().push_back(i);
  }
  return parts;
}

std::string folded_title(std::string_view heading, std::string_view role, const Cues& cues) {
  return strip_accents(fold_case(bare_title(heading, role, cues)));
}

/// The recommendation that a block stands under, by the announcement last seen above it.
std::string recommendation_above(const Sheet& sheet, std::size_t i) {
  while (i-- > 0) {
    const auto behind = sheet[i].boxed ? std::nullopt : sheet.cues().opens("recommendation", sheet[i].text);
    if (behind && number_after_cue(sheet[i].text, *behind))
      return folded_title(sheet[i].text, "recommendation", sheet.cues());
  }
  return {};
}

/// A box's own heading names its practice, unless it repeats the recommendation it stands under or announces
/// several.
std::string box_title(const Sheet& sheet, std::size_t begin, bool single) {
  if (!single || !sheet.is_heading(begin)) return {};
  std::string own = bare_title(sheet[begin].text, "box", sheet.cues());
  own = sheet.cues().opens("practice", own) ? bare_title(own, "practice", sheet.cues())
                                            : practice_title(own, sheet.cues());
  const std::string key = strip_accents(fold_case(own));
  const std::string above = recommendation_above(sheet, begin);
  const bool repeats = !above.empty() && (key.find(above) == 0 || above.find(key) != std::string::npos);
  return repeats ? std::string() : own;
}

/// A first line that says no more than that the box holds a practice: "GOOD PRACTICE".
bool labels_practice(const Block& block, const Cues& cues) {
  return (block.kind == BlockKind::heading || block.kind == BlockKind::paragraph) &&
         cues.is("practice", block.text);
}

/// The box's name below such a label: a short line.
std::string labelled_title(const Block& block) {
  constexpr std::size_t kMostWords = 16;
  const bool line =
      block.kind == BlockKind::heading || (block.kind == BlockKind::paragraph && !block.text.ends_with('.'));
  return line && first_words(block.text, kMostWords + 1).size() <= kMostWords ? block.text : std::string();
}

/// "Box 3. Good practice: NAME": what the box's heading says behind the box's own cue.
bool announces_practice(std::string_view heading, const Cues& cues) {
  return cues.opens("practice", bare_title(heading, "box", cues)).has_value();
}

bool is_practice(const Sheet& sheet, const std::vector<std::size_t>& blocks, std::string_view heading) {
  const SegmentTools& tools = sheet.tools();
  if (tools.cues.contains("publisher-service", heading)) return false;
  if (tools.cues.opens("concept", bare_title(heading, "box", tools.cues))) return false;
  if (announces_practice(heading, tools.cues)) return true;
  const std::string text = joined_text(sheet, blocks);
  if (labels_case(sheet[blocks.front()], tools.cues) && names_place(text, tools)) return true;
  if (const auto start = find_project_start(text, tools)) {
    return start->known ? !tools.regions.find(text).empty() || tools.cues.contains("practice-verb", text)
                        : names_place(text, tools);
  }
  const std::string told = joined_text(sheet, blocks, true);
  return tells_practice(std::string(heading) + ". " + std::string(opening_of(told, kLeadSentences)), tools) &&
         announces_units(sheet);
}

void cut_box(Sheet& sheet, std::size_t begin, std::size_t end, const std::set<std::string>& told) {
  const std::string heading = sheet.is_heading(begin) ? sheet[begin].text : std::string();
  if (const auto behind = sheet.cues().opens("recommendation", heading);
      behind && number_after_cue(heading, *behind))
    return;
  // A quoted voice set apart belongs to the practice it comments, when one ends right above.
  if (is_expert(sheet[begin], sheet.cues())) {
    if (begin == 0 || sheet.drafts().empty() || sheet.drafts().back().kind != UnitKind::good_practice) return;
    Draft& above = sheet.drafts().back();
    if (above.blocks.back() + 1 != begin) return;
    for (std::size_t i = begin; i < end; ++i) {
      if (!sheet.is_free(i)) continue;
      above.blocks.push_back(i);
      sheet.drop(i);
    }
    return;
  }
  const bool labelled = begin + 1 < end && labels_practice(sheet[begin], sheet.cues());
  if (labelled) sheet.drop(begin++);
  const bool known = labelled || bears_label(sheet[begin], told);
  const auto parts = accounts_in(sheet, begin, end);
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const std::string text = joined_text(sheet, parts[p]);
    if (text.empty() || !(known || is_practice(sheet, parts[p], heading))) continue;
    const bool single = parts.size() == 1;
    const std::string name = labelled && single ? labelled_title(sheet[begin]) : std::string();
    keep_practice(sheet, parts[p], name.empty() ? box_title(sheet, begin, single) : name, text);
  }
}

/// "Practice: NAME", "Example – NAME".
bool heads_practice(const Block& block, const Cues& cues) {
  if (block.kind != BlockKind::heading) return false;
  const auto behind = cues.opens("practice", block.text);
  return (behind && (number_after_cue(block.text, *behind) || parts_label(block.text, *behind))) ||
         labels_case(block, cues);
}

/// Where one box ends and the next begins though they touch: at the next heading that announces a practice,
/// and behind such a one at a heading of a higher rank, which parts the document.
std::size_t box_end(const Sheet& sheet, std::size_t begin) {
  const std::size_t last = sheet.group_end(begin);
  const bool announced = heads_practice(sheet[begin], sheet.cues());
  std::size_t end = begin + 1;
  for (; end < last; ++end) {
    if (!sheet.is_heading(end)) continue;
    if (heads_practice(sheet[end], sheet.cues())) break;
    if (announced && sheet[end].level < sheet[begin].level) break;
  }
  return end;
}

}  // namespace

void cut_boxes(Sheet& sheet) {
  const std::set<std::string> told = told_labels(sheet);
  for (std::size_t i = 0; i < sheet.size();) {
    if (!sheet[i].boxed || !sheet.is_free(i)) {
      ++i;
      continue;
    }
    const std::size_t end = box_end(sheet, i);
    if (!sheet.in_back_matter(i)) cut_box(sheet, i, end, told);
    i = end;
  }
}

}  // namespace praxis::ingest
