// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/suggestion.h"

#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/word_languages.h"
#include "search/wrong_words.h"

#include <algorithm>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::size_t kMostCombinations = 64;
constexpr std::size_t kMostDoubted = 8;  // words of a query whose words are doubted though units hold them

/// A text made of one spelling for each wrong word.
struct Combination {
  std::string text;
  std::string found;  ///< less what is in no unit
  unsigned edits = 0;
  LanguageSet languages = kEveryLanguage;  ///< that have all its words
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
