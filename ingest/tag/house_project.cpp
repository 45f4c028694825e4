// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/called_projects.h"
#include "ingest/tag/projects.h"
#include "ingest/tag/signing_names.h"

#include <algorithm>
#include <map>
#include <set>

namespace praxis::ingest {
namespace {

constexpr std::size_t kEnoughMentions = 3;
constexpr double kShare = 0.6;  // of all mentions of projects in the document

/// How often a project is named in a document, and in how many of its units.
struct Named {
  std::size_t times = 0;
  std::size_t units = 0;
  bool in_title = false;   ///< of the document
  bool at_an_end = false;  ///< in one of its first or last units: the introduction, the imprint
  bool declared = false;   ///< called a project there, by the document itself
};

/// Where documents say whose they are.
bool stands_at_an_end(std::size_t unit, std::size_t units) {
  constexpr std::size_t kFirst = 3;
  constexpr std::size_t kLast = 2;
  return unit < kFirst || unit + kLast >= units;
}
using Counts = std::map<std::string, Named>;

/// The document itself speaks here, and not somebody's practice or news.
bool speaks_for_document(const Unit& unit) {
  return unit.kind == UnitKind::passage || unit.kind == UnitKind::project;
}

/// What a unit (or the document's title) says of a known project.
struct InUnit {
  std::size_t times = 0;
  bool called = false;  ///< "the project X"
};

std::map<std::string, InUnit> known_in(std::string_view title, std::string_view text, const Lexicon& lexicon,
                                       const Cues& cues) {
  std::map<std::string, InUnit> found;
  for (const std::string_view part : {title, text}) {
    for (const LexiconMatch& match : lexicon.find(part)) {
      const Concept* project = named_project(match, part, cues);
      if (project == nullptr) continue;
      InUnit& in_unit = found[project->id];
      ++in_unit.times;
      in_unit.called = in_unit.called || is_called_project(part, match.begin, match.end, cues);
    }
  }
  return found;
}

/// The names that the text itself calls projects.
void collect_called(std::string_view text, const Cues& cues, std::set<std::string>& names) {
  for (CalledProject& called : called_projects(text, cues)) names.insert(std::move(called.name));
}

std::size_t times_written(std::string_view text, const std::string& name) {
  std::size_t times = 0;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size()))
    ++times;
  return times;
}

/// Named as a document's own and not in passing: by its title, where it says whose it is, or by a good part
/// of its units.
bool runs_through(const Named& named, std::size_t units) {
  constexpr std::size_t kOneInSo = 8;  // units
  constexpr std::size_t kFew = 4;      // units of a document so short that one that names it will do
  return named.in_title || named.at_an_end ||
         (named.units * kOneInSo >= units && (named.units >= 2 || units <= kFew));
}

std::size_t mentions(const Counts& counts) {
  std::size_t times = 0;
  for (const auto& [name, named] : counts) times += named.times;
  return times;
}

/// The one that most mentions are of, those of `others` counted in, and that runs through the document. Where
/// a document says of itself which project it is of, saying so once is enough.
std::string dominant(const Counts& counts, std::size_t least, std::size_t units, const Counts& others = {}) {
  const std::size_t total = mentions(counts) + mentions(others);
  for (const auto& [name, named] : counts) {
    const bool enough = named.times >= least || named.declared;
    const bool most = enough && static_cast<double>(named.times) >= kShare * static_cast<double>(total);
    if (most && runs_through(named, units)) return name;
  }
  return {};
}

}  // namespace

std::string house_project(const std::vector<CutUnit>& units, const DocumentInfo& document,
                          const Lexicon& lexicon, const Lexicon& places, const Cues& cues) {
  Counts known;
  std::set<std::string> called;
  for (const auto& [project, in_title] : known_in(document.title, {}, lexicon, cues))
    known[project] = {kEnoughMentions, 0, true, false, false};
  collect_called(document.title, cues, called);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i].unit;
    const bool at_an_end = stands_at_an_end(i, units.size());
    for (const auto& [project, in_unit] : known_in(unit.title, unit.text, lexicon, cues)) {
      Named& named = known[project];
      named.times += in_unit.times;
      ++named.units;
      named.at_an_end = named.at_an_end || at_an_end;
      named.declared = named.declared || (in_unit.called && at_an_end && speaks_for_document(unit));
    }
    collect_called(unit.title, cues, called);
    collect_called(unit.text, cues, called);
  }
  if (std::string house = dominant(known, kEnoughMentions, units.size()); !house.empty()) return house;
  for (std::string& name : signing_names(units, document, places, cues)) called.insert(std::move(name));
  Counts counts;
  for (const std::string& name : called) {
    Named& named = counts[name];
    named.in_title = times_written(document.title, name) > 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const std::size_t times =
          times_written(units[i].unit.text, name) + times_written(units[i].unit.title, name);
      if (times == 0) continue;
      named.times += times;
      ++named.units;
      named.at_an_end = named.at_an_end || stands_at_an_end(i, units.size());
    }
  }
  return dominant(counts, 1, units.size(), known);
}

}  // namespace praxis::ingest
