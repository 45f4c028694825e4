// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <string>
#include <string_view>

namespace praxis::ingest {

/// The language of a text as ISO 639-1, by CLD2; `prior` (a document's own) tips the scales and is the answer
/// for text too short to tell. Of a long text
/// its beginning, middle and end are looked at. Empty when nothing is known. Thread-safe.
std::string detect_language(std::string_view text, std::string_view prior);

/// The language of a document: its own word, or that of texts spread over it.
struct DocumentLanguage {
  std::string likely;   ///< empty when nothing is known
  std::string certain;  ///< for telling people: empty also where the texts are too short or too mixed
};
DocumentLanguage language_of(const ReadDocument& document);

}  // namespace praxis::ingest
