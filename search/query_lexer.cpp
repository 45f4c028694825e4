// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_lexer.h"

#include "corpus/ascii.h"
#include "search/schema.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace praxis::search {
namespace {

// People paste text from word processors: their quotation marks are meant as such.
std::string straight_quotes(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kQuotes{"\u201C", "\u201D", "\u201E",
                                                           "\u201F", "\u00AB", "\u00BB"};
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto quote = std::find_if(kQuotes.begin(), kQuotes.end(),
                                    [&](std::string_view q) { return text.substr(i).starts_with(q); });
    if (quote == kQuotes.end()) {
      out += text[i++];
    } else {
      out += '"';
      i += quote->size();
    }
  }
  return out;
}

bool is_field(std::string_view name) {
  return name == "title" || std::any_of(kFacetSchema.begin(), kFacetSchema.end(),
                                        [&](const FacetSchema& facet) { return facet.name == name; });
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    c = ascii_lower(c);
  }
  return out;
}

/// The distance of "NEAR" or "NEAR/5"; nothing for other words, and where no such distance is meant.
std::optional<std::size_t> near_distance(std::string_view word) {
  if (!word.starts_with("NEAR")) return std::nullopt;
  word.remove_prefix(4);
  if (word.empty()) return limit::kUsualNear;
  std::size_t distance = 0;
  const auto [end, problem] = std::from_chars(word.data() + 1, word.data() + word.size(), distance);
  const bool whole = word[0] == '/' && problem == std::errc() && end == word.data() + word.size();
  if (!whole || distance < 1 || distance > limit::kMostNear) return std::nullopt;
  return distance;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(straight_quotes(text)) {}

  std::vector<QueryToken> run() {
    while (at_ < text_.size()) step();
    if (std::exchange(excluded_, false)) push(QueryToken::Kind::word, "not");  // nothing after it
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == ' ') {
      ++at_;
    } else if (c == '(' || c == ')') {
      ++at_;
      push(c == '(' ? QueryToken::Kind::open : QueryToken::Kind::close);
    } else if (c == '"') {
      take_quotation({});
    } else if (c == '-' && begins_exclusion()) {
      ++at_;
      excluded_ = true;
    } else {
      take_word();
    }
  }

  // "-x" after a space, not "a - b" and not "zero-emission".
  bool begins_exclusion() const {
    if (at_ + 1 >= text_.size()) return false;
    const char next = text_[at_ + 1];
    const bool fresh = at_ == 0 || std::string_view(" ()\"").find(text_[at_ - 1]) != std::string_view::npos;
    return fresh && next != ' ' && next != '-' && next != ')';
  }

  void take_quotation(std::string field) {
    const std::size_t close = text_.find('"', at_ + 1);
    if (close == std::string::npos) {
      ++at_;  // unclosed: what follows are words
      if (!field.empty()) push(QueryToken::Kind::word, std::move(field));
      return;
    }
    std::string inside = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    if (inside.find_first_not_of(' ') == std::string::npos) {
      excluded_ = false;  // nothing is quoted, and nothing left out
      return;
    }
    push(QueryToken::Kind::quoted, std::move(inside), std::move(field));
  }

  void take_word() {
    const std::size_t end = std::min(text_.find_first_of(" \"()", at_), text_.size());
    const std::string word = text_.substr(at_, end - at_);
    const std::size_t colon = word.find(':');
    const std::string field = colon == std::string::npos ? std::string{} : lower(word.substr(0, colon));
    at_ = end;
    if (is_field(field)) {
      if (colon + 1 < word.size()) return push(QueryToken::Kind::word, word.substr(colon + 1), field);
      if (end < text_.size() && text_[end] == '"') return take_quotation(field);
    }
    if (word == "OR" || word == "|") return push(QueryToken::Kind::either, word);
    if (word == "AND") return push(QueryToken::Kind::both, word);
    if (const auto distance = near_distance(word)) {
      push(QueryToken::Kind::near, word);
      tokens_.back().distance = *distance;
      return;
    }
    if (word == "NOT") {
      excluded_ = true;
      return;
    }
    push(QueryToken::Kind::word, word);
  }

  void push(QueryToken::Kind kind, std::string text = {}, std::string field = {}) {
    QueryToken token{kind, std::move(text), std::move(field), false, 0};
    if (token.kind != QueryToken::Kind::close) {
      token.excluded = std::exchange(excluded_, false);
    }
    tokens_.push_back(std::move(token));
  }

  std::string text_;
  std::size_t at_ = 0;
  bool excluded_ = false;
  std::vector<QueryToken> tokens_;
};

}  // namespace

std::vector<QueryToken> query_tokens(std::string_view text) {
  return Lexer(text).run();
}

std::string text_of(const std::vector<QueryToken>& tokens) {
  std::string text;
  bool fresh = true;  // no space is wanted before the next one
  for (const QueryToken& token : tokens) {
    if (!fresh && token.kind != QueryToken::Kind::close) text += ' ';
    fresh = token.kind == QueryToken::Kind::open;
    // "---x" would be a word.
    if (token.excluded) text += token.text.starts_with('-') ? "NOT " : "-";
    if (!token.field.empty()) text += token.field + ':';
    if (token.kind == QueryToken::Kind::open) text += '(';
    if (token.kind == QueryToken::Kind::close) text += ')';
    text += token.kind == QueryToken::Kind::quoted ? '"' + token.text + '"' : token.text;
  }
  return text;
}

}  // namespace praxis::search
