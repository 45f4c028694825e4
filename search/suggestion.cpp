// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/suggestion.h"

#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/spelling_choices.h"

#include <algorithm>
#include <utility>

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
};

/// A text made of one spelling for each wrong word.
struct Combination {
  std::string text;
  unsigned edits = 0;
};

/// Nothing where a word that no unit holds has no other spelling: mending the rest would not help.
std::optional<std::vector<WrongWord>> wrong_words(const std::string& text, const KnownWords& known,
                                                  const Matches& matches, bool few_found) {
  std::vector<WrongWord> wrong;
  const bool is_long = matches.unknown_words.size() + matches.known_words.size() > limit::kAllWordsQuery;
  const std::vector<Word> words = analyse(text).words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto is_it = [&](const Word& other) { return other.folded == words[i].folded; };
    const bool unknown = std::any_of(matches.unknown_words.begin(), matches.unknown_words.end(), is_it);
    const bool doubted = !unknown && few_found && wrong.size() < kMostWrongWords &&
                         std::any_of(matches.known_words.begin(), matches.known_words.end(), is_it);
    if (!unknown && !doubted) continue;
    std::vector<Spelt> spellings =
        unknown ? mended_spellings(known, words, i) : commoner_spellings(known, words[i]);
    // Of many words the others are looked for all the same.
    if (spellings.empty() && (doubted || is_long)) continue;
    if (spellings.empty() || wrong.size() == kMostWrongWords) return std::nullopt;
    // What is only doubted may be right: beside the word that is wrong, or beside another doubted one.
    if (doubted)
      spellings.insert(spellings.begin(),
                       {text.substr(words[i].begin, words[i].end - words[i].begin), 0, 0, words[i].end});
    // The word behind is used up where one spelling joins both.
    if (i + 1 < words.size() && spellings.front().end == words[i + 1].end) {
      std::erase_if(spellings, [&](const Spelt& one) { return one.end != words[i + 1].end; });
      wrong.push_back({words[i].begin, words[++i].end, std::move(spellings)});
      continue;
    }
    std::erase_if(spellings, [&](const Spelt& one) { return one.end != words[i].end; });
    wrong.push_back({words[i].begin, words[i].end, std::move(spellings)});
  }
  return wrong;
}

/// All of them as far as kMostCombinations, the fewest edits first.
std::vector<Combination> combinations(const std::string& text, const std::vector<WrongWord>& wrong) {
  std::vector<Combination> all{{{}, 0}};
  std::size_t copied = 0;
  for (const WrongWord& word : wrong) {
    std::vector<Combination> longer;
    for (const Combination& start : all) {
      for (const Spelt& spelling : word.spellings) {
        longer.push_back({start.text + text.substr(copied, word.begin - copied) + spelling.text,
                          start.edits + spelling.edits});
      }
    }
    copied = word.end;
    all = std::move(longer);
    std::stable_sort(all.begin(), all.end(),
                     [](const Combination& a, const Combination& b) { return a.edits < b.edits; });
    if (all.size() > kMostCombinations) all.resize(kMostCombinations);
  }
  for (Combination& one : all) one.text += text.substr(copied);
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
  const bool few_found = is_little(matches, total);
  const std::string text = squeeze_space(to_clean_utf8(request.text));
  const auto wrong = wrong_words(text, known, matches, few_found);
  if (!wrong || wrong->empty()) return std::nullopt;
  const std::vector<Combination> all = combinations(text, *wrong);
  // Of many words hardly a unit holds all.
  if (matches.unknown_words.size() + matches.known_words.size() > limit::kAllWordsQuery) {
    Spelling first{all.front().text, trials.count(all.front().text, request.filters)};
    return first.count > 0 && !matches.unknown_words.empty() ? std::optional(std::move(first)) : std::nullopt;
  }
  Spelling best;
  std::size_t most = 0;
  unsigned edits = 0;
  for (const Combination& one : all) {
    if (!trials.any_left() || (most > 0 && one.edits > edits)) break;
    if (one.edits == 0) continue;  // as it was typed
    const std::size_t full = trials.count_full(one.text, choices);
    if (full <= most) continue;
    most = full;
    edits = one.edits;
    best.text = one.text;
  }
  // What holds all the words as they were typed was meant as it was typed.
  if (most == 0 || (matches.unknown_words.empty() && most <= total && !matches.partial)) return std::nullopt;
  best.count = std::max(most, trials.count(best.text, request.filters));
  return best;
}

}  // namespace praxis::search
