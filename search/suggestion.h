// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/facets.h"
#include "search/matches.h"
#include "search/word_list.h"

#include <optional>
#include <string>

namespace praxis::search {

/// The text with each word that no unit holds replaced by the nearest word of the index; nothing where there
/// is no such word, where one has no near relative, or where the new text (with the same choices) would find
/// nothing. Throws Xapian::Error.
std::optional<std::string> suggest_spelling(const MatchContext& context, const WordList& words,
                                            const std::string& text, const Matches& matches,
                                            const Choices& choices);

}  // namespace praxis::search
