// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_languages.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "search/analyzer.h"
#include "search/schema.h"
#include "search/stop_words.h"
#include "search/terms.h"

#include <algorithm>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostLanguages = 63;  // the last bit is of all others
constexpr std::size_t kMostUnits = 4000;    // enough to tell a word's languages by
constexpr std::size_t kQuotedOnceIn = 20;   // units of other languages

}  // namespace

LanguageSet WordLanguages::bit(const std::string& tag) {
  const auto known = std::find(tags_.begin(), tags_.end(), tag);
  const auto place = static_cast<std::size_t>(known - tags_.begin());
  if (known == tags_.end() && tags_.size() < kMostLanguages) tags_.push_back(tag);
  return LanguageSet{1} << std::min(place, kMostLanguages);
}

LanguageSet WordLanguages::of_units_with(const std::string& term) {
  const FacetColumn& column = context_.columns.facets[facet_at::kLanguage];
  std::vector<std::size_t> counts(column.values().size() + 1, 0);  // the last of no language
  std::size_t seen = 0;
  const Xapian::Database& database = context_.database;
  for (auto unit = database.postlist_begin(term); unit != database.postlist_end(term) && seen < kMostUnits;
       ++unit, ++seen)
    ++counts[column.first(*unit).value_or(static_cast<std::uint32_t>(counts.size() - 1))];
  if (counts.back() > 0) return kEveryLanguage;
  LanguageSet found = 0;
  for (std::size_t i = 0; i + 1 < counts.size(); ++i) {
    if (counts[i] > seen / kQuotedOnceIn) found |= bit(column.values()[i]);
  }
  return found;
}

LanguageSet WordLanguages::with_stem(std::string_view folded, bool with_accents) {
  LanguageSet found = 0;
  for (const IndexLanguage& language : context_.languages) {
    const Stems stems = language.stems_of_word(folded);
    const std::string& stem = with_accents ? stems.stem : stems.plain;
    if (context_.database.term_exists(stem_term(prefix::kStem, language.tag, stem)))
      found |= language.tag.empty() ? kEveryLanguage : bit(language.tag);
  }
  return found;
}

LanguageSet WordLanguages::of(std::string_view folded) {
  const std::string exact = exact_form(folded);
  const bool number = std::any_of(folded.begin(), folded.end(), is_ascii_digit);
  if (number || vocabulary_.is_whole_name(exact)) return kEveryLanguage;
  const bool accented = strip_accents(folded) != folded;
  LanguageSet found = of_units_with(accented ? make_term(prefix::kAccented, folded) : make_term({}, exact));
  for (const IndexLanguage& language : context_.languages) {
    if (is_stop_word(exact, language.tag)) found |= bit(language.tag);
  }
  for (const std::string& tag : vocabulary_.languages_of(folded))
    found |= tag.empty() ? kEveryLanguage : bit(tag);
  if (found == 0) found = with_stem(folded, true);
  return found != 0 ? found : with_stem(folded, false);
}

}  // namespace praxis::search
