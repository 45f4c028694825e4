// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_parser.h"

#include "corpus/utf8.h"
#include "search/query_lexer.h"
#include "search/schema.h"

#include <algorithm>
#include <utility>

namespace praxis::search {
namespace {

using Kind = QueryNode::Kind;

class Parser {
 public:
  explicit Parser(std::vector<QueryToken> tokens) : tokens_(std::move(tokens)) {}

  QueryNode run() {
    QueryNode all{Kind::group, {}, {}, false, {}};
    // A closing bracket too many ends the list before the text does: go on behind it.
    while (at_ < tokens_.size()) {
      QueryNode part = list(0);
      for (QueryNode& child : part.children) all.children.push_back(std::move(child));
      ++at_;
    }
    return all;
  }

  std::size_t clauses() const { return clauses_; }

 private:
  /// What stands between two items.
  struct Between {
    bool either = false;
    std::size_t distance = 0;  ///< of NEAR; 0 where there is none
  };

  // Items up to a closing bracket or the end; `a OR b` binds the two beside it, tighter than standing side by
  // side, and `a NEAR b` tighter still.
  QueryNode list(std::size_t depth) {
    QueryNode out{Kind::group, {}, {}, false, {}};
    Between between;
    for (; at_ < tokens_.size() && tokens_[at_].kind != QueryToken::Kind::close; ++at_) {
      const QueryToken& token = tokens_[at_];
      if (token.kind == QueryToken::Kind::both) continue;  // what AND means is what spaces mean
      if (token.kind == QueryToken::Kind::either || token.kind == QueryToken::Kind::near) {
        if (out.children.empty() || at_ + 1 >= tokens_.size()) {
          out.children.push_back(word(token));  // at either end it is a word
        } else {
          between = {token.kind == QueryToken::Kind::either, token.distance};
        }
        continue;
      }
      append(out, item(token, depth), std::exchange(between, {}));
    }
    return out;
  }

  QueryNode item(const QueryToken& token, std::size_t depth) {
    if (token.kind != QueryToken::Kind::open) return leaf(token);
    const bool excluded = token.excluded;
    if (depth >= limit::kDepth) return {Kind::group, {}, {}, excluded, {}};  // the bracket alone is ignored
    ++at_;
    QueryNode inner = list(depth + 1);
    if (at_ >= tokens_.size()) --at_;  // unclosed: the loop around moves on to the end
    inner.excluded = excluded;
    return inner;
  }

  static void append(QueryNode& into, QueryNode next, const Between& between) {
    if (next.kind == Kind::group && next.children.empty()) return;
    const bool bound = between.either || between.distance > 0;
    if (!bound || into.children.back().excluded || next.excluded) {
      into.children.push_back(std::move(next));
      return;
    }
    QueryNode& left = into.children.back();
    if (between.distance > 0) {
      if (!bring_near(left, next, between.distance)) into.children.push_back(std::move(next));
      return;
    }
    if (left.kind != Kind::any) {
      QueryNode any{Kind::any, {}, {}, false, {}};
      any.children.push_back(std::move(left));
      left = std::move(any);
    }
    left.children.push_back(std::move(next));
  }

  // Binds two things that can stand near each other; a chain is one node, its distances together.
  static bool bring_near(QueryNode& left, QueryNode& next, std::size_t distance) {
    // "a OR b NEAR c": what is near c is b alone.
    if (left.kind == Kind::any) return bring_near(left.children.back(), next, distance);
    if (!may_be_near(next) || !(left.kind == Kind::near || may_be_near(left))) return false;
    if (left.kind != Kind::near) {
      QueryNode near{Kind::near, {}, {}, false, {}};
      near.children.push_back(std::move(left));
      left = std::move(near);
    }
    left.children.push_back(std::move(next));
    left.distance = std::min<std::size_t>(left.distance + distance, limit::kMostNearInAll);
    return true;
  }

  // What has positions: words, beginnings, phrases, and a choice of these in brackets.
  static bool may_be_near(const QueryNode& node) {
    if (node.excluded) return false;
    if (node.kind == Kind::group) return node.children.size() == 1 && may_be_near(node.children.front());
    if (node.kind != Kind::any)
      return node.kind == Kind::words || node.kind == Kind::word_prefix || node.kind == Kind::phrase;
    return std::all_of(node.children.begin(), node.children.end(), [](const QueryNode& child) {
      return child.kind == Kind::words || child.kind == Kind::word_prefix;
    });
  }

  QueryNode leaf(const QueryToken& token) {
    ++clauses_;
    if (token.kind == QueryToken::Kind::quoted) {
      const Kind kind = token.field.empty()      ? Kind::phrase
                        : token.field == "title" ? Kind::title_phrase
                                                 : Kind::filter;
      return {kind, token.text, token.field, token.excluded, {}};
    }
    return word(token);
  }

  static QueryNode word(const QueryToken& token) {
    QueryNode node{Kind::words, token.text, token.field, token.excluded, {}};
    if (token.field == "title") {
      node.kind = Kind::title_words;
      if (token.text.size() > 1 && token.text.ends_with('*')) {
        node.kind = Kind::title_prefix;
        node.text.pop_back();
      }
    } else if (!token.field.empty()) {
      node.kind = Kind::filter;
    } else if (token.text == "*") {
      node.kind = Kind::everything;
    } else if (token.text.size() > 1 && token.text.ends_with('*')) {
      node.kind = Kind::word_prefix;
      node.text.pop_back();
    }
    return node;
  }

  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
  std::size_t clauses_ = 0;
};

// Words side by side are one running text, so that "R & D" and phrases of neighbours are seen.
void merge_words(QueryNode& node) {
  std::vector<QueryNode> merged;
  for (QueryNode& child : node.children) {
    merge_words(child);
    const bool plain = child.kind == Kind::words && !child.excluded;
    if (plain && node.kind == Kind::group && !merged.empty() && merged.back().kind == Kind::words &&
        !merged.back().excluded) {
      merged.back().text += " " + child.text;
    } else {
      merged.push_back(std::move(child));
    }
  }
  node.children = std::move(merged);
}

}  // namespace

QueryNode plain_query(std::string_view text) {
  QueryNode all{Kind::group, {}, {}, false, {}};
  std::string clean = squeeze_space(to_clean_utf8(text));
  if (!clean.empty()) all.children.push_back({Kind::words, std::move(clean), {}, false, {}});
  return all;
}

QueryNode parse_query(std::string_view text) {
  const std::string clean = squeeze_space(to_clean_utf8(text));
  Parser parser(query_tokens(clean));
  QueryNode parsed = parser.run();
  if (parser.clauses() > limit::kClauses) return plain_query(text);
  merge_words(parsed);
  return parsed;
}

}  // namespace praxis::search
