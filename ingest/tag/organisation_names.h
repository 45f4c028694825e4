// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/organisation_words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A text's words with the case folded; what an elision ties together ("dell'Università") is two.
struct NameWords {
  std::string_view text;
  std::vector<std::size_t> begins;
  std::vector<std::size_t> ends;
  std::vector<std::string> keys;

  std::size_t size() const { return keys.size(); }
  /// Written with a capital first letter.
  bool is_capital(std::size_t word) const;
  /// What stands between a word and the next, "" behind the last.
  std::string_view gap_behind(std::size_t word) const;
};

NameWords name_words(std::string_view text);

/// The name of an organisation in a text, as a range of its words.
struct OrganisationName {
  std::size_t first = 0;
  std::size_t past = 0;
};

/// The names that the words themselves show to be an organisation's: capitalised words tied by small ones,
/// with one that heads such names ("Municipality of Tulln", "Tulln Water Board") and one more of its own. In
/// order, none within another. Takes time linear in the text. Thread-safe.
std::vector<OrganisationName> organisation_names(const NameWords& words,
                                                 const OrganisationLanguage& language);

}  // namespace praxis::ingest
