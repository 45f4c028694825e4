// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/highlight.h"

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// One way to say what a part of a query asks for: the sum of queries, so that each of them can be run by
/// itself. What it is called serves those who ask why a unit was found.
struct QueryWay {
  std::vector<Xapian::Query> sum;
  std::vector<Xapian::Query> pairs{};  ///< those of the sum that stand for words side by side
  std::string said{};                  ///< the other words; empty for the part as it was typed
  bool within = false;                 ///< at either end of longer words
  bool around = false;                 ///< in the context of units alone
  HighlightTerms seen{};               ///< what of it can be seen in a text
};

/// One thing that a text asks for, as a word is. Of the ways to say it the best counts.
struct QueryPart {
  std::string words{};  ///< as typed
  std::vector<QueryWay> ways{};
  std::vector<QueryPart> inner{};  ///< of a choice or what stands in brackets: what it is made of
};

inline QueryPart one_way(std::vector<Xapian::Query> sum) {
  QueryPart part;
  part.ways.push_back({std::move(sum)});
  return part;
}

/// What stands side by side in a text or in a pair of brackets.
struct QueryPlan {
  std::vector<QueryPart> words;     ///< all or any of them, as asked
  std::vector<QueryPart> required;  ///< phrases and the like: always
  std::vector<QueryPart> filters;   ///< always, without weight
  std::vector<Xapian::Query> excluded;
};

}  // namespace praxis::search
