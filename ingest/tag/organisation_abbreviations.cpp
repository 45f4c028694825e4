// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/acronym.h"
#include "ingest/tag/organisation_reader.h"

#include <algorithm>

namespace praxis::ingest {

/// "ABC", "4ABC", "EnergyLab": neither a fund's name nor a word that documents shout.
bool OrganisationReader::is_abbreviation(std::size_t word) const {
  const std::string_view written =
      words_.text.substr(words_.begins[word], words_.ends[word] - words_.begins[word]);
  const std::string_view letters =
      written.substr(std::min(written.find_first_not_of("0123456789"), written.size()));
  return !letters.empty() && acronym_length(letters) == letters.size() && !cues_.is("not-a-project", written);
}

/// The word that tells what the abbreviation behind it is: "the (agency) ABC", "an (agency), ABC, that", "la
/// (centrale) di committenza ABC".
std::optional<std::size_t> OrganisationReader::told_kind(std::size_t abbreviation) const {
  if (abbreviation == 0) return std::nullopt;
  const auto is_kind = [&](std::size_t word) {
    return !words_.is_capital(word) && is(word, OrganisationRole::kind);
  };
  const std::size_t before = abbreviation - 1;
  const std::string_view gap = words_.gap_behind(before);
  const bool apart = (gap == ", " && words_.gap_behind(abbreviation).starts_with(",")) ||
                     (gap == " (" && words_.gap_behind(abbreviation).starts_with(")"));
  if (gap != " " && !apart) return std::nullopt;
  if (is_kind(before)) return before;
  if (before < 2 || !is_attribute(before) || !joined(before - 1)) return std::nullopt;
  if (is(before - 1, OrganisationRole::genitive) && joined(before - 2) && is_kind(before - 2))
    return before - 2;
  return apart && is_kind(before - 1) ? std::optional(before - 1) : subject_before(abbreviation);
}

/// The head of "The Cornish fishing service (ABC) publishes": nothing but nouns between it and the brackets,
/// behind which the verb follows.
std::optional<std::size_t> OrganisationReader::subject_before(std::size_t abbreviation) const {
  constexpr std::size_t kMostNouns = 3;
  const bool verb_follows = words_.gap_behind(abbreviation) == ") " && is_attribute(abbreviation + 1);
  if (!verb_follows || words_.gap_behind(abbreviation - 1) != " (") return std::nullopt;
  std::size_t word = abbreviation - 1;
  for (std::size_t nouns = 0; word > 0 && nouns < kMostNouns && is_attribute(word); ++nouns, --word) {
    const bool head = is(word, OrganisationRole::head) || is(word, OrganisationRole::body);
    if (head && is(word - 1, OrganisationRole::article) && begins_sentence(word - 1)) return word;
    if (!joined(word - 1)) break;
  }
  return std::nullopt;
}

/// Where the name begins that an abbreviation in brackets stands behind; the abbreviation for none.
std::size_t OrganisationReader::written_out(std::size_t abbreviation) const {
  constexpr std::size_t kMostWords = 8;
  if (abbreviation == 0 || words_.gap_behind(abbreviation - 1) != " (") return abbreviation;
  std::size_t begin = abbreviation;
  for (std::size_t word = abbreviation; word > 0 && abbreviation - word < kMostWords; --word) {
    const std::size_t before = word - 1;
    if (word != abbreviation && !joined(before)) break;
    if (words_.is_capital(before)) {
      if (is(before, OrganisationRole::article) || is(before, OrganisationRole::object)) break;
      begin = before;
    } else if (!is(before, OrganisationRole::inner)) {
      break;
    }
  }
  return begin;
}

void OrganisationReader::add_abbreviations(const std::vector<OrganisationName>& names) {
  constexpr std::size_t kMostAttributes = 4;
  auto name = names.begin();
  for (std::size_t word = 0; word < words_.size(); ++word) {
    while (name != names.end() && name->past <= word) ++name;
    const bool in_name = name != names.end() && name->first <= word;
    if (in_name || !is_abbreviation(word)) continue;
    if (const auto kind = told_kind(word)) {
      std::size_t anchor = *kind;
      while (anchor > 0 && *kind - anchor < kMostAttributes && joined(anchor - 1) && is_attribute(anchor - 1))
        --anchor;
      placed_.push_back({{word, word + 1, false}, anchor, true, false});
      continue;
    }
    const std::size_t first = written_out(word);
    const std::size_t past = first == word ? word + 1 : word;
    const bool named_already = name != names.begin() && (name - 1)->past == past;
    if (!named_already) placed_.push_back({{first, past, false}, first, false, true});
  }
}

}  // namespace praxis::ingest
