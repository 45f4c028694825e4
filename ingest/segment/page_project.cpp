// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/page_project.h"

#include "corpus/ascii.h"
#include "corpus/lexicon.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kTitleWords = 12;  // of a line, in which it names its project

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

}  // namespace

void count_projects(std::string_view text, const SegmentTools& tools, std::size_t weight,
                    std::map<std::string, std::size_t>& counts) {
  for (const LexiconMatch& match : tools.projects.find(text)) {
    const Concept& project = *match.meanings.front().concept_;
    const std::string_view written = text.substr(match.begin, match.end - match.begin);
    const bool capitals = std::none_of(written.begin(), written.end(), is_ascii_lower);
    if (!project.ambiguous || capitals) counts[project.id] += weight;
  }
}

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

void keep_page(Sheet& sheet, std::size_t end, std::string title, const std::string& project) {
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

}  // namespace praxis::ingest
