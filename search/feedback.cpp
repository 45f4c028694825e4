// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/feedback.h"

#include "search/analyzer.h"
#include "search/schema.h"
#include "search/standing.h"
#include "search/stemmer.h"
#include "search/stop_words.h"
#include "search/stored_unit.h"
#include "search/terms.h"
#include "search/unit_weight.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kBestUnits = 5;
constexpr std::size_t kLeastHolding = 2;            // what one unit alone has may be of its own
constexpr std::size_t kMostFeedbackBytes = 65'536;  // of a unit's text: what it is about is said by then

using Counts = std::map<std::string, double>;

/// How often each stem stands in title and text, stop words aside.
Counts stems_in(const Unit& unit) {
  const std::string language = language_tag(unit.language);
  Counts counts;
  for (const std::string_view field : {std::string_view(unit.title), std::string_view(unit.text)}) {
    for (const Word& word : analyse(field.substr(0, kMostFeedbackBytes)).words) {
      if (word.exact.empty() || is_stop_word(word.exact, language)) continue;
      const Stems stems = stems_of(word.folded, language);
      if (!stems.stem.empty()) ++counts[stem_term(prefix::kStem, language, stems.stem)];
    }
  }
  return counts;
}

struct Held {
  std::size_t units = 0;
  double share = 0;  ///< sum of its shares of what it can weigh, each times its unit's score
};

std::map<std::string, Held> held_by_best(const MatchContext& context, std::span<const Match> ranked) {
  std::map<std::string, Held> held;
  for (const Match& match : first_without_copies(ranked, context.columns.copies, kBestUnits)) {
    const auto unit = read_unit(context.tail, match.document);
    if (!unit) continue;  // damaged: whoever shows it says so
    const double norm = context.norms.of(context.columns.lengths[match.document]);
    for (const auto& [term, count] : stems_in(*unit)) {
      Held& sum = held[term];
      ++sum.units;
      sum.share += match.score * share_of_weight(count, norm);
    }
  }
  return held;
}

}  // namespace

std::vector<WeighedTerm> feedback_terms(const MatchContext& context, std::span<const Match> ranked) {
  const Xapian::Database& database = context.database;
  std::vector<WeighedTerm> terms;
  for (const auto& [term, held] : held_by_best(context, ranked)) {
    if (held.units < kLeastHolding) continue;
    const double telling = telling_weight({static_cast<double>(database.get_doccount()),
                                           static_cast<double>(database.get_termfreq(term)),
                                           static_cast<double>(database.get_collection_freq(term))});
    if (telling > 0 && held.share > 0) terms.push_back({term, telling * held.share});
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const WeighedTerm& a, const WeighedTerm& b) { return a.factor > b.factor; });
  if (terms.size() > weight::kFeedbackTerms) terms.resize(weight::kFeedbackTerms);
  const double most = terms.empty() ? 1 : terms.front().factor;
  for (WeighedTerm& term : terms) term.factor *= weight::kFeedback / most;
  return terms;
}

}  // namespace praxis::search
