// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/lexicon.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/head_signs.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kStoryMentions = 3;
constexpr std::size_t kTitleWords = 12;  // of a title, in which it names its project

/// A mention of a project: "ClusterFY", or a name that says itself to be one ("the X project").
void count_projects(std::string_view text, const SegmentTools& tools, std::size_t weight,
                    std::map<std::string, std::size_t>& counts) {
  for (const LexiconMatch& match : tools.projects.find(text)) {
    const Concept& project = *match.meanings.front().concept_;
    const std::string_view written = text.substr(match.begin, match.end - match.begin);
    const bool capitals = std::none_of(written.begin(), written.end(), is_ascii_lower);
    if (!project.ambiguous || capitals) counts[project.id] += weight;
  }
}

std::size_t times_named(const Sheet& sheet, std::string_view name) {
  std::size_t times = 0;
  for (std::size_t i = 0; i < sheet.size(); ++i)
    times += sheet[i].text.find(name) != std::string::npos ? 1 : 0;
  return times;
}

std::string strongest(const std::map<std::string, std::size_t>& counts, std::size_t least) {
  const auto best = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() || best->second < least ? std::string() : best->first;
}

/// The name that a line of its own near the document's beginning, its heading or title is made of or begins
/// with, and that the text goes on to use: the project of a page that no registry knows.
std::string presented_project(const Sheet& sheet, const ReadDocument& document, std::size_t least) {
  constexpr std::size_t kFirst = 6;  // blocks
  constexpr std::size_t kShortest = 4;
  std::vector<std::string_view> lines{document.info.title};
  for (std::size_t i = 0; i < std::min(kFirst, sheet.size()); ++i) lines.emplace_back(sheet[i].text);
  for (const std::string_view line : lines) {
    for (const WordSpan& word : first_words(line, kTitleWords)) {
      const std::string_view rest = line.substr(word.begin);
      const std::size_t length = project_name_length(rest);
      const std::string_view name = rest.substr(0, length);
      if (length < kShortest || !is_in_capitals(name) || sheet.cues().is("not-a-project", name)) continue;
      if (times_named(sheet, name) >= least) return std::string(name);
    }
  }
  return {};
}

std::string dominant_project(const Sheet& sheet, const ReadDocument& document) {
  std::map<std::string, std::size_t> counts;
  count_projects(document.info.title, sheet.tools(), kStoryMentions, counts);
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_free(i)) count_projects(sheet[i].text, sheet.tools(), sheet.is_heading(i) ? 2 : 1, counts);
  }
  return strongest(counts, kStoryMentions);
}

bool names_partners(const Block& block, const Cues& cues) {
  return block.kind != BlockKind::item && cues.opens("instrument-partners", block.text).has_value();
}

/// A short line that is no sentence: the name of what is told below it.
bool is_name_line(const Block& block) {
  constexpr std::size_t kMostWords = 16;
  return block.kind == BlockKind::paragraph && !block.text.empty() &&
         std::string_view(".;:,!?").find(block.text.back()) == std::string_view::npos &&
         first_words(block.text, kMostWords + 1).size() <= kMostWords;
}

/// A partner's name without notes in brackets or quotes that follow it.
std::string partner_name(std::string_view text) {
  const std::size_t end = std::min({text.find(" ("), text.find(" ‘"), text.find(" '"), text.size()});
  return std::string(trim(text.substr(0, end)));
}

/// "Partners involved: Port of Cambados; Region Skåne".
void take_partners_in_line(const Block& block, std::vector<std::string>& organisations) {
  const std::size_t colon = block.text.find(": ");
  const std::string_view names = block.kind == BlockKind::field ? std::string_view(block.text)
                                 : colon == std::string::npos
                                     ? std::string_view()
                                     : std::string_view(block.text).substr(colon + 2);
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find(';', at), names.size());
    if (std::string name = partner_name(names.substr(at, end - at)); !name.empty())
      organisations.push_back(std::move(name));
    at = end + 1;
  }
}

