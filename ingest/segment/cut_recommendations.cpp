// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <initializer_list>
#include <string>
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

/// "Lesson 3", "Maßnahme 2.1": a word that announces other things as well, on a line of its own.
bool may_be_announced(const Block& block, const Cues& cues) {
  constexpr std::size_t kMostWords = 30;
  if (block.boxed || (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph)) return false;
  const auto behind = cues.opens("proposal", block.text);
  return behind && number_after_cue(block.text, *behind) &&
         (block.kind == BlockKind::heading || split_words(block.text).size() <= kMostWords);
}

/// The part that such a line opens: up to the next of its kind, or a heading of its rank.
std::size_t part_end(const Sheet& sheet, std::size_t i) {
  const std::size_t limit = sheet.is_heading(i) ? sheet.section_end(i) : sheet.size();
  std::size_t end = i + 1;
  while (end < limit && !may_be_announced(sheet[end], sheet.cues()) &&
         !is_announced(sheet[end], sheet.cues()) &&
         (sheet.is_heading(i) || !sheet.is_heading(end) || sheet[end].boxed))
    ++end;
  return end;
}

/// Its first lines say that somebody should do something; further down every plan does.
bool advises(const Sheet& sheet, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLead = 500;  // bytes
  std::size_t seen = 0;
  for (std::size_t i = begin; i < end && seen < kLead; ++i) {
    if (sheet[i].boxed) continue;
    if (sheet.cues().contains("advice", std::string_view(sheet[i].text).substr(0, kLead))) return true;
    if (!sheet.is_heading(i)) seen += sheet[i].text.size();
  }
  return false;
}

/// A heading above says what the part is.
bool stands_under(const Sheet& sheet, std::size_t i, std::initializer_list<std::string_view> roles) {
  for (const std::string& heading : sheet.path(i)) {
    for (const std::string_view role : roles) {
      if (sheet.cues().is(role, heading, 3)) return true;
    }
  }
  return false;
}

/// Which lines announce a recommendation by a word that only may: those whose part advises, or that stand in
/// a section of recommendations. One that parts others below it is a chapter.
std::vector<bool> find_proposals(const Sheet& sheet) {
  std::vector<bool> found(sheet.size(), false);
  std::size_t count = 0;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_free(i) || sheet.in_back_matter(i) || !may_be_announced(sheet[i], sheet.cues())) continue;
    const std::size_t end = part_end(sheet, i);
    const bool chapter = sheet.is_heading(i) && end < sheet.section_end(i) && sheet.is_heading(end) &&
                         sheet[end].level > sheet[i].level;
    if (chapter || stands_under(sheet, i, {"practices", "examples"})) continue;
    ++seen;
    const bool told = stands_under(sheet, i, {"recommendations", "policy-section"});
    if (!told && !advises(sheet, i, end)) continue;
    found[i] = true;
    ++count;
  }
  // One alone is a chapter's name, and the measures of a plan say what will be done, not what should.
  if (count < 2 || count * 3 < seen * 2) found.assign(sheet.size(), false);
  return found;
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
std::size_t end_of(const Sheet& sheet, std::size_t i, const std::vector<bool>& announced = {}) {
  const int level = sheet.is_heading(i) ? sheet[i].level : 6;
  std::size_t end = i + 1;
  for (; end < sheet.size(); ++end) {
    const Block& block = sheet[end];
    if (is_announced(block, sheet.cues()) && !block.boxed) break;
    if (end < announced.size() && announced[end]) break;
    if (sheet.in_back_matter(end) ||
        (block.kind == BlockKind::heading && !block.boxed && block.level <= level))
      break;
  }
  return end;
}

/// A recommendation's title: without what announces it, and without the words that only say that it is one.
std::string title_of(const Block& block, const Cues& cues) {
  const std::string_view text = block.text;
  for (const std::string_view role : {"recommendation", "proposal"}) {
    const auto behind = cues.opens(role, text);
    if (behind && number_after_cue(text, *behind)) return bare_title(text, role, cues);
  }
  std::size_t at = 0;
  if (const auto behind = cues.opens("ordinal", text)) at = *behind;
  if (const auto behind = cues.opens("advises", trim_separators(text.substr(at))))
    return with_capital(trim_separators(trim_separators(text.substr(at)).substr(*behind)));
  return at > 0 ? with_capital(trim_separators(text.substr(at))) : bare_title(text, "recommendation", cues);
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
  draft.title = title_of(first, sheet.cues());
  if (draft.title.empty() && draft.blocks.size() > 1) {
    const Block& second = sheet[draft.blocks[1]];
    draft.title =
        second.kind == BlockKind::heading ? title_of(second, sheet.cues()) : title_from_sentence(second.text);
  } else if (first.kind != BlockKind::heading) {
    draft.title = title_from_sentence(draft.title);
  }
  draft.fields.actions = actions_of(sheet, draft.blocks);
  sheet.keep(std::move(draft));
}

void cut_announced(Sheet& sheet) {
  std::vector<bool> announced = find_proposals(sheet);
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_free(i) && !sheet.in_back_matter(i) && is_announced(sheet[i], sheet.cues()))
      announced[i] = true;
  }
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (announced[i] && sheet.is_free(i)) cut_one(sheet, i, end_of(sheet, i, announced));
  }
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

