// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/projects.h"

#include "corpus/utf8.h"
#include "ingest/tag/mention.h"

#include <algorithm>
#include <map>

namespace praxis::ingest {
namespace {

constexpr std::size_t kHouseMentions = 3;
constexpr double kHouseShare = 0.6;
constexpr std::size_t kMostProjects = 3;

bool in_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// STRING and REMIX are projects only where they are written as acronyms.
const Concept* project_of(const LexiconMatch& match, std::string_view text) {
  const Concept* project = match.meanings.front().concept_;
  return project->ambiguous && !in_capitals(text.substr(match.begin, match.end - match.begin)) ? nullptr
                                                                                               : project;
}

void add_named(std::string_view text, const Lexicon& lexicon, std::size_t weight,
               std::map<std::string, std::size_t>& counts) {
  for (const LexiconMatch& match : lexicon.find(text)) {
    if (const Concept* project = project_of(match, text)) counts[project->id] += weight;
  }
}

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

std::string canonical_project(std::string_view name, const Lexicon& lexicon) {
  const auto matches = lexicon.find(name);
  for (const LexiconMatch& match : matches) {
    if (match.begin == 0 && match.end + 3 >= name.size()) return match.meanings.front().concept_->id;
  }
  return squeeze_space(name);
}

std::string house_project(const std::vector<CutUnit>& units, const DocumentInfo& document,
                          const Lexicon& lexicon) {
  std::map<std::string, std::size_t> counts;
  add_named(document.title, lexicon, kHouseMentions, counts);
  for (const CutUnit& cut : units) {
    add_named(cut.unit.title, lexicon, 1, counts);
    add_named(cut.unit.text, lexicon, 1, counts);
  }
  std::size_t total = 0;
  for (const auto& [id, count] : counts) total += count;
  for (const auto& [id, count] : counts) {
    if (count >= kHouseMentions && static_cast<double>(count) >= kHouseShare * static_cast<double>(total))
      return id;
  }
  return {};
}

void tag_projects(Unit& unit, const std::string& house, const Lexicon& lexicon) {
  make_canonical(unit, lexicon);
  if (!unit.projects.empty()) return;
  for (const Mention& mention : mentions_in(unit, lexicon, 2, false)) {
    const Concept* project = project_of(mention.match, mention.text);
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
