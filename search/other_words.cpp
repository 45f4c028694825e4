// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/other_words.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/terms.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace praxis::search {
namespace {

using Xapian::Query;

constexpr std::size_t kMostOthers = 24;       // of one run: the first that the index holds
constexpr std::size_t kMostNameWords = 5;     // of a region
constexpr std::size_t kShortestName = 4;      // letters: "at" is a word before it is Austria
constexpr std::size_t kShortestParted = 5;    // letters that may be two words
constexpr std::size_t kShortestHalf = 3;      // letters, of a word that is one as well
constexpr std::size_t kMostWordsParted = 12;  // in a longer query a single word matters less than time
constexpr std::size_t kShortestPart = 5;      // letters of a word that is looked for in compounds
constexpr std::size_t kPluralLetters = 2;     // that an ending may be longer by in a compound
constexpr std::size_t kMostCompounds = 64;

// Languages that write compounds as one word.
constexpr std::array<std::string_view, 9> kCompounding{"da", "de", "et", "fi", "hu", "nb", "nl", "no", "sv"};

Query scaled(Query query, double by) {
  return {Query::OP_SCALE_WEIGHT, std::move(query), by};
}

std::string typed_words(const Analysis& text, std::size_t first, std::size_t count) {
  std::string words;
  for (std::size_t i = first; i < first + count; ++i) words += (i > first ? " " : "") + text.words[i].exact;
  return words;
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return is_ascii_digit(c) || c == '.' || c == ','; });
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

bool OtherWords::holds(std::string_view exact) const {
  return !exact.empty() && sources_.database.term_exists(make_term({}, exact));
}

bool OtherWords::holds_all(const Analysis& term) const {
  return std::all_of(term.words.begin(), term.words.end(),
                     [&](const Word& word) { return holds(word.exact); });
}

void OtherWords::add_term(const std::string& text, std::string_view language, HighlightTerms& highlights,
                          Queries& out) const {
  const Analysis term = analyse(text);
  if (out.size() >= kMostOthers || term.words.empty()) return;
  if (term.words.size() == 1) {
    if (words_.is_anywhere(term.words[0].folded, language))
      out.push_back(words_.anywhere(term.words[0].folded, highlights, language));
    return;
  }
  // "F&E" as one word; anything else side by side. A phrase weighs what its words weigh together, a synonym
  // what one word does.
  if (term.compounds.size() == 1 && term.compounds[0].symbolic &&
      term.compounds[0].count == term.words.size() && words_.is_indexed(term.compounds[0].joined, language))
    out.push_back(words_.anywhere(term.compounds[0].joined, highlights, language));
  if (!holds_all(term)) return;
  std::vector<std::string> exact;
  for (const Word& word : term.words) exact.push_back(word.exact);
  highlights.phrases.push_back(std::move(exact));
  out.push_back(scaled(words_.phrase(term.words, {}), 1.0 / static_cast<double>(term.words.size())));
}

// A label alone is not enough: "Sud" and "Centro" are words.
bool OtherWords::is_name_of(const std::string& region, std::string_view typed) const {
  const auto names = sources_.names.region_names(region);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const Analysis words = analyse(name);
    return typed_words(words, 0, words.words.size()) == typed;
  });
}

std::size_t OtherWords::regions_at(const Analysis& text, std::size_t first,
                                   std::vector<std::string>& regions) const {
  if (!sources_.names.may_begin_region(text.words[first].exact)) return 0;
  for (std::size_t count = std::min(kMostNameWords, text.words.size() - first); count > 0; --count) {
    const std::string typed = typed_words(text, first, count);
    if (count_code_points(typed) < kShortestName) continue;
    regions = sources_.names.find("region", typed);
    std::erase_if(regions, [&](const std::string& region) { return !is_name_of(region, typed); });
    if (!regions.empty()) return count;
  }
  return 0;
}

void OtherWords::add_region_names(const std::vector<std::string>& regions, std::string_view typed,
                                  HighlightTerms& highlights, Queries& out) const {
  std::set<std::string> said{std::string(typed)};
  for (const std::string& id : regions) {
    for (const std::string& name : sources_.names.region_names(id)) {
      const Analysis words = analyse(name);
      if (words.words.empty() || !said.insert(typed_words(words, 0, words.words.size())).second) continue;
      add_term(name, kAnyLanguage, highlights, out);
      if (const Query tagged = words_.in_context(words.words); words.words.size() > 1 && !tagged.empty())
        out.push_back(tagged);
    }
  }
}

