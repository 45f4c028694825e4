// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/evaluation.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace praxis::search {
namespace {

constexpr std::size_t kCutOff = 10;

double gain(int grade, std::size_t place) {
  return grade / std::log2(static_cast<double>(place) + 2);
}

/// The entry that judges a unit, or the end.
Judgements::const_iterator judged(const RankedId& unit, const Judgements& judgements) {
  for (const std::string* name : {&unit.id, &unit.record_id, &unit.title}) {
    if (name->empty()) continue;
    if (const auto found = judgements.find(*name); found != judgements.end()) return found;
  }
  return judgements.end();
}

double ideal_gain(const Judgements& judgements) {
  std::vector<int> grades;
  for (const auto& [name, grade] : judgements) grades.push_back(grade);
  std::sort(grades.begin(), grades.end(), std::greater<>());
  double ideal = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kCutOff); ++i) ideal += gain(grades[i], i);
  return ideal;
}

}  // namespace

void RankingScores::add(const RankingScores& one) {
  queries += one.queries;
  ndcg10 += one.ndcg10;
  map += one.map;
  mrr += one.mrr;
  recall += one.recall;
  zero += one.zero;
}

RankingScores RankingScores::mean() const {
  const double count = queries > 0 ? static_cast<double>(queries) : 1;
  return {queries, ndcg10 / count, map / count, mrr / count, recall / count, zero / count};
}

RankingScores score(const std::vector<RankedId>& ranked, const Judgements& judgements) {
  RankingScores out;
  out.queries = 1;
  out.zero = ranked.empty() ? 1 : 0;
  const auto relevant = static_cast<double>(
      std::count_if(judgements.begin(), judgements.end(), [](const auto& one) { return one.second > 0; }));
  if (relevant == 0) return out;
  std::set<std::string_view> seen;
  double found = 0;
  for (std::size_t place = 0; place < ranked.size(); ++place) {
    const auto one = judged(ranked[place], judgements);
    if (one == judgements.end() || one->second <= 0 || !seen.insert(one->first).second) continue;
    found += 1;
    if (place < kCutOff) out.ndcg10 += gain(one->second, place);
    out.map += found / static_cast<double>(place + 1);
    if (out.mrr == 0) out.mrr = 1.0 / static_cast<double>(place + 1);
  }
  out.ndcg10 /= ideal_gain(judgements);
  out.map /= relevant;
  out.recall = found / relevant;
  return out;
}

}  // namespace praxis::search
