// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/entries.h"
#include "ingest/segment/sheet.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::ingest {

inline constexpr std::size_t kEntryWords = 8;  ///< of an entry: less is a link

/// Subheadings, else items, else paragraphs: what a list is made of.
std::vector<Stretch> list_entries(const Sheet& sheet, std::size_t begin, std::size_t end);

/// The words of all its blocks.
std::size_t entry_words(const Sheet& sheet, Stretch entry);

/// Its name before a colon or dash, or its first sentence.
std::string entry_name(const Sheet& sheet, Stretch entry);

/// The instrument that line `i` names behind its label ("Policy instrument addressed: NAME"), with what is
/// said of it up to the next heading; or, where the label stands alone, the paragraph below it.
void cut_named_instrument(Sheet& sheet, std::size_t i);

}  // namespace praxis::ingest
