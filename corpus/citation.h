// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <string>

namespace praxis {

// A unit as reference managers and spreadsheets take it. Everything is escaped for its format; nothing is
// cut.

/// RFC 4180, lists separated by `; `. A cell that a spreadsheet would take for a formula gets a leading
/// apostrophe (OWASP, "CSV injection").
std::string csv_header();
std::string csv_row(const Unit& unit);

/// One record of the RIS format, from TY to ER.
std::string ris_record(const Unit& unit);

/// One BibTeX entry; its key is the unit's id.
std::string bibtex_record(const Unit& unit);

}  // namespace praxis
