// SPDX-License-Identifier: GPL-3.0-or-later
// Organisations that no word of theirs shows to be one.
#include "ingest/tag/organisation_reader.h"

#include <string_view>

namespace praxis::ingest {

/// The name is a known place's, or begins or ends with a word of what is no body ("Sea", "Plan").
bool OrganisationReader::names_other(std::size_t first, std::size_t past) const {
  constexpr std::size_t kFewestOwn = 5;  // bytes beside the place: less is "the" or "of"
  const std::string_view name =
      words_.text.substr(words_.begins[first], words_.ends[past - 1] - words_.begins[first]);
  std::size_t covered = 0;
  for (const LexiconMatch& match : regions_.find(name)) covered += match.end - match.begin;
  if (covered > 0 && covered + kFewestOwn > name.size()) return true;
  return is(first, OrganisationRole::thing) || is(past - 1, OrganisationRole::thing);
}

/// "the (Grebbestad Oyster Commons)", "(Caravana Brațul Sulina)" from the word `start`.
std::optional<OrganisationName> OrganisationReader::proper_name(std::size_t start) const {
  constexpr std::size_t kMostProper = 7;     // words
  constexpr std::size_t kFewestWithout = 3;  // capitals where no article stands before them: persons have two
  std::size_t first = start;
  while (first + 1 < words_.size() && is(first, OrganisationRole::article) &&
         !is(first, OrganisationRole::indefinite) && joined(first))
    ++first;
  if (first == start && first + 1 < words_.size() && joined(first) && language_.leads(words_.keys, first + 1))
    ++first;  // "Vastuussa (Kuhmon Talkoot)"
  const bool articled = first > start;
  const bool opens = !language_.has_articles() || articled;
  if (!opens || !words_.is_capital(first) || is(first, OrganisationRole::object) ||
      is(first, OrganisationRole::opening))
    return std::nullopt;
  std::size_t past = first + 1;
  std::size_t capitals = 1;
  while (past - first < kMostProper && joined(past - 1)) {
    std::size_t next = past;
    while (next < words_.size() && is(next, OrganisationRole::inner) && !words_.is_capital(next) &&
           joined(next))
      ++next;
    if (next >= words_.size() || !words_.is_capital(next)) break;
    past = next + 1;
    ++capitals;
  }
  const std::string_view last = words_.keys[past - 1];
  const bool owner = last.ends_with("'s") || last.ends_with("’s");
  if (owner || capitals < (articled ? 2 : kFewestWithout) || names_other(first, past)) return std::nullopt;
  return OrganisationName{first, past, false};
}

/// The same where it does what follows, or what it is follows: "The (Oyster Commons) wrote".
std::optional<NamedSpan> OrganisationReader::proper_doer(std::size_t start) const {
  const auto name = proper_name(start);
  if (!name || name->past >= words_.size()) return std::nullopt;
  const std::size_t past = name->past;
  const bool goes_on = joined(past - 1) && !words_.is_capital(past) &&
                       !is(past, OrganisationRole::is_place) && !is(past, OrganisationRole::object) &&
                       !is(past, OrganisationRole::inner);
  if (!goes_on && words_.gap_behind(past - 1) != ", ") return std::nullopt;
  return NamedSpan{words_.begins[name->first], words_.ends[past - 1]};
}

std::optional<NamedSpan> OrganisationReader::only_proper() const {
  constexpr std::size_t kMostSentences = 5;
  if (language_.capital_nouns()) return std::nullopt;
  std::optional<NamedSpan> found;
  const auto written = [&](const NamedSpan& name) {
    return words_.text.substr(name.begin, name.end - name.begin);
  };
  std::size_t sentences = 0;
  for (std::size_t word = 0; word < words_.size() && sentences <= kMostSentences; ++word) {
    const bool begins = begins_sentence(word);
    sentences += begins ? 1 : 0;
    if (!begins && !(is(word, OrganisationRole::article) && behind_opening(word))) continue;
    const auto name = proper_doer(word);
    if (!name) continue;
    if (found && written(*found) != written(*name)) return std::nullopt;
    if (!found) found = name;
  }
  return found;
}

std::optional<NamedSpan> OrganisationReader::only_named() const {
  const auto written = [&](const Placed& placed) {
    const NamedSpan name = span(placed);
    return words_.text.substr(name.begin, name.end - name.begin);
  };
  const Placed* found = nullptr;
  for (const Placed& placed : placed_) {
    if (placed.only_leads || placed.name.may_be_place) continue;
    if (found != nullptr && written(*found) != written(placed)) return std::nullopt;
    if (found == nullptr) found = &placed;
  }
  if (found == nullptr || language_.capital_nouns() || names_other(found->name.first, found->name.past))
    return std::nullopt;
  const std::size_t first = with_articles(*found);
  const bool owner = first == 0 || is(first - 1, OrganisationRole::inner) ||
                     is(first - 1, OrganisationRole::genitive) || !is(first - 1, OrganisationRole::object) ||
                     is(first - 1, OrganisationRole::copula);
  return owner ? std::optional(span(*found)) : std::nullopt;
}

}  // namespace praxis::ingest
