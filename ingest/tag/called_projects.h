// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/cues.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A name that a text itself treats as that of a project; bytes in the text.
struct CalledProject {
  std::string name;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The bytes of the project's name a text begins with: an acronym or several words in capitals, a figure
/// between them ("GREEN ROADS 4 CITIES"); else 0.
std::size_t called_name_length(std::string_view text);

/// Acronyms beside a word for projects ("the Interreg Europe project X", "das X-Projekt", "le projet X"), and
/// long ones that a sentence sets out from ("In X, the region …"). What `cues` lists as not-a-project, funds
/// and offices, is none.
std::vector<CalledProject> called_projects(std::string_view text, const Cues& cues);

/// Whether the words on both sides are in capitals too, or the one side where the other has none: a heading.
bool is_among_capitals(std::string_view text, std::size_t begin, std::size_t end);

/// Whether something near a place in a text speaks of projects and their partners.
bool has_project_company(std::string_view text, std::size_t begin, std::size_t end, const Cues& cues);

/// Whether the words at a place in a text stand beside a word for projects.
bool is_called_project(std::string_view text, std::size_t begin, std::size_t end, const Cues& cues);

}  // namespace praxis::ingest
