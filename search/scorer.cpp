// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/scorer.h"

#include "search/query_parts.h"
#include "search/unit_weight.h"

#include <algorithm>
#include <utility>

namespace praxis::search {
namespace {

using Xapian::Query;

/// Takes down every unit that Xapian comes by, so that it need not keep them in an order of its own.
class Collector final : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override {
    found_.push_back({document.get_docid(), 1, weight});
  }
  Scores take() { return std::move(found_); }

 private:
  Scores found_;
};

}  // namespace

// Asking for one unit and checking all of them keeps Xapian from passing any over.
Scores Scorer::matched(const Query& query) const {
  Xapian::Enquire enquire(context_.database);
  enquire.set_weighting_scheme(UnitWeight(context_.norms));
  enquire.set_query(query);
  Collector collector;
  enquire.add_matchspy(&collector);
  enquire.get_mset(0, 1, context_.database.get_doccount());
  return collector.take();
}

Scores Scorer::of_term(const std::string& term) const {
  const Xapian::Database& database = context_.database;
  const Xapian::doccount holding = database.get_termfreq(term);
  const double telling =
      telling_weight({static_cast<double>(database.get_doccount()), static_cast<double>(holding),
                      static_cast<double>(database.get_collection_freq(term))});
  Scores found;
  found.reserve(holding);
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    const double norm = context_.norms.of(context_.columns.lengths[*posting]);
    found.push_back({*posting, 1, telling * share_of_weight(posting.get_wdf(), norm)});
  }
  return found;
}

const Scores& Scorer::of(const Query& query) {
  const auto [known, is_new] = known_.try_emplace(query.serialise());
  if (is_new) {
    const bool term = query.get_type() == Query::LEAF_TERM;
    known->second = term ? of_term(*query.get_terms_begin()) : matched(query);
  }
  return known->second;
}

void Scorer::add_sum(const Query& query, std::vector<Scores>& sum) {
  if (query.empty()) return;
  if (query.get_type() != Query::OP_OR) return sum.push_back(of(query));
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) add_sum(query.get_subquery(i), sum);
}

std::optional<double> Scorer::weight_of(const Query& query, std::uint32_t document) {
  if (query.empty()) return std::nullopt;
  if (query.get_type() == Query::OP_OR) {
    std::optional<double> sum;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      if (const auto one = weight_of(query.get_subquery(i), document)) sum = sum.value_or(0) + *one;
    }
    return sum;
  }
  const Scores& found = of(query);
  const auto at =
      std::lower_bound(found.begin(), found.end(), document,
                       [](const Score& score, std::uint32_t wanted) { return score.document < wanted; });
  if (at == found.end() || at->document != document) return std::nullopt;
  return at->weight;
}

Scores Scorer::of_part(const QueryPart& part) {
  Scores best;
  for (const QueryWay& way : part.ways) {
    std::vector<Scores> sum;
    for (const Query& query : way.sum) add_sum(query, sum);
    Scores found = sum_of(std::move(sum));
    best = best.empty() ? std::move(found) : better_of(best, found);
  }
  for (Score& score : best) score.parts = 1;
  return best;
}

Scores Scorer::of_words(const std::vector<QueryPart>& words, bool all_words) {
  std::vector<Scores> parts;
  for (const QueryPart& part : words) {
    parts.push_back(of_part(part));
    if (all_words && parts.back().empty()) return {};  // no unit can have every part
  }
  Scores found = sum_of(std::move(parts));
  if (all_words) std::erase_if(found, [&](const Score& score) { return score.parts < words.size(); });
  return found;
}

Scores Scorer::with_terms(Scores found, const std::vector<WeighedTerm>& terms) const {
  for (const WeighedTerm& term : terms) {
    Scores more = of_term(term.term);
    for (Score& score : more) {
      score.weight *= term.factor;
      score.parts = 0;
    }
    found = with_added(std::move(found), more);
  }
  return found;
}

Scores Scorer::run(const QueryPlan& plan, bool all_words) {
  Scores found = of_words(plan.words, all_words);
  if (!plan.required.empty()) {
    Scores core = of(all_of(as_queries(plan.required)));
    if (all_words && !plan.words.empty()) core = within(std::move(core), found);
    found = with_added(std::move(core), found);
  }
  const bool scored = !plan.words.empty() || !plan.required.empty();
  const auto without_weight = [](const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); };
  if (!plan.filters.empty()) {
    const Scores& filter = of(without_weight(all_of(as_queries(plan.filters))));
    found = scored ? within(std::move(found), filter) : filter;
  }
  if (!plan.excluded.empty()) {
    if (!scored && plan.filters.empty()) found = of(without_weight(every_unit()));
    found = without(std::move(found), of(without_weight(one_of(plan.excluded))));
  }
  return found;
}

}  // namespace praxis::search
