// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <string>
#include <string_view>

namespace praxis {

// A unit as reference managers and spreadsheets take it. Everything is escaped for its format; nothing is
// cut. `permalink` is the address of the unit's own page, where there is one.

/// RFC 4180, lists separated by `; `. A cell that a spreadsheet would take for a formula gets a leading
/// apostrophe (OWASP, "CSV injection").
std::string csv_header();
std::string csv_row(const Unit& unit, std::string_view permalink = {});

/// One record of the RIS format, from TY to ER.
std::string ris_record(const Unit& unit, std::string_view permalink = {});

/// One BibTeX entry; its key is the unit's id, without what a key may not hold.
std::string bibtex_record(const Unit& unit, std::string_view permalink = {});

/// What a Markdown record says of a unit in the language of its readers.
struct RecordWords {
  std::string kind;    ///< "Good practice"
  std::string source;  ///< "Source: Brief on reuse, p. 15"
};

/// Markdown (CommonMark) for a hand-out: the title, what it is, the text as a quotation, its source. What the
/// text holds of Markdown's own signs shows as it is.
std::string markdown_record(const Unit& unit, const RecordWords& words, std::string_view permalink = {});

}  // namespace praxis
