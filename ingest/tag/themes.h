// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/unit.h"

namespace praxis::ingest {

/// Adds the themes a unit is about, strongest first, and notes why. Words in the title say more than words in
/// the lead, those more than words in the body; repeating a word adds ever less. The document's title and the
/// headings above speak for the unit too.
void tag_themes(Unit& unit, const Lexicon& lexicon);

}  // namespace praxis::ingest
