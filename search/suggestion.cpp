// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/suggestion.h"

#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/spelling_choices.h"
#include "search/terms.h"
#include "search/word_languages.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostWrongWords = 4;
constexpr std::size_t kMostCombinations = 64;
constexpr std::size_t kMostDoubted = 8;  // words of a query whose words are doubted though units hold them

/// A stretch of the text and what it may be written as.
struct WrongWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Spelt> spellings;
  bool absent = false;  ///< right, and in no unit: it stays, and nothing with it is found whole
};

/// A text made of one spelling for each wrong word.
struct Combination {
  std::string text;
  std::string found;  ///< less what is in no unit
  unsigned edits = 0;
  LanguageSet languages = kEveryLanguage;  ///< that have all its words
};

bool is_operator(std::string_view word) {
  return word == "OR" || word == "AND" || word == "NOT" || word == "NEAR";
}

/// Finds the stretches of a text that may be wrong.
class WrongWords {
 public:
  WrongWords(const std::string& text, const KnownWords& known, const Matches& matches,
             const MatchContext& context, bool few_found)
      : text_(text),
        known_(known),
        matches_(matches),
        context_(context),
        few_found_(few_found),
        is_long_(matches.unknown_words.size() + matches.known_words.size() > limit::kAllWordsQuery),
        words_(analyse(text).words) {}

  /// Nothing where a word that no unit holds has no other spelling: mending the rest would not help.
  /// `strange`: words that units hold may be wrong too, however near the others.
  std::optional<std::vector<WrongWord>> find(bool strange) const {
    std::vector<WrongWord> wrong;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool unknown = is_among(matches_.unknown_words, words_[i]);
      const bool doubted = !unknown && few_found_ && wrong.size() < kMostWrongWords &&
                           is_among(matches_.known_words, words_[i]);
      if ((!unknown && !doubted) || is_operator(written(words_[i]))) continue;
      const Spelt as_typed{std::string(written(words_[i])), 0, 0, words_[i].end};
      if (is_right(words_[i])) {
        if (unknown) wrong.push_back({words_[i].begin, words_[i].end, {as_typed}, true});
        continue;
      }
      std::vector<Spelt> spellings =
          unknown ? mended_spellings(known_, words_, i) : doubts(words_[i], strange);
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

  /// The languages of the words that are not wrong; every one where they share none.
  LanguageSet languages_of_others(const std::vector<WrongWord>& wrong, WordLanguages& languages) const {
    LanguageSet shared = kEveryLanguage;
    for (const Word& word : words_) {
      const bool other = std::none_of(wrong.begin(), wrong.end(), [&](const WrongWord& one) {
        return word.begin >= one.begin && word.begin < one.end;
      });
      if (const LanguageSet own = other ? languages.of(word.folded) : 0; own != 0) shared &= own;
    }
    return shared != 0 ? shared : kEveryLanguage;
  }

 private:
  static bool is_among(const std::vector<Word>& words, const Word& word) {
    return std::any_of(words.begin(), words.end(),
                       [&](const Word& other) { return other.folded == word.folded; });
  }

  std::string_view written(const Word& word) const {
    return std::string_view(text_).substr(word.begin, word.end - word.begin);
  }

  bool is_right(const Word& word) const {
    return known_.vocabulary.is_name(word.exact) || known_.vocabulary.has(word.folded);
  }

  /// Typed with accents that no unit has on it.
  bool has_odd_accents(const Word& word) const {
    return strip_accents(word.folded) != word.folded &&
           !context_.database.term_exists(make_term(prefix::kAccented, word.folded));
  }

  std::vector<Spelt> doubts(const Word& word, bool strange) const {
    if (has_odd_accents(word)) return spellings_with_its_accents(known_, word);
    return strange ? near_spellings(known_, word) : commoner_spellings(known_, word);
  }

  const std::string& text_;
  const KnownWords& known_;
  const Matches& matches_;
  const MatchContext& context_;
  bool few_found_;
  bool is_long_;
  std::vector<Word> words_;
};

/// All of one language as far as kMostCombinations, the fewest edits first.
std::vector<Combination> combinations(const std::string& text, const std::vector<WrongWord>& wrong,
                                      LanguageSet others, WordLanguages& languages) {
  std::vector<Combination> all{{{}, {}, 0, others}};
  std::size_t copied = 0;
  for (const WrongWord& word : wrong) {
    const std::string between = text.substr(copied, word.begin - copied);
    std::vector<Combination> longer;
    for (const Spelt& spelling : word.spellings) {
      LanguageSet shared = kEveryLanguage;
      for (const Word& part : analyse(spelling.text).words) {
        if (const LanguageSet own = languages.of(part.folded); own != 0) shared &= own;
      }
      for (const Combination& start : all) {
        if ((start.languages & shared) == 0) continue;
        longer.push_back({start.text + between + spelling.text,
                          start.found + between + (word.absent ? std::string() : spelling.text),
                          start.edits + spelling.edits, start.languages & shared});
      }
    }
    copied = word.end;
    all = std::move(longer);
    std::stable_sort(all.begin(), all.end(),
                     [](const Combination& a, const Combination& b) { return a.edits < b.edits; });
    if (all.size() > kMostCombinations) all.resize(kMostCombinations);
  }
  for (Combination& one : all) {
    one.text += text.substr(copied);
    one.found += text.substr(copied);
  }
  return all;
}

bool is_little(const Matches& matches, std::size_t total) {
  return matches.partial || total < limit::kEnoughFullMatches;
}

}  // namespace

