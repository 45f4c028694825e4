// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/organisation_words.h"
#include "corpus/unit.h"
#include "ingest/segment/cues.h"

namespace praxis::ingest {

/// Adds the organisation behind a practice, project, instrument or news that has none yet, as its own
/// sentences name it, with the words that did: one behind a label within the text ("Responsible: …"), one
/// that leads it ("run by …"), the one that the first sentences tell of as doing something ("The Municipality
/// of Tulln lends …"), or the only one that does anything. At most one: who else is named takes part, pays or
/// learns. Of news it is who does something, for who leads may lead anything. Thread-safe.
void tag_organisations(Unit& unit, const OrganisationWords& words, const Cues& cues, const Lexicon& regions);

}  // namespace praxis::ingest
