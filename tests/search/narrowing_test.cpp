// SPDX-License-Identifier: GPL-3.0-or-later
// Each word more narrows: a unit with all words of a query has all words of a shorter one.
#include "fixture.h"
#include "search/analyzer.h"
#include "search/schema.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::IsEmpty;
using namespace testing;  // the fixture's

/// Stop words of no language: what those do hangs on the language that a query's words tell.
const std::vector<std::string> kWords{"kiln",   "kilns", "slow-drying", "slow",     "drying",  "K&W",
                                      "FERRO3", "ferro", "3",           "casting",  "Ofen",    "Öfen",
                                      "Töpfer", "fours", "céramique",   "ceramics", "potters", "small",
                                      "firms",  "glaze", "glazing",     "19",       "COV-19",  "clay"};

std::vector<Unit> random_units(std::mt19937& random) {
  std::vector<Unit> units;
  for (int i = 0; i < 120; ++i) {
    std::string text;
    for (std::size_t w = 0; w < 9; ++w) text += kWords[random() % kWords.size()] + (w % 4 == 3 ? ", " : " ");
    units.push_back(make_unit(std::to_string(i), kWords[random() % kWords.size()], text));
    units.back().language = std::vector<std::string>{"en", "de", "fr"}[static_cast<std::size_t>(i) % 3];
  }
  return units;
}

/// Units with all words of a text, as a search shows them: those before the line.
std::vector<std::string> with_all_words(const Snapshot& snapshot, const std::string& text) {
  SearchRequest request = ask(text);
  request.limit = 200;
  const auto answer = snapshot.search(request);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < std::min(answer->hits.size(), answer->partial_from.value_or(200)); ++i)
    found.push_back(answer->hits[i].unit.id);
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> beyond(const std::vector<std::string>& longer,
                                const std::vector<std::string>& shorter) {
  std::vector<std::string> out;
  std::set_difference(longer.begin(), longer.end(), shorter.begin(), shorter.end(), std::back_inserter(out));
  return out;
}

TEST(Narrowing, EachWordMoreFindsNoOtherUnits) {
  std::mt19937 random(11);
  const auto snapshot = snapshot_of(random_units(random));
  std::size_t found = 0;
  for (int round = 0; round < 100; ++round) {
    std::string text = kWords[random() % kWords.size()];
    std::vector<std::string> before = with_all_words(*snapshot, text);
    for (int more = 0; more < 3; ++more) {
      const std::string longer = text + " " + kWords[random() % kWords.size()];
      if (analyse(longer).words.size() > limit::kAllWordsQuery) break;
      const std::vector<std::string> now = with_all_words(*snapshot, longer);
      EXPECT_THAT(beyond(now, before), IsEmpty()) << "“" << longer << "” beside “" << text << "”";
      found += now.size();
      text = longer;
      before = now;
    }
  }
  EXPECT_GT(found, 200U);
}

/// Letters and a number typed as one are a name: first where they are so, next side by side, never apart.
TEST(Names, OfLettersAndANumberAreNotFoundApart) {
  const auto snapshot = snapshot_of(
      {make_unit("apart", "Kilns", "Three kilns of 3 towns, and a kiln for 3 more."),
       make_unit("beside", "", "KILNS 3 met."),
       make_unit("name", "", "The partners of KILNS3 met in a town with a river and a long bridge.")});
  const auto answer = snapshot->search(ask("KILNS3"));
  ASSERT_EQ(answer->hits.size(), 3U);
  EXPECT_EQ(answer->hits[0].unit.id, "name");
  EXPECT_EQ(answer->hits[1].unit.id, "beside");
  EXPECT_EQ(answer->partial_from, 2U);
}

TEST(Names, OfSeveralWordsComeFirstWhereTheyStand) {
  std::vector<Unit> units;
  for (int i = 0; i < 20; ++i)
    units.push_back(
        make_unit(std::to_string(i), "Q of tidal " + std::to_string(100 + i), "Q or tidal. Q and tidal."));
  Unit named = make_unit("named", "TIDAL Q",
                         "Partners of seven harbours met and wrote down what they had seen there.");
  named.kind = UnitKind::project;
  named.projects = {"TIDAL Q"};
  units.push_back(named);
  EXPECT_EQ(ids(*snapshot_of(units), "tidal q").front(), "named");
  EXPECT_NE(ids(*snapshot_of(units), "q tidal").front(), "named");
}

TEST(Quotes, AroundNothingMeanNothing) {
  const auto snapshot = snapshot_of({make_unit("kiln", "", "A kiln of clay."), make_unit("x", "", "Rain.")});
  EXPECT_EQ(ids(*snapshot, "kiln \"\" clay"), ids(*snapshot, "kiln clay"));
  EXPECT_EQ(ids(*snapshot, "-\" \" kiln"), std::vector<std::string>{"kiln"});
  const auto alone = snapshot->search(ask("\"\""));
  EXPECT_EQ(alone->total, 0U);
  ASSERT_TRUE(alone->nothing);
  EXPECT_FALSE(alone->nothing->nearest.empty());
}

/// Where few units have all words, so do those that follow: they have the more of them the more there are.
TEST(Narrowing, WhatFollowsHasAsManyWordsAsCanBe) {
  std::vector<Unit> units;
  for (int i = 0; i < 60; ++i) {
    units.push_back(make_unit(std::to_string(i), "", "Bricks of kind " + std::to_string(1000 + i) + "."));
    if (i < 30) units.back().text += " Made of loam.";
    if (i < 3) units.back().text += " With straw.";
  }
  const auto snapshot = snapshot_of(units);
  const auto total = [&](const char* text) { return snapshot->search(ask(text))->total; };
  EXPECT_EQ(total("bricks"), 60U);
  EXPECT_EQ(total("bricks loam"), 30U);
  EXPECT_EQ(total("bricks loam straw"), 30U);           // three, and those with two
  EXPECT_EQ(total("bricks loam straw feathers"), 30U);  // none, three with three, those with two
  EXPECT_EQ(total("bricks feathers"), 60U);
}

}  // namespace
}  // namespace praxis::search
