// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/organisation_reader.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <string>

namespace praxis::ingest {
namespace {

constexpr std::size_t kTellingSentences = 2;  // the first ones, whose subject it is that does it

/// Where sentences and lines begin: a line that is a place or a heading ends without a stop.
std::vector<std::size_t> starts_in(std::string_view text, const std::vector<WordSpan>& sentences) {
  std::vector<std::size_t> starts;
  for (const WordSpan& sentence : sentences) starts.push_back(sentence.begin);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    starts.push_back(at + 1);
  std::sort(starts.begin(), starts.end());
  return starts;
}

/// Where the first whole sentences end; a heading or the name of a place is none.
std::size_t past_first_sentences(std::string_view text, const std::vector<WordSpan>& sentences) {
  std::size_t whole = 0;
  for (const WordSpan& sentence : sentences) {
    const std::string_view written = trim(text.substr(sentence.begin, sentence.end - sentence.begin));
    const bool stops =
        !written.empty() && std::string_view(".!?:").find(written.back()) != std::string_view::npos;
    if (stops && ++whole == kTellingSentences) return sentence.end;
  }
  return text.size();
}

}  // namespace

OrganisationReader::OrganisationReader(std::string_view text, const std::vector<WordSpan>& sentences,
                                       const OrganisationLanguage& language, const Cues& cues,
                                       const Lexicon& regions)
    : language_(language),
      cues_(cues),
      regions_(regions),
      words_(name_words(text)),
      starts_(starts_in(text, sentences)) {
  telling_ = past_first_sentences(text, sentences);
  const std::vector<OrganisationName> names = organisation_names(words_, language);
  for (const OrganisationName& name : names) placed_.push_back(place(name));
  add_abbreviations(names);
  std::sort(placed_.begin(), placed_.end(),
            [](const Placed& a, const Placed& b) { return a.name.first < b.name.first; });
}

/// Of "agency ABC" the abbreviation is the name.
OrganisationReader::Placed OrganisationReader::place(const OrganisationName& name) const {
  const std::size_t last = name.past - 1;
  bool small = last > name.first;
  for (std::size_t word = name.first; word < last; ++word) small = small && !words_.is_capital(word);
  if (!small || !is_abbreviation(last) || !told_kind(last)) return {name, name.first, false, false};
  return {{last, name.past, false}, name.first, true, false};
}

std::optional<NamedSpan> OrganisationReader::leader() const {
  const auto found =
      std::find_if(placed_.begin(), placed_.end(), [&](const Placed& placed) { return leads(placed); });
  return found == placed_.end() ? std::nullopt : std::optional(span(*found));
}

std::optional<NamedSpan> OrganisationReader::first_doer() const {
  for (const bool may_be_place : {false, true}) {
    for (const Placed& placed : placed_) {
      if (words_.begins[placed.name.first] >= telling_) break;
      if (placed.name.may_be_place == may_be_place && does(placed)) return span(placed);
    }
  }
  return std::nullopt;
}

std::optional<NamedSpan> OrganisationReader::only_doer() const {
  std::optional<NamedSpan> found;
  std::string name;
  for (const Placed& placed : placed_) {
    if (placed.name.may_be_place || !does(placed)) continue;
    const NamedSpan here = span(placed);
    std::string written = fold_case(words_.text.substr(here.begin, here.end - here.begin));
    if (found && written != name) return std::nullopt;
    if (!found) found = here;
    name = std::move(written);
  }
  return found;
}

std::optional<NamedSpan> OrganisationReader::only_told() const {
  const Placed* found = nullptr;
  for (const Placed& placed : placed_) {
    if (placed.only_leads) continue;
    if (found != nullptr || !placed.told) return std::nullopt;
    found = &placed;
  }
  if (found == nullptr) return std::nullopt;
  const std::size_t first = with_articles(*found);
  if (first == 0 || is(first - 1, OrganisationRole::object)) return std::nullopt;
  return span(*found);
}

/// With the abbreviation in brackets behind it.
NamedSpan OrganisationReader::span(const Placed& placed) const {
  const std::size_t past = placed.name.past;
  const bool abbreviated = past < words_.size() && words_.gap_behind(past - 1) == " (" &&
                           is_abbreviation(past) && words_.text.substr(words_.ends[past]).starts_with(")");
  return {words_.begins[placed.name.first], abbreviated ? words_.ends[past] + 1 : words_.ends[past - 1]};
}

/// Nothing but spaces, or an apostrophe's nothing, stands behind a word.
bool OrganisationReader::joined(std::size_t word) const {
  return words_.gap_behind(word).find_first_not_of(' ') == std::string_view::npos;
}

bool OrganisationReader::begins_sentence(std::size_t word) const {
  if (word == 0) return true;
  // A sentence may begin with a quote or a bracket.
  const auto start = std::upper_bound(starts_.begin(), starts_.end(), words_.begins[word]);
  return start != starts_.begin() && *(start - 1) >= words_.ends[word - 1];
}

/// An adjective or noun between an article and what it stands before.
bool OrganisationReader::is_attribute(std::size_t word) const {
  return !words_.is_capital(word) && !is(word, OrganisationRole::article) &&
         !is(word, OrganisationRole::object) && !is(word, OrganisationRole::inner);
}

/// The anchor with its articles: "The", "in der", "der regionalen".
std::size_t OrganisationReader::with_articles(const Placed& placed) const {
  std::size_t first = placed.anchor;
  const bool attributed = !placed.only_leads && first > 1 && joined(first - 1) && joined(first - 2) &&
                          is_attribute(first - 1) && is(first - 2, OrganisationRole::article);
  if (attributed) --first;
  while (first > 0 && is(first - 1, OrganisationRole::article) && joined(first - 1)) --first;
  return first;
}

bool OrganisationReader::leads(const Placed& placed) const {
  const std::size_t first = with_articles(placed);
  return first > 0 && !begins_sentence(first) &&
         ((joined(first - 1) && language_.leads(words_.keys, first)) ||
          // An article may be tied into the word before it: "gestito dalla".
          (first < placed.anchor && language_.leads(words_.keys, first + 1)));
}

/// "In southern Latvia (the agency ABC) lends", "When (the City of Graz) bought": what opens the sentence
/// says where or when, and ends with a name or is a word alone.
bool OrganisationReader::behind_opening(std::size_t first) const {
  constexpr std::size_t kMostOpeningWords = 5;
  const std::size_t last = first - 1;
  if (begins_sentence(last)) return joined(last) && is(last, OrganisationRole::opening);
  const std::string_view gap = words_.gap_behind(last);
  // Where verbs come second nothing but one stands between the opening and the subject.
  if (language_.verb_first() || (gap != " " && gap != ") ")) return false;
  // "In Kielce (Holy Cross) the cooperative", "For nine years the guild": whatever ends the opening but what
  // ties.
  if (gap == " " && (is(last, OrganisationRole::object) || is(last, OrganisationRole::inner) ||
                     is(last, OrganisationRole::article)))
    return false;
  for (std::size_t word = last; word > 0 && last - word < kMostOpeningWords; --word) {
    if (words_.gap_behind(word - 1).find_first_not_of(" (") != std::string_view::npos) return false;
    if (begins_sentence(word - 1)) return is(word - 1, OrganisationRole::object);
  }
  return false;
}

/// The sentence's subject: at its beginning, behind a comma or a year, or behind the verb where verbs come
/// first.
bool OrganisationReader::does(const Placed& placed) const {
  if (placed.only_leads) return false;
  const std::size_t past = placed.name.past;
  const bool lies = past < words_.size() && joined(past - 1) && is(past, OrganisationRole::is_place);
  if (lies && !placed.told) return false;
  const std::size_t first = with_articles(placed);
  // "Ein Museum Wien …" is a slip of the pen; "ein Institut Forscher" are two nouns.
  if (!placed.told && first < placed.anchor && is(first, OrganisationRole::indefinite)) return false;
  if (begins_sentence(first)) return true;
  const std::size_t before = first - 1;
  if (is(before, OrganisationRole::object)) return false;
  if (behind_opening(first))
    return (first < placed.anchor || !language_.has_articles()) &&
           !words_.gap_behind(past - 1).starts_with('-');
  const std::string_view gap = words_.gap_behind(before);
  if (gap == ", ") return first < placed.anchor;  // "Cork, Donegal County" lists
  if (!joined(before)) return false;
  const std::string& key = words_.keys[before];
  const bool year = key.size() == 4 && key.find_first_not_of("0123456789") == std::string::npos;
  return year || (language_.verb_first() && first < placed.anchor && !words_.is_capital(before));
}

}  // namespace praxis::ingest
