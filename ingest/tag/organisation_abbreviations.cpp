// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
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

/// Where what tells the kind begins: "(regional energy agency) ABC", "(Catering company) ABC" at a sentence's
/// beginning.
std::size_t OrganisationReader::told_anchor(std::size_t kind) const {
  constexpr std::size_t kMostAttributes = 4;
  std::size_t anchor = kind;
  while (anchor > 0 && kind - anchor < kMostAttributes && joined(anchor - 1) && is_attribute(anchor - 1))
    --anchor;
  const bool opened = anchor > 0 && joined(anchor - 1) && begins_sentence(anchor - 1) &&
                      !is(anchor - 1, OrganisationRole::article) && !is(anchor - 1, OrganisationRole::object);
  return opened ? anchor - 1 : anchor;
}

/// A sum or a count follows: "cost the firm EUR 900".
bool OrganisationReader::before_number(std::size_t past) const {
  const std::string_view gap = words_.gap_behind(past - 1);  // numbers may be no words
  if (gap.size() > 1) return gap[0] == ' ' && is_ascii_digit(gap[1]);
  return gap == " " && past < words_.size() && is_ascii_digit(words_.text[words_.begins[past]]);
}

/// Capitalised words right behind the word that tells what they are the name of: "the cooperative (Dobra
/// Gospa)", "the agency, (Vides Birojs), that".
std::optional<OrganisationName> OrganisationReader::told_name(std::size_t first) const {
  constexpr std::size_t kMostToldWords = 6;
  if (first == 0 || !words_.is_capital(first) || words_.is_capital(first - 1) ||
      !is(first - 1, OrganisationRole::kind) || is(first, OrganisationRole::article) ||
      is(first, OrganisationRole::object))
    return std::nullopt;
  std::size_t past = first + 1;
  while (past < words_.size() && past - first < kMostToldWords && joined(past - 1)) {
    const bool tied = past + 1 < words_.size() && is(past, OrganisationRole::inner) && joined(past) &&
                      words_.is_capital(past + 1) && !is(past, OrganisationRole::object);
    if (!words_.is_capital(past) && !tied) break;
    past += words_.is_capital(past) ? 1 : 2;
  }
  const std::string_view before = words_.gap_behind(first - 1);
  const bool apart = before == ", " && words_.gap_behind(past - 1).starts_with(",");
  if (before != " " && !apart) return std::nullopt;
  if (before_number(past)) return std::nullopt;
  return OrganisationName{first, past, false};
}

/// Capitalised words at a sentence's beginning of which it goes on to say what they are: "(Blackwater
/// Growers) is a not-for-profit company", "Die (Emscher eG), eine Genossenschaft".
std::optional<OrganisationName> OrganisationReader::told_behind(std::size_t first) const {
  constexpr std::size_t kMostNameWords = 6;
  constexpr std::size_t kMostBetween = 3;
  constexpr std::size_t kLongestTie = 3;  // bytes
  const bool articled = first > 0 && joined(first - 1) && is(first - 1, OrganisationRole::article);
  if (!words_.is_capital(first) || is(first, OrganisationRole::article) ||
      is(first, OrganisationRole::object) || !begins_sentence(articled ? first - 1 : first))
    return std::nullopt;
  std::size_t past = first + 1;
  // "Salento Casa di Posa": a name in another language has small words of its own.
  const auto is_tie = [&](std::size_t word) {
    return word + 1 < words_.size() && words_.keys[word].size() <= kLongestTie && joined(word) &&
           words_.is_capital(word + 1);
  };
  while (past < words_.size() && past - first < kMostNameWords && joined(past - 1) &&
         (words_.is_part(past) || is_tie(past)))
    ++past;
  if (past - first < 2 || past + 1 >= words_.size()) return std::nullopt;
  const bool apposed = words_.gap_behind(past - 1) == ", ";
  const bool is_said = joined(past - 1) && is(past, OrganisationRole::copula) && joined(past);
  if (!apposed && !is_said) return std::nullopt;
  std::size_t word = apposed ? past : past + 1;
  if (!is(word, OrganisationRole::indefinite)) return std::nullopt;
  for (std::size_t between = 0; between <= kMostBetween && word + 1 < words_.size(); ++between) {
    const bool hyphened = words_.gap_behind(word) == "-";  // "not-for-profit"
    if (!hyphened && !joined(word)) break;
    ++word;
    if (is(word, OrganisationRole::kind)) return OrganisationName{first, past, false};
    if (!hyphened && (is(word, OrganisationRole::inner) || is(word, OrganisationRole::object))) break;
  }
  return std::nullopt;
}

void OrganisationReader::add_abbreviations(const std::vector<OrganisationName>& names) {
  auto name = names.begin();
  for (std::size_t word = 0; word < words_.size(); ++word) {
    while (name != names.end() && name->past <= word) ++name;
    const bool in_name = name != names.end() && name->first <= word;
    if (in_name) continue;
    if (const auto told = told_name(word)) {
      placed_.push_back({*told, told_anchor(word - 1), true, false});
      word = told->past - 1;
      continue;
    }
    if (const auto told = told_behind(word)) {
      placed_.push_back({*told, word, true, false});
      word = told->past - 1;
      continue;
    }
    const bool articled = !language_.capital_nouns() && is(word, OrganisationRole::article);
    if (const auto proper = articled ? proper_name(word) : std::nullopt) {
      placed_.push_back({*proper, proper->first, false, true});
      continue;
    }
    if (!is_abbreviation(word) || before_number(word + 1)) continue;
    if (const auto kind = told_kind(word)) {
      placed_.push_back({{word, word + 1, false}, told_anchor(*kind), true, false});
      continue;
    }
    const std::size_t first = written_out(word);
    const std::size_t past = first == word ? word + 1 : word;
    const bool named_already = name != names.begin() && (name - 1)->past == past;
    if (!named_already) placed_.push_back({{first, past, false}, first, false, true});
  }
}

}  // namespace praxis::ingest
