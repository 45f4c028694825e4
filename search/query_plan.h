// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// One thing that a text asks for, as a word is. Of the ways to say it the best counts; each way is the sum
/// of queries, so that each of them can be run by itself.
struct QueryPart {
  std::vector<std::vector<Xapian::Query>> ways;
};

inline QueryPart one_way(std::vector<Xapian::Query> sum) {
  QueryPart part;
  part.ways.push_back(std::move(sum));
  return part;
}

/// What stands side by side in a text or in a pair of brackets.
struct QueryPlan {
  std::vector<QueryPart> words;         ///< all or any of them, as asked
  std::vector<Xapian::Query> required;  ///< phrases and the like: always
  std::vector<Xapian::Query> filters;   ///< always, without weight
  std::vector<Xapian::Query> excluded;
};

}  // namespace praxis::search
