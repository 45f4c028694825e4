// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query_lexer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::search {

/// What stands side by side in a query, outside brackets: one word, a phrase, a bracket, or what OR and NEAR
/// bind. Half-open range of tokens.
struct QueryClause {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A query as tokens and its clauses, to say it again with less. Empty for a text of more than
/// limit::kClauses tokens, which is no query but prose.
struct ClausedQuery {
  std::vector<QueryToken> tokens;
  std::vector<QueryClause> clauses;

  /// A word outside brackets, bound to nothing and without a field.
  bool is_plain_word(const QueryClause& clause) const;
  /// The query without some tokens: [begin, end).
  std::string without(std::size_t begin, std::size_t end) const;
  std::string without(const QueryClause& clause) const { return without(clause.begin, clause.end); }
  /// The clause alone.
  std::string text(const QueryClause& clause) const;
};

/// Takes any bytes, as the parser does.
ClausedQuery split_clauses(const std::string& text);

}  // namespace praxis::search