void OtherWords::add_joined(const Analysis& text, std::size_t first, HighlightTerms& highlights,
                            Queries& out) const {
  if (first + 1 >= text.words.size()) return;
  const Word& left = text.words[first];
  const Word& right = text.words[first + 1];
  const std::string joined = left.folded + right.folded;
  const bool digits = std::any_of(joined.begin(), joined.end(), is_ascii_digit);
  // "a way" is not "away", but "5 G" is "5G".
  if (!digits && (sources_.is_dropped(left) || sources_.is_dropped(right))) return;
  if (is_number(joined) || !words_.is_indexed(joined)) return;
  // A unit that parts them as typed, or by a hyphen, is found by the words themselves; the rare word in one
  // would weigh more than both.
  HighlightTerms none;
  const Query apart(Query::OP_AND, words_.anywhere(left.folded, none), words_.anywhere(right.folded, none));
  out.emplace_back(Query::OP_AND_NOT, words_.anywhere(joined, highlights), apart);
}

void OtherWords::add_parted(const Word& word, HighlightTerms& highlights, Queries& out) const {
  const bool known = words_.is_indexed(word.folded);
  for (const std::size_t at : places_to_part(word.exact)) {
    const std::string left = word.exact.substr(0, at);
    const std::string right = word.exact.substr(at);
    // "papers" is not "paper's".
    const bool short_half =
        count_code_points(left) < kShortestHalf || count_code_points(right) < kShortestHalf;
    if (known && short_half && !is_ascii_digit(word.exact[at]) && !is_ascii_digit(word.exact[at - 1]))
      continue;
    if (out.size() >= kMostOthers || !holds(left) || !holds(right)) continue;
    const std::vector<std::string> exact{left, right};
    highlights.phrases.push_back(exact);
    out.push_back(scaled(Query(Query::OP_PHRASE, exact.begin(), exact.end(), 2), 0.5));
  }
}

void OtherWords::add_umlauts(const Word& word, HighlightTerms& highlights, Queries& out) const {
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
  if (respelt != word.folded && words_.is_indexed(respelt))
    out.push_back(words_.anywhere(respelt, highlights));
}

void OtherWords::add_compounds(const Word& word, HighlightTerms& highlights, Queries& out) const {
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
    highlights.stems.insert(terms.begin(), terms.end());
    out.emplace_back(Query::OP_SYNONYM, terms.begin(), terms.end());
  }
}

OtherWordsRun OtherWords::longest_at(const Analysis& text, std::size_t first,
                                     HighlightTerms& highlights) const {
  const Word& word = text.words[first];
  SynonymRun synonyms = sources_.synonyms.at(text, first);
  // What says nothing in the query's language is no abbreviation there: "ai" in Italian.
  if (synonyms.count == 1 && sources_.is_dropped(word)) synonyms = {};
  std::vector<std::string> regions;
  const std::size_t name = regions_at(text, first, regions);
  Queries others;
  OtherWordsRun run{first, std::max({synonyms.count, name, std::size_t{1}}), {}};
  if (synonyms.count == run.count) {
    for (const KnownTerm* term : synonyms.others)
      add_term(term->text, term->language.empty() ? kAnyLanguage : std::string_view(term->language),
               highlights, others);
  }
  if (name == run.count) add_region_names(regions, typed_words(text, first, name), highlights, others);
  for (Query& other : others) run.others.push_back(scaled(std::move(other), weight::kSynonym));
  const bool alone = run.count == 1 && run.others.empty();
  if (alone || run.count == 2) {
    Queries joined;
    add_joined(text, first, highlights, joined);
    if (!joined.empty()) run.count = 2;
    for (Query& other : joined) run.others.push_back(std::move(other));
  }
  if (run.count > 1 || sources_.is_dropped(word) || text.words.size() > kMostWordsParted) return run;
  add_parted(word, highlights, run.others);
  add_umlauts(word, highlights, run.others);
  Queries compounds;
  add_compounds(word, highlights, compounds);
  for (Query& other : compounds) run.others.push_back(scaled(std::move(other), weight::kWithinCompound));
  return run;
}

std::vector<OtherWordsRun> OtherWords::find(const Analysis& text, HighlightTerms& highlights) const {
  std::vector<OtherWordsRun> runs;
  for (std::size_t first = 0; first < text.words.size();) {
    OtherWordsRun run = longest_at(text, first, highlights);
    first += run.count;
    if (!run.others.empty()) runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace praxis::search
