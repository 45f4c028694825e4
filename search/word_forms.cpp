// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_forms.h"

#include <algorithm>
#include <array>

namespace praxis::search {
namespace {

bool ends_with_one_of(std::string_view word, auto const& suffixes, std::size_t& begin) {
  for (const std::string_view suffix : suffixes) {
    if (word.ends_with(suffix)) {
      begin = word.size() - suffix.size();
      return true;
    }
  }
  return false;
}

// -iz- to -is-, rather than the other way: the English stemmer takes "organization" and "organ" for one word,
// but keeps "organisation" apart.
bool respell_ize(std::string& word) {
  static constexpr std::array<std::string_view, 17> kSuffixes{
      "izational", "izations", "ization", "izable", "izers", "izer", "izing", "izes",     "ized",
      "ize",       "yzing",    "yzers",   "yzer",   "yzes",  "yzed", "yze",   "izability"};
  std::size_t begin = 0;
  if (word.find('z') == std::string::npos) return false;  // most words, at once
  if (!ends_with_one_of(word, kSuffixes, begin) || begin < 3) return false;
  word[begin + 1] = 's';
  return true;
}

// "labour" to "labor", but not "four", "tour", "resource".
bool respell_our(std::string& word) {
  static constexpr std::array<std::string_view, 16> kSuffixes{
      "our",     "ours",    "oured",  "ouring", "oural",  "ourable", "ourite",  "ourites",
      "ourless", "ourhood", "ourful", "ourer",  "ourers", "ourably", "ourally", "ourism"};
  std::size_t begin = 0;
  if (word.find("our") == std::string::npos) return false;
  if (!ends_with_one_of(word, kSuffixes, begin) || begin < 2) return false;
  if (word.ends_with("ourism") && begin < 4) return false;  // "tourism" is not "torism"
  word.erase(begin + 1, 1);
  return true;
}

bool respell_programme(std::string& word) {
  for (const std::string_view suffix : {std::string_view("gramme"), std::string_view("grammes")}) {
    if (word.size() > suffix.size() + 1 && word.ends_with(suffix)) {
      word.erase(word.size() - (suffix.size() - 4), 2);  // the second "m" and the "e"
      return true;
    }
  }
  return false;
}

// Word by word, for in other languages many words end in -tre ("entre", "notre").
bool respell_centre(std::string& word) {
  static constexpr std::array<std::string_view, 7> kEnds{"centre", "theatre", "metre",  "litre",
                                                         "fibre",  "calibre", "spectre"};
  const std::string_view singular =
      word.ends_with('s') ? std::string_view(word).substr(0, word.size() - 1) : std::string_view(word);
  std::size_t begin = 0;
  if (!singular.ends_with("re") || !ends_with_one_of(singular, kEnds, begin)) return false;
  const std::size_t r = singular.size() - 2;
  std::swap(word[r], word[r + 1]);
  return true;
}

// Word by word as well: "science" and "prologue" keep theirs.
bool respell_single(std::string& word) {
  struct Spelling {
    std::string_view british;
    std::string_view american;
  };
  static constexpr std::array<Spelling, 8> kSpellings{{{"defence", "defense"},
                                                       {"licence", "license"},
                                                       {"offence", "offense"},
                                                       {"catalogue", "catalog"},
                                                       {"dialogue", "dialog"},
                                                       {"analogue", "analog"},
                                                       {"ageing", "aging"},
                                                       {"artefact", "artifact"}}};
  if (std::string_view("acdlo").find(word.front()) == std::string_view::npos) return false;
  for (const Spelling& spelling : kSpellings) {
    const bool plural = word.size() == spelling.british.size() + 1 && word.ends_with('s');
    if (!word.starts_with(spelling.british) || (word.size() != spelling.british.size() && !plural)) continue;
    word.replace(0, spelling.british.size(), spelling.american);
    return true;
  }
  return false;
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::string common_spelling(std::string_view folded) {
  std::string word(folded);
  if (word.size() < 5) return word;
  if (respell_ize(word) || respell_our(word) || respell_programme(word) || respell_single(word)) return word;
  respell_centre(word);
  return word;
}

bool is_elided(std::string_view folded) {
  static constexpr std::array<std::string_view, 34> kElided{
      "l",     "d",      "j",      "m",      "t",      "s",      "c",    "n",    "qu",
      "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "dell", "all",  "dall",
      "nell",  "sull",   "coll",   "un",     "quell",  "quest",  "sant", "bell", "dov",
      "com",   "cos",    "anch",   "mezz",   "senz",   "tutt",   "al"};
  return contains(kElided, folded);
}

bool is_contraction(std::string_view folded) {
  static constexpr std::array<std::string_view, 7> kContractions{"s", "t", "ll", "re", "ve", "d", "m"};
  return contains(kContractions, folded);
}

}  // namespace praxis::search
