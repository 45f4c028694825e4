// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/facets.h"
#include "search/matches.h"
#include "search/trials.h"
#include "search/word_list.h"

#include <cstddef>
#include <optional>
#include <string>

namespace praxis::search {

/// The words that spellings are mended with; borrowed.
struct KnownWords {
  const WordList& index;  ///< of titles and texts
  const WordList& names;  ///< of the names of the index's projects, regions and themes (search/name_words.h)
};

struct Spelling {
  std::string text;
  std::size_t count = 0;  ///< what it finds, with the same choices
};

/// Whether suggest_spelling() could have anything to say.
bool may_be_misspelt(const Matches& matches, std::size_t total);

/// The text with its wrong words mended. Wrong is a word that no unit holds or, where few units are found,
/// one that hardly any holds while a word one letter off stands in many. It is replaced by a near word, or by
/// the two it is made of ("innovationvouchers"), or two neighbours by the one they make. Of the combinations
/// with the fewest edits, the one with the most units that hold all its words; of a long query, which none
/// may hold whole, the first. Nothing where a word that no unit holds has no near relative, or where the new
/// text would find nothing. Throws Xapian::Error.
std::optional<Spelling> suggest_spelling(const SearchRequest& request, const KnownWords& known,
                                         const Matches& matches, const Choices& choices, std::size_t total,
                                         Trials& trials);

}  // namespace praxis::search
