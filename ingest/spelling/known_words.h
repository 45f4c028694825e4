// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/spelling/dictionaries.h"

#include <string_view>

namespace praxis::ingest {

/// Looks some hundred distinct words, spread evenly over the text, up in the dictionary of its language, and
/// writes into the document's quality how many are known: a measure of whether its letters came out right.
/// Acronyms and, but in German, capitalised words are passed over, as names are in no dictionary. A text in
/// no language that can be told is measured as English, where few of its words will be known. Nothing is
/// written without a dictionary.
void sample_words(ReadDocument& document, std::string_view language, Dictionaries& dictionaries);

}  // namespace praxis::ingest
