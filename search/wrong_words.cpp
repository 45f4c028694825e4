// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/wrong_words.h"

#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/terms.h"

#include <algorithm>
#include <utility>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostWrongWords = 4;

bool is_operator(std::string_view word) {
  return word == "OR" || word == "AND" || word == "NOT" || word == "NEAR";
}

bool is_among(const std::vector<Word>& words, const Word& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& other) { return other.folded == word.folded; });
}

}  // namespace

WrongWords::WrongWords(const std::string& text, const KnownWords& known, const Matches& matches,
                       const MatchContext& context, bool few_found)
    : text_(text),
      known_(known),
      matches_(matches),
      context_(context),
      few_found_(few_found),
      is_long_(matches.unknown_words.size() + matches.known_words.size() > limit::kAllWordsQuery),
      words_(analyse(text).words) {}

std::optional<std::vector<WrongWord>> WrongWords::find(bool strange) const {
  std::vector<WrongWord> wrong;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const bool unknown = is_among(matches_.unknown_words, words_[i]);
    const bool doubted =
        !unknown && few_found_ && wrong.size() < kMostWrongWords && is_among(matches_.known_words, words_[i]);
    if ((!unknown && !doubted) || is_operator(written(words_[i]))) continue;
    const Spelt as_typed{std::string(written(words_[i])), 0, 0, words_[i].end};
    if (is_right(words_[i])) {
      if (unknown) wrong.push_back({words_[i].begin, words_[i].end, {as_typed}, true});
      continue;
    }
    std::vector<Spelt> spellings = unknown ? mended_spellings(known_, words_, i) : doubts(words_[i], strange);
    // Of many words the others are looked for all the same.
    if (spellings.empty() && (doubted || is_long_)) continue;
    if (spellings.empty() || wrong.size() >= kMostWrongWords) return std::nullopt;
    // What is only doubted may be right: beside the word that is wrong, or beside another doubted one.
    if (doubted && (strange || !has_odd_accents(words_[i]) || matches_.unknown_words.empty()))
      spellings.insert(spellings.begin(), as_typed);
    // The word behind is used up where one spelling joins both.
    const std::size_t end = spellings.front().end;
    std::erase_if(spellings, [&](const Spelt& one) { return one.end != end; });
    wrong.push_back({words_[i].begin, end, std::move(spellings)});
    if (i + 1 < words_.size() && end == words_[i + 1].end) ++i;
  }
  return wrong;
}

LanguageSet WrongWords::languages_of_others(const std::vector<WrongWord>& wrong,
                                            WordLanguages& languages) const {
  LanguageSet shared = kEveryLanguage;
  for (const Word& word : words_) {
    const bool other = std::none_of(wrong.begin(), wrong.end(), [&](const WrongWord& one) {
      return word.begin >= one.begin && word.begin < one.end;
    });
    if (const LanguageSet own = other ? languages.of(word.folded) : 0; own != 0) shared &= own;
  }
  return shared != 0 ? shared : kEveryLanguage;
}

std::string_view WrongWords::written(const Word& word) const {
  return std::string_view(text_).substr(word.begin, word.end - word.begin);
}

bool WrongWords::is_right(const Word& word) const {
  return known_.vocabulary.is_name(word.exact) || known_.vocabulary.has(word.folded);
}

// Typed with accents that no unit has on it.
bool WrongWords::has_odd_accents(const Word& word) const {
  return strip_accents(word.folded) != word.folded &&
         !context_.database.term_exists(make_term(prefix::kAccented, word.folded));
}

std::vector<Spelt> WrongWords::doubts(const Word& word, bool strange) const {
  if (has_odd_accents(word)) return spellings_with_its_accents(known_, word);
  return strange ? near_spellings(known_, word) : commoner_spellings(known_, word);
}

}  // namespace praxis::search
