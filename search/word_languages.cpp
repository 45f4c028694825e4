// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_languages.h"

#include "corpus/ascii.h"
#include "search/analyzer.h"
#include "search/schema.h"
#include "search/stop_words.h"
#include "search/terms.h"

#include <algorithm>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostLanguages = 63;  // the last bit is of all others

}  // namespace

LanguageSet WordLanguages::bit(const std::string& tag) {
  const auto known = std::find(tags_.begin(), tags_.end(), tag);
  const auto place = static_cast<std::size_t>(known - tags_.begin());
  if (known == tags_.end() && tags_.size() < kMostLanguages) tags_.push_back(tag);
  return LanguageSet{1} << std::min(place, kMostLanguages);
}

LanguageSet WordLanguages::in_units(std::string_view folded, std::string_view exact, bool with_accents) {
  LanguageSet found = 0;
  for (const IndexLanguage& language : context_.languages) {
    const Stems stems = language.stems_of_word(folded);
    const std::string& stem = with_accents ? stems.stem : stems.plain;
    if (!is_stop_word(exact, language.tag) &&
        !context_.database.term_exists(stem_term(prefix::kStem, language.tag, stem)))
      continue;
    found |= language.tag.empty() ? kEveryLanguage : bit(language.tag);
  }
  return found;
}

LanguageSet WordLanguages::of(std::string_view folded) {
  const std::string exact = exact_form(folded);
  const bool number = std::any_of(folded.begin(), folded.end(), is_ascii_digit);
  if (number || vocabulary_.is_name(exact)) return kEveryLanguage;
  LanguageSet found = in_units(folded, exact, true);
  for (const std::string& tag : vocabulary_.languages_of(folded)) found |= tag.empty() ? kEveryLanguage : bit(tag);
  return found != 0 ? found : in_units(folded, exact, false);
}

}  // namespace praxis::search
