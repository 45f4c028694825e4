// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_clauses.h"

#include "corpus/utf8.h"
#include "search/schema.h"

namespace praxis::search {
namespace {

using TokenKind = QueryToken::Kind;

/// The end of what begins at a token: the token, or its bracket with all that is in it.
std::size_t end_of_item(const std::vector<QueryToken>& tokens, std::size_t at) {
  std::size_t depth = 0;
  for (; at < tokens.size(); ++at) {
    if (tokens[at].kind == TokenKind::open) ++depth;
    if (tokens[at].kind == TokenKind::close && depth > 0) --depth;
    if (depth == 0) return at + 1;
  }
  return at;
}

bool binds(const QueryToken& token) {
  return token.kind == TokenKind::either || token.kind == TokenKind::near;
}

}  // namespace

bool ClausedQuery::is_plain_word(const QueryClause& clause) const {
  const QueryToken& token = tokens[clause.begin];
  return clause.end == clause.begin + 1 && token.kind == TokenKind::word && token.field.empty() &&
         !token.excluded && !token.text.ends_with('*');
}

std::string ClausedQuery::without(std::size_t begin, std::size_t end) const {
  std::vector<QueryToken> rest(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(begin));
  rest.insert(rest.end(), tokens.begin() + static_cast<std::ptrdiff_t>(end), tokens.end());
  return text_of(rest);
}

std::string ClausedQuery::text(const QueryClause& clause) const {
  return text_of({tokens.begin() + static_cast<std::ptrdiff_t>(clause.begin),
                  tokens.begin() + static_cast<std::ptrdiff_t>(clause.end)});
}

ClausedQuery split_clauses(const std::string& text) {
  ClausedQuery query{query_tokens(squeeze_space(to_clean_utf8(text))), {}};
  if (query.tokens.size() > limit::kClauses) return {};
  for (std::size_t at = 0; at < query.tokens.size();) {
    const TokenKind kind = query.tokens[at].kind;
    if (kind == TokenKind::both || kind == TokenKind::close) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    at = end_of_item(query.tokens, at);
    while (at + 1 < query.tokens.size() && binds(query.tokens[at])) at = end_of_item(query.tokens, at + 1);
    query.clauses.push_back({begin, at});
  }
  return query;
}

}  // namespace praxis::search
