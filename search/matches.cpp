// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/matches.h"

#include "corpus/unit.h"
#include "search/preferences.h"
#include "search/query_builder.h"
#include "search/query_parser.h"
#include "search/schema.h"
#include "search/stemmer.h"
#include "search/terms.h"
#include "search/unit_weight.h"

#include <algorithm>
#include <unordered_set>

#include <xapian.h>

namespace praxis::search {
namespace {

// All matches with their weights in one pass: totals, facets, pages and orders come from memory afterwards.
// Asking for fewer would let Xapian prune while it matches, which totals and facets forbid anyhow.
std::vector<Match> run(const MatchContext& context, const Xapian::Query& query) {
  std::vector<Match> found;
  if (query.empty()) return found;
  Xapian::Enquire enquire(context.database);
  enquire.set_weighting_scheme(UnitWeight(context.norms));
  enquire.set_query(query);
  const Xapian::MSet mset = enquire.get_mset(0, context.database.get_doccount());
  found.reserve(mset.size());
  for (auto hit = mset.begin(); hit != mset.end(); ++hit) {
    found.push_back({*hit, static_cast<float>(hit.get_weight())});
  }
  return found;
}

// Every unit, the kinds in their order: what people look for before the passages around it.
std::vector<Match> everything(const Columns& columns) {
  const FacetColumn& kinds = columns.facets[facet_at::kKind];
  std::vector<std::size_t> place(kinds.values().size(), kUnitKinds.size());
  for (std::size_t i = 0; i < kUnitKinds.size(); ++i) {
    if (const auto id = kinds.find(name_of(kUnitKinds[i]))) place[*id] = i;
  }
  const auto place_of = [&](const Match& match) {
    const auto kind = kinds.first(match.document);
    return kind ? place[*kind] : kUnitKinds.size();
  };
  std::vector<Match> all;
  all.reserve(columns.documents);
  for (std::uint32_t document = 1; document <= columns.documents; ++document) all.push_back({document, 0});
  std::stable_sort(all.begin(), all.end(),
                   [&](const Match& a, const Match& b) { return place_of(a) < place_of(b); });
  return all;
}

// Names of places and projects may stand around units and in none.
bool is_in_context(const MatchContext& context, std::string_view folded) {
  return std::any_of(context.languages.begin(), context.languages.end(), [&](const IndexLanguage& language) {
    const Stems stems = stems_of(folded, language.tag);
    return context.database.term_exists(stem_term(prefix::kContextStem, language.tag, stems.stem)) ||
           context.database.term_exists(stem_term(prefix::kContextStem, language.tag, stems.plain));
  });
}

// Those of `wide` that are in `full` go first; each part keeps its order.
void put_first(std::vector<Match>& wide, const std::vector<Match>& full) {
  std::unordered_set<std::uint32_t> first;
  for (const Match& match : full) first.insert(match.document);
  std::stable_partition(wide.begin(), wide.end(),
                        [&](const Match& match) { return first.contains(match.document); });
}

}  // namespace

Matches find_matches(const MatchContext& context, const std::string& text, bool plain) {
  Matches matches;
  const QueryNode root = plain ? plain_query(text) : parse_query(text);
  if (root.children.empty() && text.find_first_not_of(" \t\r\n") == std::string::npos) {
    matches.browsing = true;
    matches.ranked = everything(context.columns);
    return matches;
  }
  QueryBuilder builder(context, root, plain);
  if (builder.is_empty()) return matches;  // "?!": nothing that could be found
  const bool all_first = !plain && builder.word_count() > 1 && builder.word_count() <= limit::kAllWordsQuery;
  const Preferences preferences(context.columns, builder.language());
  matches.language = builder.language();
  if (all_first) {
    matches.ranked = run(context, builder.build(true));
    preferences.apply(matches.ranked);
  }
  if (!all_first || matches.ranked.size() < limit::kEnoughFullMatches) {
    std::vector<Match> wide = run(context, builder.build(false));
    preferences.apply(wide);
    matches.partial = all_first && wide.size() > matches.ranked.size();
    matches.full = matches.ranked.size();
    put_first(wide, matches.ranked);
    matches.ranked = std::move(wide);
  }
  const WordQueries words(context.database, context.languages);
  for (const Word& word : builder.content_words()) {
    const bool known = words.is_indexed(word.folded) || builder.is_said_otherwise(word) ||
                       is_in_context(context, word.folded);
    (known ? matches.known_words : matches.unknown_words).push_back(word);
  }
  matches.highlights = builder.highlights();
  return matches;
}

Matches find_full_matches(const MatchContext& context, const std::string& text) {
  const QueryNode root = parse_query(text);
  QueryBuilder builder(context, root);
  Matches matches;
  if (!builder.is_empty()) matches.ranked = run(context, builder.build(true));
  return matches;
}

}  // namespace praxis::search
