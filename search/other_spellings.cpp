// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "search/other_words.h"
#include "search/schema.h"
#include "search/terms.h"

#include <algorithm>
#include <array>
#include <set>

// The same letters otherwise written: joined, parted, without umlauts, within compounds.
namespace praxis::search {
namespace {

using Xapian::Query;

constexpr std::size_t kShortestParted = 5;  // letters that may be two words
constexpr std::size_t kShortestJoined = 3;  // letters of two words that may be one
constexpr std::size_t kShortestHalf = 3;    // letters, of a word that is one as well
constexpr std::size_t kMostParted = 24;
constexpr std::size_t kShortestPart = 5;   // letters of a word that is looked for in compounds
constexpr std::size_t kPluralLetters = 2;  // that an ending may be longer by in a compound
constexpr std::size_t kMostCompounds = 64;

// Languages that write compounds as one word.
constexpr std::array<std::string_view, 9> kCompounding{"da", "de", "et", "fi", "hu", "nb", "nl", "no", "sv"};

bool is_figure(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return is_ascii_digit(c) || c == '.' || c == ','; });
}

/// Whether a word and the one behind it are held together by signs.
bool is_symbolic(const Analysis& text, std::size_t first) {
  return std::any_of(text.compounds.begin(), text.compounds.end(), [&](const Compound& compound) {
    return compound.symbolic && compound.first <= first && first + 1 < compound.first + compound.count;
  });
}

/// The bytes at which a word may be parted: between letters and digits, and, in longer words, anywhere.
std::vector<std::size_t> places_to_part(const std::string& word) {
  std::vector<std::size_t> places;
  const bool anywhere = count_code_points(word) >= kShortestParted;
  for (std::size_t i = 1; i < word.size(); ++i) {
    if ((static_cast<unsigned char>(word[i]) & 0xC0U) == 0x80U || word[i] == '.' || word[i - 1] == '.')
      continue;
    const bool digits = is_ascii_digit(word[i - 1]) != is_ascii_digit(word[i]);
    if (digits || (anywhere && !is_ascii_digit(word[i]))) places.push_back(i);
  }
  return places;
}

}  // namespace

bool writes_compounds(const IndexLanguage& language) {
  return std::find(kCompounding.begin(), kCompounding.end(), language.tag) != kCompounding.end();
}

void OtherWords::add_joined(const Analysis& text, std::size_t first, Ways& out) const {
  if (first + 1 >= text.words.size()) return;
  const Word& left = text.words[first];
  const Word& right = text.words[first + 1];
  const std::string joined = left.folded + right.folded;
  if (is_symbolic(text, first)) return;  // "R&D" is not "rd"
  const bool digits = std::any_of(joined.begin(), joined.end(), is_ascii_digit);
  // "a way" is not "away", but "5 G" is "5G".
  if (!digits && (sources_.is_dropped(left) || sources_.is_dropped(right))) return;
  // Two letters are a word of their own in some language, or an abbreviation.
  if (!digits && count_code_points(joined) < kShortestJoined) return;
  if (is_figure(joined) || !words_.is_indexed(joined)) return;
  // A unit that parts them as typed, or by a hyphen, is found by the words themselves; the rare word in one
  // would weigh more than both.
  HighlightTerms none;
  const Query apart(Query::OP_AND, words_.anywhere(left.folded, none), words_.anywhere(right.folded, none));
  QueryWay way{.sum = {}, .said = joined};
  way.sum = {Query(Query::OP_AND_NOT, words_.anywhere(joined, way.seen), apart)};
  out.push_back(std::move(way));
}

void OtherWords::add_parted(const Word& word, Ways& out) const {
  const bool known = words_.is_indexed(word.folded);
  for (const std::size_t at : places_to_part(word.exact)) {
    const std::string left = word.exact.substr(0, at);
    const std::string right = word.exact.substr(at);
    // "papers" is not "paper's".
    const bool short_half =
        count_code_points(left) < kShortestHalf || count_code_points(right) < kShortestHalf;
    if (known && short_half && !is_ascii_digit(word.exact[at]) && !is_ascii_digit(word.exact[at - 1]))
      continue;
    if (out.size() >= kMostParted || !holds(left) || !holds(right)) continue;
    const std::vector<std::string> exact{left, right};
    QueryWay way{.sum = {Query(Query::OP_SCALE_WEIGHT, words_.side_by_side(exact, {}), 0.5)},
                 .said = left + ' ' + right};
    way.seen.phrases.push_back(exact);
    out.push_back(std::move(way));
  }
}

void OtherWords::add_umlauts(const Word& word, Ways& out) const {
  if (holds(word.exact)) return;
  std::string respelt;
  for (std::size_t i = 0; i < word.folded.size(); ++i) {
    const std::string_view two = std::string_view(word.folded).substr(i, 2);
    const bool umlaut = two == "ae" || two == "oe" || two == "ue";
    if (umlaut) respelt += two == "ae" ? "\u00E4" : two == "oe" ? "\u00F6" : "\u00FC";
    if (umlaut) {
      ++i;
    } else {
      respelt += word.folded[i];
    }
  }
  if (respelt != word.folded && words_.is_indexed(respelt)) add_word(respelt, respelt, kAnyLanguage, out);
}

void OtherWords::add_compounds(const Word& word, Ways& out) const {
  if (sources_.words == nullptr) return;
  for (const IndexLanguage& language : sources_.languages) {
    if (!writes_compounds(language)) continue;
    const std::string stem = language.stems_of_word(word.folded).plain;
    if (count_code_points(stem) < kShortestPart) continue;
    std::set<std::string> terms;
    const std::size_t letters = count_code_points(word.folded);
    const std::size_t ending = letters - std::min(letters, count_code_points(stem)) + kPluralLetters;
    for (const WordList::Found& compound : sources_.words->compounds_of(stem, ending, kMostCompounds)) {
      std::string term = stem_term(prefix::kStem, language.tag, language.stems_of_word(compound.word).stem);
      if (sources_.database.term_exists(term)) terms.insert(std::move(term));
    }
    terms.erase(stem_term(prefix::kStem, language.tag, language.stems_of_word(word.folded).stem));
    if (terms.empty()) continue;
    QueryWay way{.sum = {Query(Query::OP_SCALE_WEIGHT, Query(Query::OP_SYNONYM, terms.begin(), terms.end()),
                               weight::kWithinCompound)},
                 .within = true};
    way.seen.stems.insert(terms.begin(), terms.end());
    out.push_back(std::move(way));
  }
}

}  // namespace praxis::search
