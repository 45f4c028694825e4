// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/tag/projects.h"

#include <algorithm>
#include <map>
#include <set>

namespace praxis::ingest {
namespace {

constexpr std::size_t kEnoughMentions = 3;
constexpr double kShare = 0.6;  // of all mentions of projects in the document

using Counts = std::map<std::string, std::size_t>;

void count_known(std::string_view text, const Lexicon& lexicon, std::size_t weight, Counts& counts) {
  for (const LexiconMatch& match : lexicon.find(text)) {
    if (const Concept* project = named_project(match, text)) counts[project->id] += weight;
  }
}

/// The acronym right behind a place in the text, past quotation marks.
std::string acronym_behind(std::string_view text, std::size_t at) {
  static constexpr std::string_view kQuotes[] = {" ", "\"", "“", "„", "«", "\u00a0", ":"};
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view mark : kQuotes) {
      if (!text.substr(at).starts_with(mark)) continue;
      at += mark.size();
      moved = true;
    }
  }
  return std::string(text.substr(at, acronym_length(text.substr(at))));
}

/// The acronym that ends right before a place in the text.
std::string acronym_before(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return {};
  const std::size_t space = text.substr(0, at - 1).find_last_of(" (\"");
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  const std::string_view word = text.substr(begin, at - 1 - begin);
  return acronym_length(word) == word.size() ? std::string(word) : std::string();
}

/// Names that the text itself calls projects.
void collect_called(std::string_view text, const Cues& cues, std::set<std::string>& names) {
  for (const LexiconMatch& match : cues.find(text)) {
    if (!means(match, "project-word")) continue;
    for (std::string name : {acronym_behind(text, match.end), acronym_before(text, match.begin)}) {
      if (!name.empty() && name != "Interreg" && name != "INTERREG") names.insert(std::move(name));
    }
  }
}

std::size_t times_written(std::string_view text, const std::string& name) {
  std::size_t times = 0;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size()))
    ++times;
  return times;
}

std::string dominant(const Counts& counts, std::size_t least) {
  std::size_t total = 0;
  for (const auto& [name, count] : counts) total += count;
  for (const auto& [name, count] : counts) {
    if (count >= least && static_cast<double>(count) >= kShare * static_cast<double>(total)) return name;
  }
  return {};
}

}  // namespace

std::string house_project(const std::vector<CutUnit>& units, const DocumentInfo& document,
                          const Lexicon& lexicon, const Cues& cues) {
  Counts known;
  std::set<std::string> called;
  count_known(document.title, lexicon, kEnoughMentions, known);
  collect_called(document.title, cues, called);
  for (const CutUnit& cut : units) {
    count_known(cut.unit.title, lexicon, 1, known);
    count_known(cut.unit.text, lexicon, 1, known);
    collect_called(cut.unit.title, cues, called);
    collect_called(cut.unit.text, cues, called);
  }
  if (std::string project = dominant(known, kEnoughMentions); !project.empty() || !known.empty())
    return project;
  Counts counts;
  for (const std::string& name : called) {
    for (const CutUnit& cut : units)
      counts[name] += times_written(cut.unit.text, name) + times_written(cut.unit.title, name);
  }
  return dominant(counts, 1);
}

}  // namespace praxis::ingest
