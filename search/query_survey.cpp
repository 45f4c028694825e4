// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/emphasis.h"
#include "search/query_builder.h"
#include "search/schema.h"
#include "search/stop_words.h"

#include <algorithm>

// What a query holds, seen before anything is built: its language, its words, and what each of them counts.
namespace praxis::search {

using Kind = QueryNode::Kind;

QueryBuilder::QueryBuilder(const MatchContext& context, const QueryNode& root, bool running)
    : context_(context), words_(context.database, context.languages, context.tail), root_(root) {
  survey(root);
  language_ = guess_language(context.database, context.languages, all_words_);
  // Stop words alone tell little of their language: they may be those of any.
  const auto only_stops = [&](std::string_view tag) {
    return std::all_of(all_words_.begin(), all_words_.end(),
                       [&](const Word& word) { return is_stop_word(word.exact, tag); });
  };
  keep_stops_ = word_count_ == 0 && (only_stops(language_.tag) ||
                                     std::any_of(context.languages.begin(), context.languages.end(),
                                                 [&](const auto& known) { return only_stops(known.tag); }));
  for (const Word& word : all_words_) {
    if (!is_dropped(word)) content_words_.push_back(word);
  }
  word_count_ += content_words_.size();
  running_ = running || content_words_.size() > limit::kAllWordsQuery;
  if (running_) weigh(root);
}

// What the query holds, before anything is built: the words to guess its language by, and whether there are
// others.
void QueryBuilder::survey(const QueryNode& node) {
  if (node.kind == Kind::group && !node.excluded) {
    for (const QueryNode& child : node.children) survey(child);
    return;
  }
  if (node.excluded || node.kind == Kind::everything || node.kind == Kind::filter) {
    empty_ = false;
    return;
  }
  if (node.kind == Kind::near) {
    ++word_count_;
    empty_ = false;
    return;
  }
  const Analysis analysis = analyse(node.text);
  if (node.kind == Kind::any || !analysis.words.empty()) empty_ = false;
  if (node.kind == Kind::words) {
    all_words_.insert(all_words_.end(), analysis.words.begin(), analysis.words.end());
  } else if (!analysis.words.empty() || node.kind == Kind::any) {
    ++word_count_;
  }
}

// In a few words all are meant alike; a running text has names, and words that only ask.
void QueryBuilder::weigh(const QueryNode& node) {
  for (const QueryNode& child : node.children) {
    if (!child.excluded) weigh(child);
  }
  if (node.kind != Kind::words) return;
  const Analysis analysis = analyse(node.text);
  const Emphasis emphasis(node.text, analysis, language_.tag);
  for (const Word& word : analysis.words) {
    if (const double by = emphasis.of(word); by != 1) emphasis_[word.exact] = by;
  }
}

double QueryBuilder::emphasis(const Word& word) const {
  const auto found = emphasis_.find(word.exact);
  return found == emphasis_.end() ? 1 : found->second;
}

bool QueryBuilder::is_dropped(const Word& word) const {
  return word.exact.empty() || (!keep_stops_ && is_stop_word(word.exact, language_.tag));
}

}  // namespace praxis::search
