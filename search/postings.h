// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <xapian.h>

namespace praxis::search {

/// Whether a term finds a document. Throws Xapian::Error.
bool term_finds(const Xapian::Database& database, const std::string& term, Xapian::docid document);

}  // namespace praxis::search
