// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "ingest/segment/cues.h"
#include "ingest/segment/segmenter.h"

#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// The acronym as the registry spells it; a name it does not know stays as it stands, squeezed.
std::string canonical_project(std::string_view name, const Lexicon& lexicon);

/// The project a match names. An acronym that is also a word (STRING, REMIX) is one beside a word for
/// projects
/// ("the Remix project"), or where it alone is in capitals: in a line of capitals it is a word like the
/// others, and one of three letters an abbreviation of something.
const Concept* named_project(const LexiconMatch& match, std::string_view text, const Cues& cues);

/// The project that a document as a whole belongs to, or empty: by far the most named one of the registry, or
/// one it does not know that the document itself calls a project ("das Projekt MENDWELL", "the MENDWELL
/// project") or signs itself with (ingest/tag/signing_names.h).
std::string house_project(const std::vector<CutUnit>& units, const DocumentInfo& document,
                          const Lexicon& lexicon, const Lexicon& places, const Cues& cues);

/// Makes the unit's own projects canonical; adds those its text names, else those it only calls projects,
/// else the document's.
void tag_projects(Unit& unit, const std::string& house, const Lexicon& lexicon, const Cues& cues);

}  // namespace praxis::ingest
