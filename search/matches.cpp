// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/matches.h"

#include "corpus/unit.h"
#include "corpus/utf8.h"
#include "search/preferences.h"
#include "search/query_builder.h"
#include "search/query_parser.h"
#include "search/ranking.h"
#include "search/schema.h"
#include "search/scorer.h"
#include "search/second_look.h"
#include "search/stemmer.h"
#include "search/terms.h"

#include <algorithm>

#include <xapian.h>

namespace praxis::search {
namespace {

// Every unit, the kinds in their order, the newest of each first: what people look for before the passages
// around it.
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
  std::stable_sort(all.begin(), all.end(), [&](const Match& a, const Match& b) {
    const std::size_t first = place_of(a);
    const std::size_t second = place_of(b);
    return first != second ? first < second : columns.dates[a.document] > columns.dates[b.document];
  });
  return all;
}

// What filters alone find is not better or worse.
std::vector<Match> in_order_of_everything(const Scores& found, const Columns& columns) {
  std::vector<char> is_found(std::size_t{columns.documents} + 1, 0);
  for (const Score& score : found) is_found[score.document] = 1;
  std::vector<Match> matches = everything(columns);
  std::erase_if(matches, [&](const Match& match) { return is_found[match.document] == 0; });
  return matches;
}

// Names of places and projects may stand around units and in none.
bool is_in_context(const MatchContext& context, std::string_view folded) {
  return std::any_of(context.languages.begin(), context.languages.end(), [&](const IndexLanguage& language) {
    const Stems stems = stems_of(folded, language.tag);
    return context.database.term_exists(stem_term(prefix::kContextStem, language.tag, stems.stem)) ||
           context.database.term_exists(stem_term(prefix::kContextStem, language.tag, stems.plain));
  });
}

// Case is what alphabets of few letters have: in others a character is a word.
bool is_one_letter(const QueryPart& part) {
  constexpr std::size_t kMostBytes = 2;  // Latin, Greek, Cyrillic
  return part.words.size() <= kMostBytes && count_code_points(part.words) == 1;
}

// "m" of "URBAN M" is rare as words are, and alone it says nothing: what holds only such words is left out,
// if anything holds another.
Scores without_single_letters(Scores wide, QueryPlan plan, Scorer& scorer) {
  if (std::erase_if(plan.words, is_one_letter) == 0 || plan.words.empty()) return wide;
  const Scores telling = scorer.run(plan, false);
  return telling.empty() ? wide : within(std::move(wide), telling);
}

std::vector<Match> ranked(const Scores& scores, const Preferences& preferences) {
  std::vector<Match> matches;
  matches.reserve(scores.size());
  for (const Score& score : scores)
    matches.push_back(
        {score.document, static_cast<float>(score.weight * preferences.factor(score.document))});
  sort_by_score(matches);
  return matches;
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
  Scorer scorer(context);
  Scores full;
  if (all_first) full = scorer.run(builder.plan(true), true);
  if (all_first && full.size() >= limit::kEnoughFullMatches) {
    matches.ranked = ranked(full, preferences);
    matches.all_words = true;
  } else {
    // Those with all words go first; each part has its own order.
    const QueryPlan plan = builder.plan(false);
    Scores wide = scorer.run(plan, false);
    if (all_first)
      wide = with_most_parts(without_single_letters(std::move(wide), plan, scorer), limit::kFilledUp);
    const Scores in_full = full.empty() ? Scores() : within(wide, full);
    const std::vector<Match> first = ranked(in_full, preferences);
    matches.partial = all_first && wide.size() > full.size();
    matches.full = full.size();
    wide = without(std::move(wide), full);
    matches.ranked = ranked(wide, preferences);
    const bool running_text = plain || builder.content_words().size() > limit::kAllWordsQuery;
    if (running_text)
      matches.again = look_again(context, builder, plan.words.size(), matches.ranked, wide, scorer);
    if (matches.again) matches.ranked = ranked(wide, preferences);
    if (plan.words.empty() && plan.required.empty())
      matches.ranked = in_order_of_everything(wide, context.columns);
    matches.ranked.insert(matches.ranked.begin(), first.begin(), first.end());
  }
  const WordQueries words(context.database, context.languages, context.tail);
  for (const Word& word : builder.content_words()) {
    const bool known = words.is_indexed(word.folded) || builder.is_said_otherwise(word) ||
                       is_in_context(context, word.folded) ||
                       context.database.term_exists(make_term({}, word.exact));  // a stop word
    (known ? matches.known_words : matches.unknown_words).push_back(word);
  }
  matches.highlights = builder.highlights();
  return matches;
}

Matches find_full_matches(const MatchContext& context, const std::string& text) {
  const QueryNode root = parse_query(text);
  QueryBuilder builder(context, root);
  Matches matches;
  if (builder.is_empty()) return matches;
  for (const Score& score : Scorer(context).run(builder.plan(true), true))
    matches.ranked.push_back({score.document, static_cast<float>(score.weight)});
  return matches;
}

}  // namespace praxis::search
