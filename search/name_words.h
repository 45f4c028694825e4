// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/columns.h"
#include "search/word_list.h"

namespace praxis::search {

/// The words of the names, in every language, of the projects, regions and themes that units of an index are
/// tagged with, each with the number of units, and of the table of synonyms: what a search can be mended with
/// beside the words of texts.
WordList name_words(const Columns& columns, const Vocabularies& vocabularies);

}  // namespace praxis::search
