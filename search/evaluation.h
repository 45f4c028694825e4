// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace praxis::search {

/// Grades of one query's units, by unit id, record id or title; what is not named is not relevant.
using Judgements = std::map<std::string, int, std::less<>>;

/// How good a ranking is, each from 0 to 1; of several queries the mean.
struct RankingScores {
  std::size_t queries = 0;
  double ndcg10 = 0;  ///< Järvelin and Kekäläinen, ACM TOIS 20(4), 2002; gain is the grade
  double map = 0;     ///< of average precision; relevant is a grade above 0
  double mrr = 0;     ///< one by the place of the first relevant unit
  double recall = 0;  ///< share of the relevant units in the ranking
  double zero = 0;    ///< share of queries that find nothing

  void add(const RankingScores& one);  ///< keeps sums
  RankingScores mean() const;          ///< of the sums
};

/// Scores one ranking. Each judged unit counts once, at its first place.
RankingScores score(const std::vector<RankedId>& ranked, const Judgements& judgements);

}  // namespace praxis::search
