// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // the fixture's

std::shared_ptr<const Snapshot> named_places() {
  static const auto snapshot = [] {
    Unit turin = make_unit("turin", "Clusters of Turin", "Firms of the valley work in clusters.");
    turin.regions = {"ITC1"};
    turin.projects = {"ALPHA4"};
    Unit milan = make_unit("milan", "Lending tools", "A library of tools, and no clusters.");
    milan.regions = {"ITC4"};
    Unit graz = make_unit("graz", "Holzcluster", "Sägewerke und Tischler.");
    graz.language = "de";
    graz.regions = {"AT22"};
    graz.kind = UnitKind::good_practice;
    return snapshot_of({turin, milan, graz});
  }();
  return snapshot;
}

/// "facet=value text count" for each name offered.
std::vector<std::string> offers(const SearchRequest& request) {
  std::vector<std::string> out;
  const auto answer = named_places()->search(request);
  for (const RecognisedName& name : answer->recognised) {
    out.push_back(name.facet + "=" + name.value + " <" + name.text + "> " + std::to_string(name.count));
  }
  return out;
}
std::vector<std::string> offers(const std::string& text) {
  return offers(ask(text));
}

TEST(RecognisedNames, RegionsByAnyNameWithTheRestOfTheQuery) {
  EXPECT_THAT(offers("clusters Lombardy"), ElementsAre("region=ITC4 <clusters> 1"));
  EXPECT_THAT(offers("piedmont clusters tools"), ElementsAre("region=ITC1 <clusters tools> 1"));
  EXPECT_THAT(offers("clusters Italia"), ElementsAre("region=IT <clusters> 2")) << "with what lies inside";
  EXPECT_THAT(offers("OSTERREICH"), ElementsAre("region=AT <> 1")) << "case and accents folded";
}

TEST(RecognisedNames, ThePrepositionGoesWithTheName) {
  EXPECT_THAT(offers("clusters in Italy"), ElementsAre("region=IT <clusters> 2"));
  EXPECT_THAT(offers("Tischler aus der Steiermark"), ElementsAre("region=AT22 <Tischler> 1"));
}

TEST(RecognisedNames, ProjectsByEveryVariant) {
  EXPECT_THAT(offers("alpha4"), ElementsAre("project=ALPHA4 <> 1"));
  EXPECT_THAT(offers("alpha four firms"), ElementsAre("project=ALPHA4 <firms> 1"));
  EXPECT_THAT(offers("alpha firms"), IsEmpty());
}

TEST(RecognisedNames, AProjectCalledAsAWordOnlyAsItIsWritten) {
  std::vector<Unit> units;
  for (const char* id : {"one", "two", "three"})
    units.push_back(make_unit(id, id, "The software is still in beta, says the firm."));
  units[0].projects = {"Beta"};
  const auto offered = [](const std::vector<Unit>& of, const char* text) {
    return snapshot_of(of)->search(ask(text))->recognised.size();
  };
  EXPECT_EQ(offered(units, "beta"), 0U) << "two of three that say it are not the project's";
  EXPECT_EQ(offered(units, "beta software"), 0U);
  EXPECT_EQ(offered(units, "Beta software"), 1U);
  units[1].projects = {"Beta"};
  EXPECT_EQ(offered(units, "beta"), 1U) << "most are";
}

TEST(RecognisedNames, CountIsWhatTheFilterGives) {
  for (const char* text : {"clusters Italy", "library Italy", "alpha four clusters", "Styria"}) {
    const auto offered = named_places()->search(ask(text))->recognised;
    ASSERT_EQ(offered.size(), 1U) << text;
    SearchRequest narrowed = ask(offered[0].text);
    narrowed.filters[offered[0].facet] = {offered[0].value};
    EXPECT_EQ(named_places()->search(narrowed)->total, offered[0].count) << text;
  }
}

TEST(RecognisedNames, NeverOneThatFindsNothing) {
  EXPECT_THAT(offers("library Styria"), IsEmpty());
  EXPECT_THAT(offers("Belgium"), IsEmpty()) << "known, but no unit is there";
  SearchRequest practices = ask("Italy clusters");
  practices.filters["kind"] = {"good-practice"};
  EXPECT_THAT(offers(practices), IsEmpty());
}

TEST(RecognisedNames, OnlyWhatIsMeantAsPlainWords) {
  EXPECT_THAT(offers("clusters -Lombardy"), IsEmpty());
  EXPECT_THAT(offers("(Lombardy OR tools)"), IsEmpty());
  EXPECT_THAT(offers("tools OR Lombardy"), IsEmpty());
  EXPECT_THAT(offers("region:Lombardy tools"), IsEmpty());
  EXPECT_THAT(offers("title:Lombardy"), IsEmpty());
  EXPECT_THAT(offers("it clusters"), IsEmpty()) << "a code of two letters is a word too";
  EXPECT_THAT(offers("\"Lombardy\" tools"), ElementsAre("region=ITC4 <tools> 1"));
  SearchRequest chosen = ask("tools Lombardy");
  chosen.filters["region"] = {"ITC4"};
  EXPECT_THAT(offers(chosen), IsEmpty());
}

TEST(RecognisedNames, AnAccentThatTheNameHasNotIsAnotherWord) {
  EXPECT_THAT(offers("clusters Lombardý"), IsEmpty());
  EXPECT_THAT(offers("Österreich"), ElementsAre("region=AT <> 1"));
  EXPECT_THAT(offers("Osterreich"), ElementsAre("region=AT <> 1")) << "left out is not another";
  EXPECT_THAT(offers("Ôsterreich"), IsEmpty());
}

TEST(RecognisedNames, StandForWholeWords) {
  EXPECT_THAT(offers("tools d'Italia"), ElementsAre("region=IT <tools> 1"));
  EXPECT_THAT(offers("Lombardy-based tools"), IsEmpty());
}

}  // namespace
}  // namespace praxis::search