/// Takes the instruments below their heading: text, then the question for partners, then partners as items.
void cut_instruments(Sheet& sheet, std::size_t from, const std::string& project) {
  Draft draft;
  bool partners = false;
  const auto flush = [&] {
    if (!draft.blocks.empty()) {
      std::string text;
      for (const std::size_t i : draft.blocks) text += sheet[i].text + " ";
      const std::size_t first = draft.blocks.front();
      const bool named = sheet.is_heading(first) || (draft.blocks.size() > 1 && is_name_line(sheet[first]));
      draft.title = named ? sheet[first].text : title_from_sentence(text, sheet.cues());
      sheet.keep(std::move(draft));
    }
    draft = Draft{};
    partners = false;
  };
  for (std::size_t i = from + 1; i < sheet.size(); ++i) {
    if (names_partners(sheet[i], sheet.cues())) {
      partners = true;
      take_partners_in_line(sheet[i], draft.organisations);
      sheet.drop(i);
      continue;
    }
    const bool partner =
        partners && !sheet.is_heading(i) && (sheet[i].kind == BlockKind::item || draft.organisations.empty());
    if (partner) {
      draft.organisations.push_back(partner_name(sheet[i].text));
      sheet.drop(i);
      continue;
    }
    if (partners) flush();
    if (sheet.is_heading(i) && !sheet[i].boxed && sheet[i].level <= sheet[from].level) break;
    if (draft.blocks.empty()) {
      draft.kind = UnitKind::policy_instrument;
      draft.section = sheet.path(i);
      if (!project.empty()) draft.projects = {project};
    }
    draft.blocks.push_back(i);
  }
  if (partners) flush();
}

/// Everything from the page's title on; what stands above it (a language switch, a path) is not the
/// project's.
void keep_whole(Sheet& sheet, std::size_t end, std::string title, const std::string& project) {
  Draft draft;
  draft.kind = UnitKind::project;
  std::size_t begin = 0;
  while (begin < end && !(sheet.is_heading(begin) && sheet[begin].text == title)) ++begin;
  if (begin == end) begin = 0;
  draft.title = std::move(title);
  draft.projects = {project};
  for (std::size_t i = begin; i < end; ++i) {
    if (sheet.is_free(i)) draft.blocks.push_back(i);
  }
  if (!draft.blocks.empty()) sheet.keep(std::move(draft));
}

/// Where a page goes on to other things: at a heading that announces some, or speaks of the page itself.
std::size_t story_end(const Sheet& sheet) {
  const EvidenceWords* evidence = sheet.tools().evidence;
  const LanguageSigns* words = evidence != nullptr ? evidence->of(sheet.tools().language) : nullptr;
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
  constexpr std::size_t kFewestFacts = 3;
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
  if (facts >= kFewestFacts) keep_whole(sheet, end, document.info.title, project);
}

}  // namespace

void cut_project_page(Sheet& sheet, const ReadDocument& document) {
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_free(i) || !sheet.cues().is("instruments", sheet[i].text, 3) ||
        names_partners(sheet[i], sheet.cues()))
      continue;
    std::size_t first = i + 1;
    while (first < sheet.size() && !names_partners(sheet[first], sheet.cues())) ++first;
    // Partners right below a heading stand above what is told: that is a list of another form.
    const bool above = first > i + 1 && first < sheet.size() && sheet.is_heading(first - 1);
    if (first == sheet.size() || above) continue;
    std::string project = dominant_project(sheet, document);
    if (project.empty()) project = presented_project(sheet, document, kStoryMentions);
    if (project.empty()) project = document.info.title;
    cut_instruments(sheet, i, project);
    sheet.drop(i);
    std::string title =
        document.title_from_content || document.info.title.empty() ? project : document.info.title;
    keep_whole(sheet, i, std::move(title), project);
    return;
  }
}

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
  if (!up_front.contains(project)) return;
  keep_whole(sheet, sheet.size(), document.info.title, project);
}

}  // namespace praxis::ingest
