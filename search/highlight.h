// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/analyzer.h"
#include "search/answer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace praxis::search {

/// What of a query can be seen in a text: collected while the query is built, used by snippets.
struct HighlightTerms {
  std::unordered_set<std::string> stems;          ///< stem terms, language and all (search/schema.h)
  std::vector<std::string> prefixes;              ///< of exact words
  std::vector<std::vector<std::string>> phrases;  ///< exact words side by side
  void add(const HighlightTerms& other);
  bool empty() const { return stems.empty() && prefixes.empty() && phrases.empty(); }
};

/// A run of words to mark, and which part of the query it answers (equal numbers: the same query word).
struct HighlightSpan {
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  std::size_t query_word = 0;
};

/// Finds what to mark in a text of a language, in order, not overlapping.
std::vector<HighlightSpan> find_highlights(const Analysis& analysis, std::string_view language,
                                           const HighlightTerms& terms);

/// The query's words in a title, of which at most kTitleScan code points are looked through.
Highlights title_highlights(std::string_view title, std::string_view language, const HighlightTerms& terms);
inline constexpr std::size_t kTitleScan = 1'000;

}  // namespace praxis::search
