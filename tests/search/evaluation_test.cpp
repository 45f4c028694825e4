// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/evaluation.h"

#include <cmath>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

std::vector<RankedId> ranking(const std::vector<std::string>& ids) {
  std::vector<RankedId> out;
  for (const std::string& id : ids) out.push_back({id, {}, 0, {}});
  return out;
}

TEST(Evaluation, ScoresAsTheFormulasSay) {
  const Judgements judgements{{"a", 2}, {"b", 1}, {"c", 0}};
  const RankingScores scores = score(ranking({"x", "a", "c", "b"}), judgements);
  EXPECT_DOUBLE_EQ(scores.ndcg10, (2 / std::log2(3.0) + 1 / std::log2(5.0)) / (2 + 1 / std::log2(3.0)));
  EXPECT_DOUBLE_EQ(scores.map, (1.0 / 2 + 2.0 / 4) / 2);
  EXPECT_DOUBLE_EQ(scores.mrr, 0.5);
  EXPECT_DOUBLE_EQ(scores.recall, 1);
  EXPECT_DOUBLE_EQ(score(ranking({"a", "b"}), judgements).ndcg10, 1);
}

TEST(Evaluation, AUnitGoesByItsIdRecordOrTitleAndCountsOnce) {
  const Judgements judgements{{"r1", 1}, {"A title", 1}};
  const std::vector<RankedId> ranked{
      {"u1", "r1", 0, "x"}, {"u2", "", 0, "A title"}, {"u3", "", 0, "A title"}};
  EXPECT_DOUBLE_EQ(score(ranked, judgements).recall, 1);
  EXPECT_DOUBLE_EQ(score(ranked, judgements).map, 1);
}

TEST(Evaluation, NothingFoundAndMeans) {
  const Judgements judgements{{"a", 1}};
  RankingScores sum = score({}, judgements);
  EXPECT_DOUBLE_EQ(sum.zero, 1);
  EXPECT_DOUBLE_EQ(sum.ndcg10, 0);
  sum.add(score(ranking({"a"}), judgements));
  EXPECT_DOUBLE_EQ(sum.mean().zero, 0.5);
  EXPECT_DOUBLE_EQ(sum.mean().mrr, 0.5);
}

}  // namespace
}  // namespace praxis::search
