// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/families.h"
#include "ingest/segment/recommendations.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace praxis::ingest {

bool is_announced(const Block& block, const Cues& cues) {
  if (block.kind == BlockKind::row || block.kind == BlockKind::note || block.kind == BlockKind::caption)
    return false;
  const auto behind = cues.opens("recommendation", block.text);
  return behind && number_after_cue(block.text, *behind).has_value();
}

bool is_run_in_proposal(const Block& block, const Cues& cues) {
  constexpr std::size_t kFewestBehind = 8;  // words
  if (block.kind != BlockKind::paragraph || block.boxed) return false;
  const auto behind = cues.opens("proposal", block.text);
  const auto number = behind ? number_after_cue(block.text, *behind) : std::nullopt;
  if (!number) return false;
  const std::string_view count = std::string_view(block.text).substr(*behind, number->rest - *behind);
  const std::string_view rest = std::string_view(block.text).substr(number->rest);
  return count.find_first_of(".:)") != std::string_view::npos && split_sentences(rest).size() > 1 &&
         first_words(rest, kFewestBehind).size() == kFewestBehind;
}

namespace {

/// "Recommendation: Every lagoon should …": the word alone, and what it says right behind it.
bool is_labelled(const Block& block, const Cues& cues) {
  constexpr std::size_t kFewestWords = 8;
  if (!is_prose(block)) return false;
  const auto behind = cues.opens("recommendation", block.text);
  if (!behind) return false;
  const std::string_view rest = std::string_view(block.text).substr(*behind);
  const bool parted = rest.starts_with(". ") || rest.starts_with(": ") || rest.starts_with(" : ") ||
                      rest.starts_with(" – ") || rest.starts_with(" — ");
  return parted && first_words(rest, kFewestWords).size() == kFewestWords;
}

/// Its text: what the box holds, or the paragraph with the list below it.
std::size_t labelled_end(const Sheet& sheet, std::size_t i) {
  if (sheet[i].group > 0) return sheet.group_end(i);
  std::size_t end = i + 1;
  while (end < sheet.size() && sheet[end].kind == BlockKind::item && sheet.is_free(end)) ++end;
  return end;
}

}  // namespace

std::vector<Stretch> find_labelled(const Sheet& sheet) {
  std::vector<Stretch> found;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_free(i) && !sheet.in_back_matter(i) && is_labelled(sheet[i], sheet.cues()))
      found.push_back({i, labelled_end(sheet, i)});
  }
  if (found.size() < 2) found.clear();  // one alone may quote another document
  return found;
}

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

namespace {

/// "Lesson 3", "Maßnahme 2.1": a word that announces other things as well, on a line of its own.
bool may_be_announced(const Block& block, const Cues& cues) {
  constexpr std::size_t kMostWords = 30;
  if (block.boxed || (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph)) return false;
  const auto behind = cues.opens("proposal", block.text);
  return behind && number_after_cue(block.text, *behind) &&
         (block.kind == BlockKind::heading || first_words(block.text, kMostWords + 1).size() <= kMostWords ||
          is_run_in_proposal(block, cues));
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

/// A heading above says what the part is.
bool stands_under(const Sheet& sheet, std::size_t i, std::initializer_list<std::string_view> roles) {
  for (const std::string& heading : sheet.path(i)) {
    for (const std::string_view role : roles) {
      if (sheet.cues().is(role, heading, 3)) return true;
    }
  }
  return false;
}

}  // namespace

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

bool titled_below(const Sheet& sheet, std::size_t i) {
  if (i + 2 >= sheet.size() || !sheet.is_heading(i) || !sheet.is_heading(i + 1)) return false;
  const Block& title = sheet[i + 1];
  const auto behind = sheet.cues().opens("recommendation", sheet[i].text);
  const auto number = behind ? number_after_cue(sheet[i].text, *behind) : std::nullopt;
  return number && trim_separators(std::string_view(sheet[i].text).substr(number->rest)).empty() &&
         title.level == sheet[i].level && title.boxed == sheet[i].boxed && !sheet.is_heading(i + 2) &&
         !is_announced(title, sheet.cues()) && !sheet.in_back_matter(i + 1);
}

}  // namespace praxis::ingest
