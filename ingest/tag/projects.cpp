// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/projects.h"

#include "corpus/utf8.h"
#include "ingest/tag/mention.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kMostProjects = 3;

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

}  // namespace

const Concept* named_project(const LexiconMatch& match, std::string_view text) {
  const Concept* project = match.meanings.front().concept_;
  const std::string_view written = text.substr(match.begin, match.end - match.begin);
  const bool capitals =
      std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return project->ambiguous && !capitals ? nullptr : project;
}

std::string canonical_project(std::string_view name, const Lexicon& lexicon) {
  const auto matches = lexicon.find(name);
  for (const LexiconMatch& match : matches) {
    if (match.begin == 0 && match.end + 3 >= name.size()) return match.meanings.front().concept_->id;
  }
  return squeeze_space(name);
}

void tag_projects(Unit& unit, const std::string& house, const Lexicon& lexicon) {
  make_canonical(unit, lexicon);
  if (!unit.projects.empty()) return;
  for (const Mention& mention : mentions_in(unit, lexicon, 2, false)) {
    const Concept* project = named_project(mention.match, mention.text);
    const bool known = project == nullptr || std::find(unit.projects.begin(), unit.projects.end(),
                                                       project->id) != unit.projects.end();
    if (known) continue;
    if (unit.projects.size() == kMostProjects) break;
    unit.projects.push_back(project->id);
    note_why(unit, "projects", project->id, mention);
  }
  if (unit.projects.empty() && !house.empty()) {
    unit.projects.push_back(house);
    note_given(unit, "projects", house, "the document's project");
  }
}

}  // namespace praxis::ingest
