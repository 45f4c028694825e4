// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/families.h"
#include "ingest/segment/head_signs.h"
#include "ingest/segment/page_project.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

/// Where a page goes on to other things: at a heading that announces some, or speaks of the page itself.
std::size_t story_end(const Sheet& sheet) {
  const LanguageSigns* words = sheet.tools().signs();
  if (words == nullptr) return sheet.size();
  for (std::size_t i = 1; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || sheet[i].level < 2) continue;
    const HeadSigns head = read_head(sheet[i].text, *words, sheet.tools());
    if (head.frame || head.announces[index_of(UnitKind::project)] || head.announces[index_of(UnitKind::news)])
      return i;
  }
  return sheet.size();
}

/// A page that has a project's name in its title, calls it a project and says its facts: money, time,
/// partners.
void cut_unknown_story(Sheet& sheet, const ReadDocument& document) {
  constexpr std::size_t kStoryFacts = 3;
  constexpr std::size_t kFewestMentions = 2;
  const std::string project = presented_project(sheet, document, kFewestMentions);
  if (project.empty() || document.info.title.find(project) == std::string::npos) return;
  constexpr std::size_t kLongestStory = 12000;  // bytes
  const std::size_t end = story_end(sheet);
  const bool alone = std::none_of(sheet.drafts().begin(), sheet.drafts().end(),
                                  [&](const Draft& draft) { return draft.blocks.front() < end; });
  if (!alone) return;
  std::string text;
  for (std::size_t i = 0; i < end && text.size() <= kLongestStory; ++i) text += sheet[i].text + "\n";
  if (text.size() > kLongestStory) return;
  std::size_t facts = text.find("Interreg") != std::string::npos ? 1 : 0;
  const std::vector<LexiconMatch> found = sheet.cues().find(text);
  for (const std::string_view role : {"project-word", "field.duration", "field.resources", "project-fact"}) {
    facts +=
        std::any_of(found.begin(), found.end(), [&](const LexiconMatch& match) { return means(match, role); })
            ? 1
            : 0;
  }
  if (facts >= kStoryFacts) keep_page(sheet, end, document.info.title, project);
}

/// The page goes on to things of other kinds, several of them told or announced each: a newsletter about the
/// project, not its story.
bool is_newsletter(const Sheet& sheet) {
  constexpr std::size_t kFewest = 3;
  Sheet trial = sheet;
  BlockSigns known;
  cut_by_evidence(trial, known);
  std::map<UnitKind, std::size_t> kinds;
  for (const Draft& draft : trial.drafts()) ++kinds[draft.kind];
  const std::size_t dated = kinds[UnitKind::news] + kinds[UnitKind::event];
  return dated > 1 && dated + kinds[UnitKind::good_practice] >= kFewest;
}

}  // namespace

void cut_story(Sheet& sheet, const ReadDocument& document) {
  // A brochure or report tells of many things; a story is a page.
  if (document.info.pages > 2) return;
  const std::string project = sheet.drafts().empty() ? dominant_project(sheet, document) : std::string();
  if (project.empty()) return cut_unknown_story(sheet, document);
  std::map<std::string, std::size_t> up_front;
  count_projects(document.info.title, sheet.tools(), 1, up_front);
  for (std::size_t i = 0, prose = 0; i < sheet.size() && prose < 3; ++i) {
    if (split_words(sheet[i].text).size() < 12) continue;
    count_projects(sheet[i].text, sheet.tools(), 1, up_front);
    ++prose;
  }
  if (!up_front.contains(project) || is_newsletter(sheet)) return;
  keep_page(sheet, sheet.size(), document.info.title, project);
}

}  // namespace praxis::ingest
