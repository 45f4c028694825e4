// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/vocabulary.h"
#include "search/matches.h"

#include <string>
#include <vector>

namespace praxis::search {

/// What a unit or text is about, beside its words.
struct Tags {
  std::vector<std::string> themes;
  std::vector<std::string> regions;
};

/// Reads tags off prose by the names of the vocabularies, in every language they have, and themes by what
/// texts of them speak of, in that of the text. Borrows the vocabularies.
class TagReader {
 public:
  explicit TagReader(const Vocabularies& vocabularies);
  Tags read(std::string_view text) const;

 private:
  Lexicon themes_;
  Lexicon regions_;
  const ThemeWords& words_;
};

/// Units by their nearness to a text, best first: the share of its words' weight, plus that of its themes
/// (rare ones weigh more), which carry it across languages; good practices and recommendations before others
/// at like nearness. `other_regions`: units of the countries of `tags` count less. Throws Xapian::Error.
std::vector<Match> find_near(const MatchContext& context, const std::string& text, const Tags& tags,
                             bool other_regions);

}  // namespace praxis::search
