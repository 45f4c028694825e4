// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLeadBytes = 1200;   // of a section's beginning, where it says who did what
constexpr std::size_t kLeadSentences = 4;  // where a box says who did what, if it does

bool is_body(const Block& block) {
  return block.kind != BlockKind::heading;
}

bool is_expert(const Block& block, const Cues& cues) {
  return block.kind == BlockKind::heading && cues.opens("expert", block.text).has_value();
}

std::string joined_text(const Sheet& sheet, const std::vector<std::size_t>& blocks) {
  std::string text;
  for (const std::size_t i : blocks) {
    if (is_body(sheet[i])) text += (text.empty() ? "" : " ") + sheet[i].text;
  }
  return text;
}

std::string lead_of(const std::string& text) {
  const auto sentences = split_sentences(text);
  if (sentences.empty()) return text;
  return text.substr(0, sentences[std::min(kLeadSentences, sentences.size()) - 1].end);
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

void keep_practice(Sheet& sheet, std::vector<std::size_t> blocks, const std::string& title,
                   const std::string& text) {
  Draft draft;
  draft.kind = UnitKind::good_practice;
  draft.section = sheet.path(blocks.front());
  if (const auto start = find_project_start(text, sheet.tools())) draft.projects = {start->project};
  NamedPlace named = split_place(title, sheet.tools().regions);
  draft.title = named.name.empty() ? name_from_text(text, sheet.tools()) : std::move(named.name);
  if (!named.place.empty()) draft.places.push_back(std::move(named.place));
  draft.blocks = std::move(blocks);
  read_fields(sheet, draft);
  sheet.keep(std::move(draft));
}

/// "Box 3. Good practice: NAME": what the box's heading says behind the box's own cue.
bool announces_practice(std::string_view heading, const Cues& cues) {
  return cues.opens("practice", bare_title(heading, "box", cues)).has_value();
}

bool is_practice(const std::string& text, std::string_view heading, const SegmentTools& tools) {
  if (tools.cues.contains("publisher-service", heading)) return false;
  if (tools.cues.opens("concept", bare_title(heading, "box", tools.cues))) return false;
  if (announces_practice(heading, tools.cues)) return true;
  if (const auto start = find_project_start(text, tools)) {
    return !tools.regions.find(text).empty() || (start->known && tools.cues.contains("practice-verb", text));
  }
  return tells_practice(std::string(heading) + ". " + lead_of(text), tools);
}

void cut_box(Sheet& sheet, std::size_t begin, std::size_t end) {
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
  const auto parts = accounts_in(sheet, begin, end);
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const std::string text = joined_text(sheet, parts[p]);
    if (text.empty() || !is_practice(text, heading, sheet.tools())) continue;
    keep_practice(sheet, parts[p], box_title(sheet, begin, parts.size() == 1), text);
  }
}

void cut_boxes(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.size();) {
    if (!sheet[i].boxed || !sheet.is_free(i)) {
      ++i;
      continue;
    }
    const std::size_t end = sheet.group_end(i);
    if (!sheet.in_back_matter(i)) cut_box(sheet, i, end);
    i = end;
  }
}

bool announces(const Block& block, std::string_view role, const Cues& cues) {
  if (block.kind != BlockKind::heading) return false;
  const auto behind = cues.opens(role, block.text);
  return behind && (number_after_cue(block.text, *behind).has_value() || parts_label(block.text, *behind));
}

bool opens_practice(const Block& block, const Cues& cues) {
  return announces(block, "practice", cues) || announces(block, "practice-sheet", cues);
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
  std::string text;
  for (std::size_t i = begin; i < end && text.size() < kLeadBytes; ++i) text += sheet[i].text + " ";
  return tells_practice(text, sheet.tools());
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

/// "Good practice: NAME (Region, Country)", and the headings right below "Good practices".
void cut_under_headings(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || !sheet.is_free(i) || sheet.in_back_matter(i)) continue;
    if (opens_practice(sheet[i], sheet.cues())) {
      const std::size_t end = practice_end(sheet, i);
      if (announces(sheet[i], "practice", sheet.cues()) || tells_place(sheet, i, end))
        cut_range(sheet, i, end, practice_title(sheet[i].text, sheet.cues()));
      continue;
    }
    const bool sure = sheet.cues().is("practices", sheet[i].text, 4);
    if (!sure && !sheet.cues().is("examples", sheet[i].text, 2)) continue;
    const std::size_t end = sheet.section_end(i);
    int level = 0;
    for (std::size_t k = i + 1; k < end; ++k) {
      if (!sheet.is_heading(k) || !sheet.is_free(k) || sheet[k].boxed) continue;
      if (level == 0) level = sheet[k].level;
      if (sheet[k].level != level) continue;
      const std::size_t until = std::min(end, practice_end(sheet, k));
      if (!sure && !tells_practice_below(sheet, k, until)) continue;
      if (sheet.cues().opens("concept", sheet[k].text)) continue;
      cut_range(sheet, k, until, practice_title(sheet[k].text, sheet.cues()));
    }
  }
}

/// "Name, Place, Country: text" at the head of a paragraph.
struct PlaceLabel {
  std::size_t name = 0;  ///< where the name ends
  bool sure = false;     ///< place and country, or a place in brackets: nothing else is written so
};
std::optional<PlaceLabel> place_label(std::string_view text, const SegmentTools& tools) {
  const std::size_t colon = std::min(text.find(": "), text.find(" – "));
  if (colon == std::string_view::npos || colon > 120) return std::nullopt;
  const std::string_view label = text.substr(0, colon);
  const std::size_t comma = std::min(label.find(", "), label.find(" ("));
  if (comma == std::string_view::npos || comma < 4 || split_words(label).size() > 14) return std::nullopt;
  if (!tools.regions.find(label.substr(0, comma)).empty() && split_words(label.substr(0, comma)).size() < 3)
    return std::nullopt;
  if (tools.regions.find(label.substr(comma)).empty()) return std::nullopt;
  const std::size_t last = label.rfind(", ");
  const bool twice = label[comma] == ',' && last != std::string_view::npos && last > comma &&
                     label.find_first_of("0123456789([") == std::string_view::npos &&
                     !tools.regions.find(label.substr(last)).empty();
  return PlaceLabel{comma, twice && text[colon] == ':' && tools.cues.field(label.substr(0, comma)).empty()};
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
    } else if (project_start(block.text, sheet.tools()) && tells_practice(block.text, sheet.tools())) {
      keep_practice(sheet, {i}, {}, block.text);
    }
  }
}

}  // namespace

void cut_practices(Sheet& sheet) {
  cut_boxes(sheet);
  cut_under_headings(sheet);
  cut_running(sheet);
}

}  // namespace praxis::ingest
