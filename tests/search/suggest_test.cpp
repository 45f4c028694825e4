// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // the fixture's

std::shared_ptr<const Snapshot> named_units() {
  static const auto snapshot = [] {
    std::vector<Unit> units;
    const auto add = [&](const char* id, const char* title, const char* region, UnitKind kind) {
      Unit unit = make_unit(id, title, std::string("Words of ") + id + " and " + title);
      unit.regions = {region};
      unit.kind = kind;
      units.push_back(unit);
    };
    add("a", "Énergie pour tous", "ITC4", UnitKind::passage);
    add("b", "Energy for all: a guide", "ITC4", UnitKind::good_practice);
    add("c", "Solar energy", "AT22", UnitKind::good_practice);
    add("d", "Solar energy", "AT22", UnitKind::passage);
    add("e", "Logistics of l'Aquila", "ITC1", UnitKind::news);
    units[2].projects = {"ALPHA4"};
    units[3].themes = {"repair"};
    return snapshot_of(units);
  }();
  return snapshot;
}

std::vector<std::string> names(std::string_view typed, std::size_t limit = 10) {
  const auto suggestions = named_units()->suggest(typed, limit);
  std::vector<std::string> out;
  for (const NameSuggestion& one : *suggestions)
    out.push_back(one.kind + " " + one.label + " " + std::to_string(one.count));
  return out;
}

TEST(Suggest, NamesThatBeginSoFirstThenBeginningsOfOtherWords) {
  EXPECT_THAT(names("energ"), ElementsAre("title Énergie pour tous 1", "title Energy for all: a guide 1",
                                          "title Solar energy 2"));
  EXPECT_THAT(names("LOMB"), ElementsAre("region Lombardia 2"));
  EXPECT_THAT(names("lombardy"), ElementsAre("region Lombardia 2")) << "by any of its names";
  EXPECT_THAT(names("osterr"), ElementsAre("region Austria 2")) << "accents folded, inner regions counted";
  EXPECT_THAT(names("reu"), ElementsAre("theme Repair and reuse 1"));
  EXPECT_THAT(names("alpha f"), ElementsAre("project ALPHA4 1"));
  EXPECT_THAT(names("aquil"), ElementsAre("title Logistics of l'Aquila 1"));
}

TEST(Suggest, SaysByWhichOtherNameAThingWasFound) {
  const auto matched = [](std::string_view typed) {
    const auto suggestions = named_units()->suggest(typed, 10);
    std::vector<std::string> out;
    for (const NameSuggestion& one : *suggestions) out.push_back(one.label + "|" + one.matched);
    return out;
  };
  EXPECT_THAT(matched("lombardy"), ElementsAre("Lombardia|Lombardy"));
  EXPECT_THAT(matched("lombard"), ElementsAre("Lombardia|")) << "the label begins so too";
  EXPECT_THAT(matched("osterr"), ElementsAre("Austria|Österreich")) << "as the vocabulary writes it";
  EXPECT_THAT(matched("itc4"), ElementsAre("Lombardia|ITC4"));
  EXPECT_THAT(matched("four alp"), ElementsAre("ALPHA4|Alpha Four")) << "words in any order";
  EXPECT_THAT(matched("solar"), ElementsAre("Solar energy|")) << "titles have one name";
}

TEST(Suggest, TakesTheLastWordAsUnfinishedOnlyWhileItIs) {
  EXPECT_THAT(names("solar en"), ElementsAre("title Solar energy 2"));
  EXPECT_THAT(names("sol "), IsEmpty());
  EXPECT_THAT(names("solar "), ElementsAre("title Solar energy 2"));
  EXPECT_THAT(names("guide ener"), ElementsAre("title Energy for all: a guide 1")) << "in any order";
}

TEST(Suggest, OfOneTitleThePracticeIsMeant) {
  const auto suggestions = named_units()->suggest("solar", 5);
  ASSERT_EQ(suggestions->size(), 1U);
  EXPECT_EQ(suggestions->front().value, "c");
  EXPECT_EQ(suggestions->front().unit_kind, "good-practice");
}

