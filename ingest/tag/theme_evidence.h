// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "ingest/tag/mention.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace praxis::ingest {

/// What a unit says for a theme. Weights have no unit: they only compare themes.
struct ThemeEvidence {
  struct OfWord {
    double best = 0;  ///< of the places where it stands
    std::size_t count = 0;
  };
  std::map<std::string, OfWord> words;  ///< each different one, whatever its form
  Mention best{};                       ///< the one that says most; without text where there is none
  double best_weight = 0;
  std::string above;   ///< the heading or title above the unit that names the theme
  bool named = false;  ///< by a name that is no common word, or in the unit's title

  /// Repeating a word adds ever less; what stands above adds a fixed share.
  double weight() const;
  /// One common word in passing says nothing: several do, or one again and again, or a name.
  bool is_believable() const;
};
using ThemeTally = std::map<std::string, ThemeEvidence, std::less<>>;  ///< by id

/// What a unit's title, text and the headings above it say. Borrows the unit, which must stay where it is.
ThemeTally tally_themes(const Unit& unit, const Vocabularies& vocabularies, const Lexicon& lexicon);

}  // namespace praxis::ingest
