// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/sheet.h"

namespace praxis::ingest {
namespace {

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::optional<ProjectStart> known_project(std::string_view sentence, std::size_t at,
                                          const SegmentTools& tools) {
  // Names are short: the rest of the sentence cannot matter.
  const std::string_view head = sentence.substr(at, 120);
  const auto matches = tools.projects.find(head);
  if (matches.empty() || matches.front().begin != 0) return std::nullopt;
  const LexiconMatch& match = matches.front();
  const Concept& project = *match.meanings.front().concept_;
  // STRING and REMIX are projects only where they are written as such.
  if (project.ambiguous && !is_in_capitals(head.substr(match.begin, match.end - match.begin)))
    return std::nullopt;
  return ProjectStart{project.id, true, at + match.end};
}

/// What stands before the name says that it is a project's, so no comma need follow: "Im Projekt X hat …".
/// Of longer lead-ins ("im Rahmen von X") the name must be long enough to be no abbreviation.
bool names_project(std::string_view lead, std::size_t length, const SegmentTools& tools) {
  constexpr std::size_t kNoAbbreviation = 7;
  for (const WordSpan& word : split_words(lead)) {
    if (tools.cues.is("project-word", lead.substr(word.begin, word.end - word.begin))) return true;
  }
  return split_words(lead).size() >= 3 && length >= kNoAbbreviation;
}

}  // namespace

std::optional<ProjectStart> project_start(std::string_view sentence, const SegmentTools& tools) {
  const auto lead = tools.cues.opens("project-lead-in", sentence);
  if (!lead) return std::nullopt;
  std::size_t at = skip_spaces(sentence, *lead);
  for (const std::string_view article : {"the ", "dem ", "der ", "le ", "la ", "el ", "il ", "l'", "l’"}) {
    if (sentence.substr(at).starts_with(article)) at += article.size();
  }
  auto start = known_project(sentence, at, tools);
  if (!start) {
    const std::size_t length = project_name_length(sentence.substr(at));
    const bool comma = length > 0 && at + length < sentence.size() && sentence[at + length] == ',';
    if (!comma && !(length > 0 && names_project(sentence.substr(0, at), length, tools))) return std::nullopt;
    start = ProjectStart{std::string(sentence.substr(at, length)), false, at + length};
  }
  if (start->after < sentence.size() && sentence[start->after] == ',') ++start->after;
  start->after = skip_spaces(sentence, start->after);
  return start;
}

std::optional<ProjectStart> find_project_start(std::string_view text, const SegmentTools& tools) {
  for (const WordSpan& sentence : split_sentences(text)) {
    auto start = project_start(text.substr(sentence.begin, sentence.end - sentence.begin), tools);
    if (!start) continue;
    start->after += sentence.begin;
    return start;
  }
  return std::nullopt;
}

}  // namespace praxis::ingest
