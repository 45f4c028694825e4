// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_query.h"

#include "corpus/utf8.h"
#include "search/place_source.h"
#include "search/schema.h"
#include "search/stemmer.h"
#include "search/stop_words.h"
#include "search/terms.h"

#include <algorithm>
#include <vector>

namespace praxis::search {
namespace {

using Xapian::Query;

bool is_meant(const IndexLanguage& language, std::string_view only) {
  return only == kAnyLanguage || language.tag.empty() || language.tag == only;
}

// Accents never matter for being found; that they are there as typed puts a unit before its like.
Query as_accented(std::string_view folded) {
  if (is_ascii(folded) || strip_accents(folded) == folded) return {};
  return {Query::OP_SCALE_WEIGHT, Query(make_term(prefix::kAccented, folded)), weight::kAccented};
}

// Where the index has another stem than we can tell, the word itself is there. Exact terms are of no
// language.
Query as_it_stands(const std::string& exact, std::string_view stem_prefix, const std::string& language) {
  const std::string_view prefix =
      stem_prefix == prefix::kTitleStem ? prefix::kTitleExact : std::string_view();
  return {Query::OP_FILTER, Query(make_term(prefix, exact)),
          Query(make_term(kFacetSchema[4].prefix, language))};
}

Query as_one_word(const std::vector<Query>& terms) {
  if (terms.size() == 1) return terms.front();
  return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

bool has_stem_of(const Xapian::Database& database, const IndexLanguage& language, std::string_view folded) {
  const Stems stems = language.stems_of_word(folded);
  return database.term_exists(stem_term(prefix::kStem, language.tag, stems.stem)) ||
         database.term_exists(stem_term(prefix::kStem, language.tag, stems.plain));
}

}  // namespace

bool WordQueries::is_indexed(std::string_view folded, std::string_view only) const {
  return std::any_of(languages_.begin(), languages_.end(), [&](const IndexLanguage& language) {
    if (!is_meant(language, only)) return false;
    if (language.needs_exact() && database_.term_exists(make_term({}, exact_form(folded)))) return true;
    return has_stem_of(database_, language, folded);
  });
}

bool WordQueries::has_stem(std::string_view folded) const {
  const std::string exact = exact_form(folded);
  return std::any_of(languages_.begin(), languages_.end(), [&](const IndexLanguage& language) {
    return !is_stop_word(exact, language.tag) && has_stem_of(database_, language, folded);
  });
}

bool WordQueries::is_anywhere(std::string_view folded, std::string_view language) const {
  return is_indexed(folded, language) || !stems(folded, prefix::kContextStem, language).empty();
}

Query WordQueries::in_context(std::span<const Word> words) const {
  std::vector<Query> all;
  for (const Word& word : words) {
    if (is_stop_everywhere(word.exact)) continue;
    all.push_back(stems(word.folded, prefix::kContextStem, kAnyLanguage));
    if (all.back().empty()) return {};
  }
  return {Query::OP_SCALE_WEIGHT, Query(Query::OP_AND, all.begin(), all.end()), weight::kContext};
}

bool WordQueries::is_stop_everywhere(std::string_view exact) const {
  return std::all_of(languages_.begin(), languages_.end(),
                     [&](const IndexLanguage& language) { return is_stop_word(exact, language.tag); });
}

Query WordQueries::stems(std::string_view folded, std::string_view prefix, std::string_view only) const {
  const std::string exact = exact_form(folded);
  std::vector<Query> written;
  std::vector<Query> plain;
  const auto add = [&](std::vector<Query>& terms, const std::string& term) {
    if (database_.term_exists(term)) terms.emplace_back(term);
  };
  const bool stands = prefix != prefix::kContextStem && database_.term_exists(make_term({}, exact));
  for (const IndexLanguage& language : languages_) {
    if (!is_meant(language, only) || is_stop_word(exact, language.tag)) continue;
    const Stems stems = language.stems_of_word(folded);
    add(written, stem_term(prefix, language.tag, stems.stem));
    if (stems.plain != stems.stem) add(plain, stem_term(prefix, language.tag, stems.plain));
    if (language.needs_exact() && stands) written.push_back(as_it_stands(exact, prefix, language.tag));
  }
  if (plain.empty()) return written.empty() ? Query() : as_one_word(written);
  if (written.empty()) return as_one_word(plain);
  return {Query::OP_MAX, as_one_word(written), as_one_word(plain)};
}

Query WordQueries::anywhere(std::string_view folded, HighlightTerms& highlights,
                            std::string_view only) const {
  for (const IndexLanguage& language : languages_) {
    if (!is_meant(language, only)) continue;
    const Stems stems = language.stems_of_word(folded);
    highlights.stems.insert(stem_term(prefix::kStem, language.tag, stems.stem));
    highlights.stems.insert(stem_term(prefix::kStem, language.tag, stems.plain));
  }
  if (const std::string exact = exact_form(folded); is_stop_everywhere(exact)) return as_written(exact);
  const Query text(Query::OP_OR, stems(folded, prefix::kStem, only), as_accented(folded));
  const Query title(Query::OP_SCALE_WEIGHT, stems(folded, prefix::kTitleStem, only), weight::kTitle);
  const Query context(Query::OP_SCALE_WEIGHT, stems(folded, prefix::kContextStem, only), weight::kContext);
  return {Query::OP_OR, Query(Query::OP_OR, text, title), context};
}

Query WordQueries::as_written(const std::string& exact) {
  return {Query::OP_OR, Query(make_term({}, exact)),
          Query(Query::OP_SCALE_WEIGHT, Query(make_term(prefix::kTitleExact, exact)), weight::kTitle)};
}

Query WordQueries::in_title(std::string_view folded, HighlightTerms& highlights) const {
  for (const IndexLanguage& language : languages_) {
    highlights.stems.insert(stem_term(prefix::kStem, language.tag, language.stems_of_word(folded).stem));
  }
  if (const std::string exact = exact_form(folded); is_stop_everywhere(exact)) {
    return Query(make_term(prefix::kTitleExact, exact));
  }
  return stems(folded, prefix::kTitleStem, kAnyLanguage);
}

Query WordQueries::phrase(std::span<const Word> words, std::string_view prefix) const {
  std::vector<Query> pieces;
  while (!words.empty()) {
    // A longer phrase is the AND of its pieces, each overlapping the next by a word, which holds it together.
    const auto piece = words.first(std::min(words.size(), limit::kPhraseWords));
    std::vector<std::string> exact;
    for (const Word& word : piece) {
      if (!word.exact.empty()) exact.push_back(word.exact);
    }
    if (exact.size() == 1) pieces.emplace_back(make_term(prefix, exact.front()));
    if (exact.size() > 1) pieces.push_back(side_by_side(exact, prefix));
    words = piece.size() == words.size() ? words.last(0) : words.subspan(piece.size() - 1);
  }
  return {Query::OP_AND, pieces.begin(), pieces.end()};
}

Query WordQueries::side_by_side(const std::vector<std::string>& exact, std::string_view prefix) const {
  return phrase_query(tail_, exact, prefix);
}

Query WordQueries::starting_with(std::string_view start) const {
  return {Query::OP_WILDCARD, std::string(start), limit::kPrefixExpansion,
          Query::WILDCARD_LIMIT_MOST_FREQUENT};
}

}  // namespace praxis::search
