// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain.h"

#include "search/explain_places.h"
#include "search/preferences.h"
#include "search/query_builder.h"
#include "search/query_parser.h"
#include "search/scorer.h"
#include "search/terms.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr double kLeastShare = 0.0005;  // of neighbours: less is rounding

/// What a part gives a unit: the best of its ways, and what of it goes to neighbours.
struct Given {
  const QueryPart* part = nullptr;
  const QueryWay* way = nullptr;
  double weight = 0;
  double pairs = 0;
};

}  // namespace

struct Explainer::Parts {
  Parts(const MatchContext& borrowed, const Matches& found, const std::string& text, bool plain)
      : context(borrowed),
        matches(found),
        root(plain ? plain_query(text) : parse_query(text)),
        builder(context, root, plain),
        plan(builder.plan(matches.all_words)),
        scorer(context) {
    if (!matches.all_words) with_all = scorer.run(builder.plan(true), true);
  }

  std::optional<double> weight_of(const std::vector<Xapian::Query>& sum, std::uint32_t document) {
    std::optional<double> weight;
    for (const Xapian::Query& query : sum) {
      if (const auto one = scorer.weight_of(query, document)) weight = weight.value_or(0) + *one;
    }
    return weight;
  }

  /// Of equal ways the last, which is the part as it was typed.
  std::optional<Given> given(const QueryPart& part, std::uint32_t document) {
    std::optional<Given> best;
    for (const QueryWay& way : part.ways) {
      const auto weight = weight_of(way.sum, document);
      if (weight && (!best || *weight >= best->weight)) best = Given{&part, &way, *weight, 0};
    }
    if (best) best->pairs = weight_of(best->way->pairs, document).value_or(0);
    return best;
  }

  void name_others(const Given& given, std::uint32_t document, ExplainedPart& shown) {
    shown.within = given.way->within;
    if (given.way->within) shown.as = shown.forms;
    add_said(given, document, shown.as);
  }

  void add_said(const Given& given, std::uint32_t document, std::vector<std::string>& said) {
    if (!given.way->said.empty()) said.push_back(given.way->said);
    for (const QueryPart& inner : given.part->inner) {
      if (const auto one = this->given(inner, document)) add_said(*one, document, said);
    }
  }

  bool holds_all(std::uint32_t document) const {
    return matches.all_words || std::any_of(with_all.begin(), with_all.end(),
                                            [&](const Score& score) { return score.document == document; });
  }

  const MatchContext& context;
  const Matches& matches;
  QueryNode root;
  QueryBuilder builder;
  QueryPlan plan;
  Scorer scorer;
  Scores with_all;
};

namespace {

/// What the second weighing adds, as a weight in `share`.
std::optional<ExplainedAgain> weighed_again(const WeighedAgain& again, const UnitPlaces& places,
                                            std::uint32_t document, Scorer& scorer) {
  ExplainedAgain shown{again.in_common, {}, 0};
  HighlightTerms terms;
  bool any = false;
  for (const WeighedTerm& term : again.terms) {
    const auto weight = scorer.weight_of(Xapian::Query(term.term), document);
    if (!weight) continue;
    any = true;
    shown.share += *weight * term.factor;
    if (again.in_common)
      terms.stems.insert(term.term);
    else
      terms.phrases.push_back({term.term});
  }
  if (!any) return std::nullopt;
  shown.forms = places.forms(terms);
  return shown;
}

void divide_by(double score, Explanation& out) {
  const double by = score > 0 ? score : 1;
  for (ExplainedPart& part : out.parts) part.share /= by;
  out.more_parts /= by;
  out.side_by_side = out.side_by_side / by < kLeastShare ? 0 : out.side_by_side / by;
  if (out.again) out.again->share /= by;
}

}  // namespace

Explainer::Explainer(const MatchContext& context, const Matches& matches, const std::string& text, bool plain)
    : parts_(std::make_unique<Parts>(context, matches, text, plain)) {}
Explainer::~Explainer() = default;

Explanation Explainer::explain(std::uint32_t document, const Unit& unit) const {
  Parts& parts = *parts_;
  const UnitPlaces places(parts.context, document, unit);
  std::vector<Given> all;
  const auto weigh_all = [&](const std::vector<QueryPart>& list) {
    for (const QueryPart& part : list) {
      if (const auto one = parts.given(part, document)) all.push_back(*one);
    }
  };
  weigh_all(parts.plan.words);
  const std::size_t words_held = all.size();
  weigh_all(parts.plan.required);
  Explanation out;
  out.held = all.size();
  out.asked = parts.plan.words.size() + parts.plan.required.size();
  out.all_words = parts.holds_all(document);
  for (const QueryPart& filter : parts.plan.filters) out.filters.push_back(filter.words);
  for (const Given& given : all) {
    out.score += given.weight;
    out.side_by_side += given.pairs;
    if (out.parts.size() == kMostExplained) {
      out.more_parts += given.weight - given.pairs;
      continue;
    }
    ExplainedPart shown;
    shown.words = given.part->words;
    shown.share = given.weight - given.pairs;
    places.add(*given.way, shown);
    parts.name_others(given, document, shown);
    out.parts.push_back(std::move(shown));
  }
  if (const auto& again = parts.matches.again) {
    out.again = weighed_again(*again, places, document, parts.scorer);
    if (out.again) out.score += out.again->share;
    // What is required counts as one thing more (Scorer::run).
    const double factor = share_factor(words_held + (parts.plan.required.empty() ? 0 : 1), again->parts);
    if (factor < 1) out.factors.emplace_back("words", factor);
  }
  divide_by(out.score, out);
  const Preferences preferences(parts.context.columns, parts.builder.language());
  const std::pair<const char*, double> factors[] = {{"language", preferences.language_factor(document)},
                                                    {"kind", preferences.kind_factor(document)},
                                                    {"date", preferences.date_factor(document)}};
  for (const auto& [name, factor] : factors) {
    if (factor > 1) out.factors.emplace_back(name, factor);
  }
  return out;
}

}  // namespace praxis::search
