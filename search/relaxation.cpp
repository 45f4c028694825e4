// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/relaxation.h"

#include "search/query_clauses.h"

#include <algorithm>
#include <utility>

namespace praxis::search {
namespace {

/// Many filters are tried together or not at all: each trial is a search.
constexpr std::size_t kMostFiltersTried = 6;
constexpr std::size_t kMostClausesTried = 8;

class Relaxer {
 public:
  Relaxer(const SearchRequest& request, Trials& trials)
      : request_(request), trials_(trials), query_(split_clauses(request.text)) {}

  Relaxed run() {
    drop_filters();
    drop_clauses();
    if (found_.empty()) drop_more();
    if (found_.empty()) drop_words();
    take_turns();
    return std::move(out_);
  }

 private:
  using TokenKind = QueryToken::Kind;

  void attempt(Removal removal) {
    std::vector<Match> found = trials_.found(removal.text, removal.filters);
    if (found.empty()) return;
    removal.count = found.size();
    out_.without.push_back(std::move(removal));
    found.resize(std::min(found.size(), kMostNearest * 2));
    found_.push_back(std::move(found));
  }

  void drop_filters() {
    std::size_t tried = 0;
    for (const std::string_view facet : kFacets) {
      const auto chosen = request_.filters.find(facet);
      if (chosen == request_.filters.end()) continue;
      for (const std::string& value : chosen->second) {
        if (tried++ == kMostFiltersTried) return;
        Filters left = request_.filters;
        std::vector<std::string>& values = left[chosen->first];
        std::erase(values, value);
        if (values.empty()) left.erase(chosen->first);
        attempt({"filter", chosen->first, value, trials_.context().names.label(facet, value), request_.text,
                 std::move(left), 0});
      }
    }
  }

  void drop_clauses() {
    std::size_t tried = 0;
    for (const QueryClause& clause : query_.clauses) {
      if (query_.clauses.size() == 1 && request_.filters.empty() && !is_phrase(clause)) return;
      if (tried++ == kMostClausesTried) return;
      const std::string text = query_.text(clause);
      if (is_phrase(clause) && !query_.tokens[clause.begin].text.empty()) {
        std::vector<QueryToken> loose = query_.tokens;
        loose[clause.begin].kind = TokenKind::word;
        attempt({"quotes", {}, text, text, text_of(loose), request_.filters, 0});
      }
      // Everything is no answer to a query of which nothing is left.
      if (query_.clauses.size() == 1) return;
      if (!says_more_than(clause)) continue;
      attempt({what(clause), {}, text, text, query_.without(clause), request_.filters, 0});
    }
  }

  void drop_more() {
    if (request_.filters.size() > 1 || out_.without.empty())
      attempt({"filters", {}, {}, "all filters", request_.text, {}, 0});
    if (!found_.empty()) return;
    std::string words;
    for (const QueryToken& token : query_.tokens) {
      if ((token.kind != TokenKind::word && token.kind != TokenKind::quoted) || token.excluded) continue;
      words += (words.empty() ? "" : " ") + token.text;
    }
    if (!words.empty() && words != request_.text)
      attempt({"condition", {}, {}, "all operators", words, {}, 0});
  }

  // Where no word is anywhere, what the filters leave, or all there is: practices and recommendations first.
  void drop_words() {
    if (!request_.filters.empty()) attempt({"words", {}, {}, "all words", {}, request_.filters, 0});
    if (found_.empty()) attempt({"words", {}, {}, "all words", {}, {}, 0});
  }

  // One of each search, then the next of each.
  void take_turns() {
    for (std::size_t place = 0; place < kMostNearest * 2; ++place) {
      for (const std::vector<Match>& found : found_) {
        if (out_.nearest.size() == kMostNearest) return;
        if (place >= found.size()) continue;
        const bool known = std::any_of(out_.nearest.begin(), out_.nearest.end(), [&](const Match& other) {
          return other.document == found[place].document;
        });
        if (!known) out_.nearest.push_back(found[place]);
      }
    }
  }

  bool is_phrase(const QueryClause& clause) const {
    const QueryToken& token = query_.tokens[clause.begin];
    return clause.end == clause.begin + 1 && token.kind == TokenKind::quoted && token.field.empty() &&
           !token.excluded;
  }

  // Nor is everything but what is excluded.
  bool says_more_than(const QueryClause& left_out) const {
    return std::any_of(query_.clauses.begin(), query_.clauses.end(), [&](const QueryClause& clause) {
      return clause.begin != left_out.begin && !query_.tokens[clause.begin].excluded;
    });
  }

  std::string what(const QueryClause& clause) const {
    if (is_phrase(clause)) return "phrase";
    return query_.is_plain_word(clause) ? "word" : "condition";
  }

  const SearchRequest& request_;
  Trials& trials_;
  ClausedQuery query_;
  Relaxed out_;
  std::vector<std::vector<Match>> found_;  ///< by what was left out
};

}  // namespace

Relaxed relax(const SearchRequest& request, Trials& trials) {
  return Relaxer(request, trials).run();
}

}  // namespace praxis::search
