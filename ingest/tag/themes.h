// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"

#include <vector>

namespace praxis::ingest {

/// Adds the themes each unit of a document is about, strongest first, and notes why; units that have themes
/// keep them. Evidence adds up: each different word that names a theme or is typical of its texts, in the
/// title more than in the lead, there more than in the body; the document's title and the headings above
/// speak for the unit too, and so does a theme that much of the document is about, where the unit itself has
/// a sign of it. A theme is given that has enough for the text's length and is not far behind the strongest.
void tag_themes(const std::vector<Unit*>& units, const Vocabularies& vocabularies, const Lexicon& lexicon);

}  // namespace praxis::ingest
