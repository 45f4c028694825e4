// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/second_look.h"

#include "search/feedback.h"
#include "search/schema.h"
#include "search/standing.h"
#include "search/terms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace praxis::search {
namespace {

/// The words of a text as they are written; what is said twice counts twice, but is read once.
std::vector<WeighedTerm> as_written(const QueryBuilder& builder) {
  std::map<std::string, double> factors;
  for (const Word& word : builder.content_words()) {
    if (!word.exact.empty())
      factors[make_term({}, word.exact)] += weight::kAsWritten * builder.emphasis(word);
  }
  std::vector<WeighedTerm> terms;
  for (const auto& [term, factor] : factors) terms.push_back({term, factor});
  return terms;
}

Scores by_share(Scores found, std::size_t parts) {
  for (Score& score : found) {
    score.weight *= share_factor(score.parts, parts);
  }
  return found;
}

}  // namespace

double share_factor(std::size_t held, std::size_t parts) {
  if (parts == 0) return 1;
  const double share = static_cast<double>(held) / static_cast<double>(parts);
  return std::pow(std::min(share, 1.0), weight::kShareOfWords);
}

std::optional<WeighedAgain> look_again(const MatchContext& context, const QueryBuilder& builder,
                                       std::size_t parts, std::span<const Match> ranked, Scores& found,
                                       const Scorer& scorer) {
  const std::size_t words = builder.content_words().size();
  if (ranked.empty() || parts == 0 || words > limit::kPlainWords) return std::nullopt;
  WeighedAgain again;
  switch (standing_of(ranked, context.columns.copies)) {
    case Standing::alike:
      if (words <= limit::kAllWordsQuery) return std::nullopt;  // too few to tell what is meant
      again = {feedback_terms(context, ranked), true, 0};
      break;
    case Standing::apart:
      again = {as_written(builder), false, parts};
      break;
    case Standing::between:
      return std::nullopt;
  }
  found = scorer.with_terms(std::move(found), again.terms);
  if (again.parts > 0) found = by_share(std::move(found), again.parts);
  return again;
}

}  // namespace praxis::search
