// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_lexer.h"

#include "search/schema.h"

#include <algorithm>
#include <array>
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
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(straight_quotes(text)) {}

  std::vector<QueryToken> run() {
    while (at_ < text_.size()) step();
    if (std::exchange(excluded_, false))
      push({QueryToken::Kind::word, "not", {}, false});  // nothing after it
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == ' ') {
      ++at_;
    } else if (c == '(' || c == ')') {
      ++at_;
      push({c == '(' ? QueryToken::Kind::open : QueryToken::Kind::close, {}, {}, false});
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
    const bool fresh = at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '(';
    return fresh && next != ' ' && next != '-' && next != ')';
  }

  void take_quotation(std::string field) {
    const std::size_t close = text_.find('"', at_ + 1);
    if (close == std::string::npos) {
      ++at_;  // unclosed: what follows are words
      if (!field.empty()) push({QueryToken::Kind::word, std::move(field), {}, false});
      return;
    }
    std::string inside = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    push({QueryToken::Kind::quoted, std::move(inside), std::move(field), false});
  }

  void take_word() {
    const std::size_t end = std::min(text_.find_first_of(" \"()", at_), text_.size());
    const std::string word = text_.substr(at_, end - at_);
    const std::size_t colon = word.find(':');
    const std::string field = colon == std::string::npos ? std::string{} : lower(word.substr(0, colon));
    at_ = end;
    if (is_field(field)) {
      if (colon + 1 < word.size())
        return push({QueryToken::Kind::word, word.substr(colon + 1), field, false});
      if (end < text_.size() && text_[end] == '"') return take_quotation(field);
    }
    if (word == "OR" || word == "|") return push({QueryToken::Kind::either, word, {}, false});
    if (word == "AND") return push({QueryToken::Kind::both, word, {}, false});
    if (word == "NOT") {
      excluded_ = true;
      return;
    }
    push({QueryToken::Kind::word, word, {}, false});
  }

  void push(QueryToken token) {
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

}  // namespace praxis::search