TEST(Suggest, FacetCountsAreWhatTheirFilterFinds) {
  for (const char* typed : {"i", "a", "l", "s", "p", "g", "c", "r"}) {
    const auto suggestions = named_units()->suggest(typed, 50);
    for (const NameSuggestion& one : *suggestions) {
      if (one.kind == "title") continue;
      SearchRequest request;
      request.filters[one.kind] = {one.value};
      EXPECT_EQ(named_units()->search(request)->total, one.count) << one.label;
    }
  }
}

TEST(Suggest, NothingForNothingAndNoNamesWithoutUnits) {
  for (const char* typed : {"", " ", "?!", "\xFF", "zzz", "belg"})
    EXPECT_THAT(names(typed), IsEmpty()) << typed;
}

TEST(Suggest, IsBounded) {
  EXPECT_THAT(names("a", 0), IsEmpty());
  EXPECT_LE(names("a", 2).size(), 2U);
  EXPECT_LE(names("e", 1'000'000).size(), kMostSuggestions);
  std::string long_text = "energy ";
  for (int i = 0; i < 100'000; ++i) long_text += "for all ";
  names(long_text);
  names(std::string(1'000'000, 'e'));
  std::string cut = std::string(199, 'x') + "é";  // a limit inside a character
  names(cut);
}

// Of a beginning that thousands of names share, the best are known beforehand; they are what a look through
// all of them finds.
TEST(Suggest, TheBestOfManyNamesComeFirst) {
  std::vector<Unit> units;
  for (int i = 0; i < 2'300; ++i) {
    const std::string number = std::to_string(i);
    units.push_back(make_unit("n" + number, "Orchard plan " + number, "Apples."));
  }
  const auto rename = [&](std::size_t at, const char* title) { units[at].title = title; };
  rename(2'000, "Orchard");
  rename(1'500, "Old orchards");
  for (const std::size_t at : {900U, 901U, 902U}) rename(at, "Orchard meadows");
  for (const std::size_t at : {1'900U, 1'901U}) rename(at, "Organic orchards");
  const auto snapshot = snapshot_of(units);
  const auto best = [&](std::string_view typed, std::size_t limit) {
    std::vector<std::string> labels;
    const auto suggestions = snapshot->suggest(typed, limit);
    for (const NameSuggestion& one : *suggestions) labels.push_back(one.label);
    return labels;
  };
  EXPECT_THAT(best("o", 3), ElementsAre("Orchard meadows", "Organic orchards", "Orchard plan 0"));
  EXPECT_THAT(best("orchar", 3), ElementsAre("Orchard meadows", "Orchard plan 0", "Orchard plan 1"));
  EXPECT_THAT(best("ORCHARD", 3), ElementsAre("Orchard", "Orchard meadows", "Orchard plan 0"))
      << "the whole name";
  EXPECT_THAT(best("orchard plan 22", 2), ElementsAre("Orchard plan 22", "Orchard plan 220"));
  EXPECT_THAT(best("orchards old", 3), ElementsAre("Old orchards")) << "words that stand apart";
  EXPECT_EQ(best("orch", kMostSuggestions).size(), kMostSuggestions);
}

TEST(Suggest, OfManyNamesTooTheOtherOneIsSaid) {
  std::vector<Unit> units;
  for (int i = 0; i < 1'500; ++i)
    units.push_back(make_unit("n" + std::to_string(i), "Styled plan " + std::to_string(i), "Apples."));
  units[7].regions = {"AT22"};
  const auto snapshot = snapshot_of(units);
  for (const char* typed : {"st", "sty", "styr"}) {
    const auto suggestions = snapshot->suggest(typed, 10);
    const auto region = std::find_if(suggestions->begin(), suggestions->end(),
                                     [](const NameSuggestion& one) { return one.kind == "region"; });
    ASSERT_NE(region, suggestions->end()) << typed;
    EXPECT_EQ(region->label + "|" + region->matched,
              typed == std::string("st") ? "Steiermark|" : "Steiermark|Styria");
  }
}

}  // namespace
}  // namespace praxis::search
