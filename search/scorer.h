// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matches.h"
#include "search/query_plan.h"
#include "search/scores.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// Reckons what a plan finds, all of it, part by part ("term at a time": Turtle and Flood, Information
/// Processing & Management 31(6), 1995). A plain term is read from its postings, with lengths from memory;
/// anything else is run by Xapian, for all its units. As the weight of a part does not depend on the others,
/// the sums are those that one query for all would have.
///
/// What was read is remembered, so that a plan for all words and one for any read the postings once. Borrows
/// its context; for one thread. Throws Xapian::Error.
class Scorer {
 public:
  explicit Scorer(const MatchContext& context) : context_(context) {}

  /// `all_words`: only units that have every part of the plan.
  Scores run(const QueryPlan& plan, bool all_words);
  /// What a query gives one unit; nothing where it does not find it.
  std::optional<double> weight_of(const Xapian::Query& query, std::uint32_t document);
  /// What was found, with what more terms give it; no more units, and no more parts.
  Scores with_terms(Scores found, const std::vector<WeighedTerm>& terms) const;

 private:
  const Scores& of(const Xapian::Query& query);
  void add_sum(const Xapian::Query& query, std::vector<Scores>& sum);
  Scores of_part(const QueryPart& part);
  Scores of_words(const std::vector<QueryPart>& words, bool all_words);
  Scores of_term(const std::string& term) const;
  Scores matched(const Xapian::Query& query) const;

  const MatchContext& context_;
  std::unordered_map<std::string, Scores> known_;  ///< by the query as Xapian writes it
};

}  // namespace praxis::search
