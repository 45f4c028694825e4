// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/other_words.h"

#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/terms.h"

#include <algorithm>
#include <set>
#include <utility>

namespace praxis::search {
namespace {

using Xapian::Query;

constexpr std::size_t kMostOthers = 24;       // of one run: the first that the index holds
constexpr std::size_t kMostNameWords = 5;     // of a region
constexpr std::size_t kShortestName = 4;      // letters: "at" is a word before it is Austria
constexpr std::size_t kMostWordsParted = 12;  // in a longer query a single word matters less than time

/// The words of a name side by side, to be seen in a text.
HighlightTerms words_of(const Analysis& name) {
  std::vector<std::string> exact;
  for (const Word& word : name.words) exact.push_back(word.exact);
  return {.stems = {}, .prefixes = {}, .phrases = {std::move(exact)}};
}

Query scaled(const Query& query, double by) {
  return {Query::OP_SCALE_WEIGHT, query, by};
}

}  // namespace

bool OtherWords::holds(std::string_view exact) const {
  return !exact.empty() && sources_.database.term_exists(make_term({}, exact));
}

bool OtherWords::holds_all(const Analysis& term) const {
  return std::all_of(term.words.begin(), term.words.end(),
                     [&](const Word& word) { return holds(word.exact); });
}

void OtherWords::add_word(std::string_view folded, std::string said, std::string_view language,
                          Ways& out) const {
  QueryWay way{.sum = {}, .said = std::move(said)};
  way.sum.push_back(words_.anywhere(folded, way.seen, language));
  out.push_back(std::move(way));
}

void OtherWords::add_term(const std::string& text, std::string_view language, Ways& out) const {
  const Analysis term = analyse(text);
  if (out.size() >= kMostOthers || term.words.empty()) return;
  if (term.words.size() == 1) {
    if (words_.is_anywhere(term.words[0].folded, language))
      add_word(term.words[0].folded, text, language, out);
    return;
  }
  // "F&E" as one word; anything else side by side. A phrase weighs what its words weigh together, a synonym
  // what one word does.
  if (term.compounds.size() == 1 && term.compounds[0].symbolic &&
      term.compounds[0].count == term.words.size() && words_.is_indexed(term.compounds[0].joined, language))
    add_word(term.compounds[0].joined, text, language, out);
  if (!holds_all(term)) return;
  out.push_back({.sum = {scaled(words_.phrase(term.words, {}), 1.0 / static_cast<double>(term.words.size()))},
                 .said = text,
                 .seen = words_of(term)});
}

// A label alone is not enough: "Sud" and "Centro" are words.
bool OtherWords::is_name_of(const std::string& region, std::string_view typed) const {
  const auto names = sources_.names.region_names(region);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const Analysis words = analyse(name);
    return exact_words(words, 0, words.words.size()) == typed;
  });
}

std::size_t OtherWords::regions_at(const Analysis& text, std::size_t first,
                                   std::vector<std::string>& regions) const {
  if (!sources_.names.may_begin_region(text.words[first].exact)) return 0;
  for (std::size_t count = std::min(kMostNameWords, text.words.size() - first); count > 0; --count) {
    const std::string typed = exact_words(text, first, count);
    if (count_code_points(typed) < kShortestName) continue;
    regions = sources_.names.find("region", typed);
    std::erase_if(regions, [&](const std::string& region) { return !is_name_of(region, typed); });
    if (!regions.empty()) return count;
  }
  return 0;
}

void OtherWords::add_region_names(const std::vector<std::string>& regions, std::string_view typed,
                                  Ways& out) const {
  std::set<std::string> said{std::string(typed)};
  for (const std::string& id : regions) {
    for (const std::string& name : sources_.names.region_names(id)) {
      const Analysis words = analyse(name);
      if (words.words.empty() || !said.insert(exact_words(words, 0, words.words.size())).second) continue;
      add_term(name, kAnyLanguage, out);
      if (const Query tagged = words_.in_context(words.words); words.words.size() > 1 && !tagged.empty())
        out.push_back({.sum = {tagged}, .said = name, .around = true, .seen = words_of(words)});
    }
  }
}

OtherWordsRun OtherWords::longest_at(const Analysis& text, std::size_t first) const {
  const Word& word = text.words[first];
  SynonymRun synonyms = sources_.synonyms.at(text, first);
  // What says nothing in the query's language is no abbreviation there: "ai" in Italian.
  if (synonyms.count == 1 && sources_.is_dropped(word)) synonyms = {};
  std::vector<std::string> regions;
  const std::size_t name = regions_at(text, first, regions);
  OtherWordsRun run{first, std::max({synonyms.count, name, std::size_t{1}}), {}};
  if (synonyms.count == run.count) {
    for (const KnownTerm* term : synonyms.others)
      add_term(term->text, term->language.empty() ? kAnyLanguage : std::string_view(term->language),
               run.others);
  }
  if (name == run.count) add_region_names(regions, exact_words(text, first, name), run.others);
  for (QueryWay& other : run.others) other.sum = {scaled(other.sum.front(), weight::kSynonym)};
  const bool alone = run.count == 1 && run.others.empty();
  if (alone || run.count == 2) {
    const std::size_t before = run.others.size();
    add_joined(text, first, run.others);
    if (run.others.size() > before) run.count = 2;
  }
  if (run.count > 1 || sources_.is_dropped(word) || text.words.size() > kMostWordsParted) return run;
  add_parted(word, run.others);
  add_umlauts(word, run.others);
  add_compounds(word, run.others);
  return run;
}

std::vector<OtherWordsRun> OtherWords::find(const Analysis& text) const {
  std::vector<OtherWordsRun> runs;
  for (std::size_t first = 0; first < text.words.size();) {
    OtherWordsRun run = longest_at(text, first);
    first += run.count;
    if (!run.others.empty()) runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace praxis::search
