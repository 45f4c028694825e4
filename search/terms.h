// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::search {

/// A term of the index (search/schema.h): prefix and value, of a length that Xapian takes; a longer one is
/// cut and ends in a hash of the whole, so that no two values share a term.
std::string make_term(std::string_view prefix, std::string_view value);

/// The term of a stem: prefix, language, colon, stem. `prefix` is one of the three stem prefixes.
std::string stem_term(std::string_view prefix, std::string_view language, std::string_view stem);

}  // namespace praxis::search
