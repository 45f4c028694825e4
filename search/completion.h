// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/word_list.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::search {

/// A text with its last word completed, as often as `limit`, the most frequent words first; nothing where it
/// ends in no word. Valid UTF-8 in and out.
std::vector<std::string> complete_last_word(const WordList& words, const std::string& text,
                                            std::size_t limit);

}  // namespace praxis::search
