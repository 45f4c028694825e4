// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query_builder.h"
#include "search/query_plan.h"

#include <vector>

#include <xapian.h>

namespace praxis::search {

/// Matches everything. Not Xapian::Query::MatchAll: that is one object for all threads, whose count of
/// references is no atomic.
inline Xapian::Query every_unit() {
  return Xapian::Query(std::string());
}

inline Xapian::Query all_of(const std::vector<Xapian::Query>& queries) {
  return {Xapian::Query::OP_AND, queries.begin(), queries.end()};
}

inline Xapian::Query one_of(const std::vector<Xapian::Query>& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

/// The best of several. Under OP_MAX, Xapian 1.4.22 takes an OR apart and the best of its parts, not their
/// sum; scaled, it stays whole.
inline Xapian::Query best_of(const std::vector<Xapian::Query>& queries) {
  constexpr double kAsGoodAsOne = 1 - 1e-9;  // a factor of one would be left out
  std::vector<Xapian::Query> whole;
  for (const Xapian::Query& query : queries) {
    if (!query.empty()) whole.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, query, kAsGoodAsOne);
  }
  return {Xapian::Query::OP_MAX, whole.begin(), whole.end()};
}

/// What `core` finds, ranked with `bonus` where it matches too. Not OP_AND_MAYBE: over phrases, Xapian 1.4.22
/// gives it weights of phrases that do not match.
inline Xapian::Query with_bonus(const Xapian::Query& core, const Xapian::Query& bonus) {
  const Xapian::Query always(Xapian::Query::OP_SCALE_WEIGHT, every_unit(), 0.0);
  return bonus.empty()
             ? core
             : Xapian::Query(Xapian::Query::OP_AND, core, Xapian::Query(Xapian::Query::OP_OR, bonus, always));
}

/// A part of a plan as one query.
inline Xapian::Query as_query(const QueryPart& part) {
  if (part.ways.size() == 1) return one_of(part.ways.front().sum);
  std::vector<Xapian::Query> ways;
  for (const QueryWay& way : part.ways) ways.push_back(one_of(way.sum));
  return best_of(ways);
}

inline std::vector<Xapian::Query> as_queries(const std::vector<QueryPart>& parts) {
  std::vector<Xapian::Query> queries;
  for (const QueryPart& part : parts) queries.push_back(as_query(part));
  return queries;
}

inline Xapian::Query emphasised(const Xapian::Query& query, double by) {
  return by == 1 ? query : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, by);
}

}  // namespace praxis::search
