// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/projects.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/tag/called_projects.h"
#include "ingest/tag/mention.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kMostProjects = 3;
constexpr std::size_t kAbbreviation = 3;  // letters

void make_canonical(Unit& unit, const Lexicon& lexicon) {
  std::vector<std::string> canonical;
  for (const std::string& name : unit.projects) {
    std::string acronym = canonical_project(name, lexicon);
    if (acronym.empty() || std::find(canonical.begin(), canonical.end(), acronym) != canonical.end())
      continue;
    note_given(unit, "projects", acronym, name);
    canonical.push_back(std::move(acronym));
  }
  unit.projects = std::move(canonical);
}

bool is_tagged(const Unit& unit, const std::string& project) {
  return std::find(unit.projects.begin(), unit.projects.end(), project) != unit.projects.end();
}

/// Projects that the registry does not know and the text calls so.
void tag_called(Unit& unit, const Lexicon& lexicon, const Cues& cues) {
  for (const std::string_view text : {std::string_view(unit.title), std::string_view(unit.text)}) {
    const bool in_title = text.data() == unit.title.data();
    for (const CalledProject& called : called_projects(text, cues)) {
      if (unit.projects.size() == kMostProjects) return;
      const std::string acronym = canonical_project(called.name, lexicon);
      if (is_tagged(unit, acronym)) continue;
      const LexiconMatch match{called.begin, called.end, {}};
      note_why(unit, "projects", acronym, {match, in_title ? Where::title : Where::body, text});
      unit.projects.push_back(acronym);
    }
  }
}

}  // namespace

const Concept* named_project(const LexiconMatch& match, std::string_view text, const Cues& cues) {
  const Concept* project = match.meanings.front().concept_;
  const std::string_view written = text.substr(match.begin, match.end - match.begin);
  const bool small = std::none_of(written.begin(), written.end(), is_ascii_upper);
  if (!project->ambiguous && !small) return project;
  if (small || is_ascii_lower(written.front())) return nullptr;
  const bool stands_out = std::none_of(written.begin(), written.end(), is_ascii_lower) &&
                          written.size() > kAbbreviation &&
                          !is_among_capitals(text, match.begin, match.end) &&
                          has_project_company(text, match.begin, match.end, cues);
  return stands_out || is_called_project(text, match.begin, match.end, cues) ? project : nullptr;
}

std::string canonical_project(std::string_view name, const Lexicon& lexicon) {
  const auto matches = lexicon.find(name);
  for (const LexiconMatch& match : matches) {
    if (match.begin == 0 && match.end + 3 >= name.size()) return match.meanings.front().concept_->id;
  }
  return squeeze_space(name);
}

void tag_projects(Unit& unit, const std::string& house, const Lexicon& lexicon, const Cues& cues) {
  make_canonical(unit, lexicon);
  if (!unit.projects.empty()) return;
  for (const Mention& mention : mentions_in(unit, lexicon, 2, false)) {
    const Concept* project = named_project(mention.match, mention.text, cues);
    if (project == nullptr || is_tagged(unit, project->id)) continue;
    if (unit.projects.size() == kMostProjects) break;
    unit.projects.push_back(project->id);
    note_why(unit, "projects", project->id, mention);
  }
  if (unit.projects.empty()) tag_called(unit, lexicon, cues);
  if (unit.projects.empty() && !house.empty()) {
    unit.projects.push_back(house);
    note_given(unit, "projects", house, "the document's project");
  }
}

}  // namespace praxis::ingest