bool may_be_misspelt(const Matches& matches, std::size_t total) {
  return !matches.unknown_words.empty() ||
         (is_little(matches, total) && matches.known_words.size() <= kMostDoubted);
}

std::optional<Spelling> suggest_spelling(const SearchRequest& request, const KnownWords& known,
                                         const Matches& matches, const Choices& choices, std::size_t total,
                                         Trials& trials) {
  if (!may_be_misspelt(matches, total)) return std::nullopt;
  const std::string text = squeeze_space(to_clean_utf8(request.text));
  const WrongWords finder(text, known, matches, trials.context(), is_little(matches, total));
  WordLanguages languages(trials.context(), known.vocabulary);
  std::vector<Combination> all;
  // Where none is of one language, a word that units hold is a slip as well.
  for (const bool strange : {false, true}) {
    const auto wrong = finder.find(strange);
    if (!wrong || wrong->empty()) return std::nullopt;
    all = combinations(text, *wrong, finder.languages_of_others(*wrong, languages), languages);
    if (!all.empty()) break;
  }
  if (all.empty()) return std::nullopt;
  // Of many words hardly a unit holds all.
  if (matches.unknown_words.size() + matches.known_words.size() > limit::kAllWordsQuery) {
    if (matches.unknown_words.empty() || all.front().edits == 0) return std::nullopt;
    Spelling first{all.front().text, trials.count(all.front().text, request.filters)};
    return first.count > 0 ? std::optional(std::move(first)) : std::nullopt;
  }
  Spelling best;
  std::size_t most = 0;
  unsigned edits = 0;
  for (const Combination& one : all) {
    if (trials.left() < 2 || (most > 0 && one.edits > edits)) break;
    if (one.edits == 0) continue;  // as it was typed
    const std::size_t full = trials.count_full(one.found, choices);
    if (full <= most) continue;
    most = full;
    edits = one.edits;
    best.text = one.text;
  }
  // What holds all the words as they were typed was meant as it was typed.
  if (most == 0 || (matches.unknown_words.empty() && most <= total && !matches.partial)) return std::nullopt;
  best.count = trials.count(best.text, request.filters);
  return best.count > 0 ? std::optional(std::move(best)) : std::nullopt;
}

}  // namespace praxis::search
