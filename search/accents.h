// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/language_model.h"

#include <span>
#include <string>
#include <string_view>

#include <xapian.h>

namespace praxis::search {

/// Units that have a word as it was typed with accents, or another form of it that has some: "pêcheur" and
/// "pêcheurs", "λιμάνι" and "λιμανιού", not "pecheur" or "pécheur". Forms are those accented words of the
/// index that begin as it does and have its stem in one of the languages, as far as a few hundred were looked
/// at. Empty for a word without accents. Throws Xapian::Error.
Xapian::Query with_its_accents(const Xapian::Database& database, std::span<const IndexLanguage> languages,
                               std::string_view folded);

/// Whether words (Word::folded) have the letters of one of these names, but accents that none of them has:
/// accents may be left out, but are hardly typed where a name has none. "marché" is not the region Marche.
bool has_other_accents(std::span<const std::string_view> names, std::span<const std::string> typed);

}  // namespace praxis::search
