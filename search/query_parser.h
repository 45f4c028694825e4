// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query_syntax.h"

#include <string_view>

namespace praxis::search {

/// Reads the query language of docs/query.md. Takes any bytes and never fails: whatever is no syntax is
/// words, an unclosed quotation mark is none, a bracket too many is ignored, too deep a one too. The result
/// is a group, empty for an empty text; a text of more than limit::kClauses clauses is one node of words.
QueryNode parse_query(std::string_view text);

/// The same for text without operators.
QueryNode plain_query(std::string_view text);

}  // namespace praxis::search
