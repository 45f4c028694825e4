// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/sheet.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// An ambiguous acronym (STRING, REMIX) is a project only where it is written as one.
bool written_as_acronym(std::string_view written) {
  return std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::optional<ProjectStart> known_project(std::string_view sentence, std::size_t at,
                                          const SegmentTools& tools) {
  // Names are short: the rest of the sentence cannot matter.
  const std::string_view head = sentence.substr(at, 120);
  const auto matches = tools.projects.find(head);
  if (matches.empty() || matches.front().begin != 0) return std::nullopt;
  const LexiconMatch& match = matches.front();
  const Concept& project = *match.meanings.front().concept_;
  if (project.ambiguous && !written_as_acronym(head.substr(match.begin, match.end - match.begin)))
    return std::nullopt;
  return ProjectStart{project.id, true, at + match.end};
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
    const std::size_t length = acronym_length(sentence.substr(at));
    const bool comma = length > 0 && at + length < sentence.size() && sentence[at + length] == ',';
    if (!comma) return std::nullopt;
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
