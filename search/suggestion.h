// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/facets.h"
#include "search/matches.h"
#include "search/trials.h"
#include "search/vocabulary_words.h"
#include "search/word_list.h"

#include <cstddef>
#include <optional>
#include <string>

namespace praxis::search {

/// The words that spellings are mended with; borrowed.
struct KnownWords {
  const WordList& index;  ///< of titles and texts
  const WordList& names;  ///< of the names of the index's tags, and synonyms (search/name_words.h)
  const VocabularyWords& vocabulary;  ///< what is right, whether the index has it or not
};

struct Spelling {
  std::string text;
  std::size_t count = 0;  ///< what it finds, with the same choices
};

/// Whether suggest_spelling() could have anything to say.
bool may_be_misspelt(const Matches& matches, std::size_t total);

/// The text with its wrong words mended. Wrong is a word that neither a unit nor a vocabulary holds or, where
/// few units are found, one that hardly any holds while a word one letter off stands in many, one typed with
/// accents that no unit has on it, or one that no language has beside the other words. It is replaced by a
/// near word, or by the two it is made of ("innovationvouchers"), or two neighbours by the one they make.
///
/// All words of the new text that the index or the vocabularies know are of one language, names and numbers
/// aside (search/word_languages.h), unless those typed right already are not. Of the combinations with the
/// fewest edits, the one with the most units that hold all its words (but for names that no unit holds); of a
/// long query, which none may hold whole, the first. Nothing where another word that no unit holds has no
/// near relative, or where the new text would find nothing. Throws Xapian::Error.
std::optional<Spelling> suggest_spelling(const SearchRequest& request, const KnownWords& known,
                                         const Matches& matches, const Choices& choices, std::size_t total,
                                         Trials& trials);

}  // namespace praxis::search
