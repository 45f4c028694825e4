// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "search/analyzer.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using namespace testing;  // the fixture's

/// Texts of words and marks that make trouble, in no language.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> words{
      "cluster",  "zero-emission", "l'énergie", "R&D",    "R & D", "C++",  "COVID-19", "4.0",
      "ORBIX2.0", "Straße",        "don't",     "U.S.A.", "e.g.",  "Łódź", "CO₂",      "ΕΛΛΑΣ",
      "иновация", "1,000",         "½",         "ﬁne",    "a_b",   "x:y",  "and/or",   "I+D+i",
      "日本",     "naïve",         "O’Neill",   "labour", "AT&T",  "20%"};
  static const std::vector<std::string> marks{" ",    " ",   " ",  " ",  ", ", ". ",
                                              "\n\n", " – ", " (", ") ", "; ", "…"};
  std::string text;
  for (std::size_t i = 0; i < 40; ++i)
    text += words[random() % words.size()] + marks[random() % marks.size()];
  return text;
}

TEST(PhraseProperty, AnyRunOfWordsQuotedFindsItsUnit) {
  std::mt19937 random(7);
  std::vector<Unit> units;
  for (int i = 0; i < 40; ++i) {
    units.push_back(make_unit(std::to_string(i), "Title " + std::to_string(i), random_text(random)));
    units.back().language =
        std::vector<std::string>{"en", "fr", "de", "", "el"}[static_cast<std::size_t>(i) % 5];
  }
  const auto snapshot = snapshot_of(units);
  for (int round = 0; round < 1500; ++round) {
    const Unit& unit = units[random() % units.size()];
    const Analysis analysis = analyse(unit.text);
    const std::size_t length = 2 + random() % 5;
    const std::size_t first = random() % (analysis.words.size() - length);
    const std::size_t begin = analysis.words[first].begin;
    const std::string run = unit.text.substr(begin, analysis.words[first + length - 1].end - begin);
    SearchRequest request = ask("\"" + run + "\"");
    request.limit = 100;
    request.with_facets = false;
    const auto found = ids(*snapshot, request);
    ASSERT_TRUE(std::find(found.begin(), found.end(), unit.id) != found.end()) << run;
  }
}

}  // namespace
}  // namespace praxis::search