/// The first sentence of a paragraph or item says that somebody should do something.
bool advises_at_once(const Block& block, const Cues& cues) {
  if (block.boxed || (block.kind != BlockKind::paragraph && block.kind != BlockKind::item)) return false;
  const auto sentences = split_sentences(block.text);
  const std::string_view first = sentences.empty() ? std::string_view(block.text)
                                                   : std::string_view(block.text).substr(0, sentences[0].end);
  const bool ordinal = sentences.size() > 1 && cues.is("ordinal", trim(first));
  const std::string_view lead = ordinal ? std::string_view(block.text).substr(0, sentences[1].end) : first;
  return cues.contains("advises", lead) || cues.contains("advice", lead);
}

/// "We recommend that …", "Secondly, it is recommended …" at the head of a paragraph or item.
bool recommends(const Block& block, const Cues& cues) {
  if (block.boxed || (block.kind != BlockKind::paragraph && block.kind != BlockKind::item)) return false;
  const std::string_view text = block.text;
  const std::size_t ordinal = cues.opens("ordinal", text).value_or(0);
  return cues.opens("advises", trim_separators(text.substr(ordinal))).has_value();
}

/// Cuts at each of the heads; lists below one, and in a section of recommendations paragraphs before the
/// next, belong to it.
void cut_at(Sheet& sheet, const std::vector<std::size_t>& heads, std::size_t end, bool sure) {
  for (std::size_t h = 0; h < heads.size(); ++h) {
    const bool last = h + 1 == heads.size();
    const std::size_t limit = last ? end : heads[h + 1];
    std::size_t next = heads[h] + 1;
    while (next < limit && sheet.is_free(next) && !sheet.is_heading(next) &&
           ((sheet[next].kind == BlockKind::item && sheet[heads[h]].kind != BlockKind::item) ||
            sheet[next].level > 0 || (sure && !last)))
      ++next;
    cut_one(sheet, heads[h], next);
  }
}

/// Paragraphs, and items that are not below one.
std::size_t texts_in(const Sheet& sheet, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const bool below = i > begin && sheet[i].kind == BlockKind::item && sheet[i - 1].text.ends_with(':');
    count += sheet.is_heading(i) || below ? 0 : 1;
  }
  return count;
}

/// Paragraphs that recommend, several in one part of the document and a good part of it.
void cut_recommending(Sheet& sheet) {
  for (std::size_t begin = 0; begin < sheet.size();) {
    std::size_t end = begin + 1;
    while (end < sheet.size() && !sheet.is_heading(end)) ++end;
    std::vector<std::size_t> heads;
    for (std::size_t i = begin; i < end; ++i) {
      if (sheet.is_free(i) && !sheet.in_back_matter(i) && recommends(sheet[i], sheet.cues()))
        heads.push_back(i);
    }
    const auto prose = static_cast<std::size_t>(std::count_if(heads.begin(), heads.end(), [&](std::size_t i) {
      return split_words(sheet[i].text).size() >= kItemWords;
    }));
    if (prose > 1 && heads.size() * 3 >= texts_in(sheet, begin, end)) cut_at(sheet, heads, end, true);
    begin = end;
  }
}

void cut_paragraphs(Sheet& sheet, std::size_t section) {
  std::size_t end = section + 1;
  while (end < sheet.size() && !sheet.is_heading(end)) ++end;
  std::vector<std::size_t> heads;
  for (std::size_t i = section + 1; i < end; ++i) {
    if (sheet.is_free(i) && advises_at_once(sheet[i], sheet.cues())) heads.push_back(i);
  }
  if (heads.size() > 1) cut_at(sheet, heads, end, true);
}

/// `sure`: the heading says recommendations, not only something that may hold some.
void cut_section(Sheet& sheet, std::size_t section, bool sure) {
  std::vector<std::size_t> heads = numbered_from(sheet, section);
  if (heads.empty()) heads = subheadings_of(sheet, section);
  if (heads.empty()) {
    if (sure) cut_items(sheet, section);
    return cut_paragraphs(sheet, section);
  }
  for (const std::size_t head : heads) {
    const std::size_t end = end_of(sheet, head);
    if (sheet.is_free(head) && (sure || advises(sheet, head, end))) cut_one(sheet, head, end);
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
    if (sheet.is_heading(head) && head != i && sheet.is_free(head)) cut_one(sheet, head, end_of(sheet, head));
  }
}

}  // namespace

void cut_recommendations(Sheet& sheet) {
  cut_announced(sheet);
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || sheet[i].boxed || !sheet.is_free(i) || sheet.in_back_matter(i)) continue;
    const bool sure = heads_section(sheet[i], sheet.cues());
    if ((sure || sheet.cues().is("policy-section", sheet[i].text, 2)) && !holds_announced(sheet, i))
      cut_section(sheet, i, sure);
  }
  cut_recommending(sheet);
  cut_by_actions(sheet);
}

}  // namespace praxis::ingest
