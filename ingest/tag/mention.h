// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/unit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// Where in a unit some words stand; places earlier in the list say more of what the unit is about.
enum class Where { title, lead, body };

/// Terms of a vocabulary found in a unit.
struct Mention {
  LexiconMatch match;  ///< bytes in the title or the text
  Where where = Where::body;
  std::string_view text;  ///< the title or text the match counts in
};

/// The first sentences of a text, which are looked for when first asked about. Borrows the text.
class Lead {
 public:
  Lead(std::string_view text, std::size_t sentences) : text_(text), sentences_(sentences) {}
  /// Whether the byte at a place is one of theirs.
  bool holds(std::size_t at) const;

 private:
  std::string_view text_;
  std::size_t sentences_;
  mutable std::optional<std::size_t> end_;
};

/// All mentions in a unit's title and text. The lead is the text's first `lead_sentences`. Terms of Latin,
/// Greek or Cyrillic names count only where they are written with a capital, when `capitals` is asked for.
/// `forms` are those of the unit's language, if the terms may be inflected.
std::vector<Mention> mentions_in(const Unit& unit, const Lexicon& lexicon, std::size_t lead_sentences,
                                 bool capitals, const LanguageForms* forms = nullptr);

/// Notes why a tag was given, with offsets in code points.
void note_why(Unit& unit, std::string_view field, std::string_view value, const Mention& mention);
/// Notes a tag that the source's own metadata or the document as a whole gave.
void note_given(Unit& unit, std::string_view field, std::string_view value, std::string_view text);

}  // namespace praxis::ingest
