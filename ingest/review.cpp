// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/review.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFewWords = 25;
constexpr std::size_t kManyWords = 1'200;
constexpr std::size_t kLongTitleWords = 16;

std::size_t words_in(std::string_view text) {
  return split_words(text).size();
}

void doubt_length(const Unit& unit, std::vector<Doubt>& doubts) {
  const std::size_t words = words_in(unit.text);
  const std::string held = "holds " + std::to_string(words) + " words";
  if (words < kFewWords) {
    const double weight = 0.9 - 0.4 * static_cast<double>(words) / kFewWords;
    doubts.push_back({weight, "kind", "set", "passage", held + ": perhaps a heading or an entry of a list"});
  } else if (words > kManyWords) {
    doubts.push_back({0.5, "kind", "set", "passage", held + ": perhaps more than one thing"});
  }
}

void doubt_title(const Unit& unit, std::vector<Doubt>& doubts) {
  const std::size_t words = words_in(unit.title);
  if (words > kLongTitleWords) {
    doubts.push_back({0.6, "title", "rename", unit.title, "the title reads like a sentence"});
    return;
  }
  const auto letters = std::count_if(unit.title.begin(), unit.title.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || is_ascii_letter(c);
  });
  if (letters < 4) doubts.push_back({0.7, "title", "rename", unit.title, "the title says nothing"});
}

void doubt_place(const Unit& unit, std::vector<Doubt>& doubts) {
  if (unit.kind != UnitKind::good_practice || !unit.regions.empty()) return;
  if (unit.projects.empty()) {
    doubts.push_back({0.55, "regions", "add", "", "a practice of no known region and no known project"});
  } else {
    doubts.push_back({0.4, "regions", "add", "", "a practice of no known region"});
  }
}

/// How a concept is meant by these words.
TermKind kind_of_term(const Concept* concept_, std::string_view words) {
  if (!concept_) return TermKind::name;
  const std::string folded = strip_accents(fold_case(words));
  for (const Term& term : concept_->terms) {
    if (strip_accents(fold_case(term.text)) == folded) return term.kind;
  }
  return TermKind::name;
}

std::size_t times_said(std::string_view text, std::string_view words) {
  std::size_t times = 0;
  for (std::size_t at = 0; (at = text.find(words, at)) != std::string_view::npos; at += words.size()) ++times;
  return times;
}

void doubt_tag(const Unit& unit, const Why& why, const Vocabularies& vocabularies,
               std::vector<Doubt>& doubts) {
  const bool from_words = why.end > why.begin && !why.text.empty();
  if (!from_words || why.in_title) return;
  if (why.field == "kind") {
    doubts.push_back(
        {0.5, "kind", "set", "passage", "announced by no heading, cut by what it says: “" + why.text + "”"});
    return;
  }
  const std::string said = "only by “" + why.text + "”, said once";
  const bool once = times_said(unit.text, why.text) == 1;
  if (why.field == "regions") {
    const TermKind kind = kind_of_term(vocabularies.regions.find(why.value), why.text);
    if (kind == TermKind::adjective)
      doubts.push_back(
          {once ? 0.6 : 0.45, "regions", "remove", why.value, "only by the adjective “" + why.text + "”"});
    else if (once && unit.regions.size() > 1)
      doubts.push_back({kind == TermKind::place ? 0.4 : 0.35, "regions", "remove", why.value, said});
  } else if (why.field == "themes" && once && words_in(why.text) == 1) {
    doubts.push_back({0.4, "themes", "remove", why.value, said});
  } else if (why.field == "projects" && once) {
    const Concept* project = vocabularies.projects.find(why.value);
    if (!project || project->ambiguous) doubts.push_back({0.5, "projects", "remove", why.value, said});
  }
}

}  // namespace

std::vector<Doubt> doubts_of(const Unit& unit, const Vocabularies& vocabularies) {
  std::vector<Doubt> doubts;
  if (unit.kind == UnitKind::passage) return doubts;
  doubt_length(unit, doubts);
  doubt_title(unit, doubts);
  doubt_place(unit, doubts);
  for (const Why& why : unit.why) doubt_tag(unit, why, vocabularies, doubts);
  std::stable_sort(doubts.begin(), doubts.end(),
                   [](const Doubt& a, const Doubt& b) { return a.weight > b.weight; });
  return doubts;
}

}  // namespace praxis::ingest
