// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;
using namespace testing;  // the fixture's

std::shared_ptr<const Snapshot> workshop() {
  Unit repair = make_unit("repair", "Vouchers for repair",
                          "The city pays half of a repair bill. Kettles and bikes live on.");
  repair.kind = UnitKind::good_practice;
  repair.projects = {"ALPHA4"};
  repair.regions = {"AT22"};
  repair.themes = {"repair"};
  repair.date = "2019-05";
  Unit buses = make_unit("buses", "Zero-emission buses",
                         "Regional R&D money bought twelve CO₂-free buses after COVID-19.");
  buses.kind = UnitKind::good_practice;
  buses.regions = {"ITC1"};
  buses.themes = {"greener-europe"};
  buses.date = "2021";
  Unit clusters = make_unit(
      "clusters", "Strengthen cluster policy",
      "Cluster organisations need long-term funding. Industry 4.0 is one reason, ORBIX2.0 another.");
  clusters.kind = UnitKind::recommendation;
  clusters.themes = {"clusters"};
  Unit roofs =
      make_unit("roofs", "Green roofs", "Labour market programmes train roofers. Bikes are repaired too.");
  return snapshot_of({repair, buses, clusters, roofs});
}

struct Found {
  std::string query;
  std::vector<std::string> found;  ///< in any order
};

class Finds : public ::testing::TestWithParam<Found> {
 protected:
  static std::shared_ptr<const Snapshot> shared() {
    static const auto snapshot = workshop();
    return snapshot;
  }
};

TEST_P(Finds, ExactlyThese) {
  EXPECT_THAT(ids(*shared(), GetParam().query), ::testing::UnorderedElementsAreArray(GetParam().found));
}

INSTANTIATE_TEST_SUITE_P(
    Words, Finds,
    ::testing::Values(Found{"kettle", {"repair"}}, Found{"KETTLES", {"repair"}},
                      Found{"bike", {"repair", "roofs"}}, Found{"zero-emission", {"buses"}},
                      Found{"zeroemission", {"buses"}}, Found{"emission", {"buses"}}, Found{"R&D", {"buses"}},
                      Found{"r & d", {"buses"}}, Found{"CO2", {"buses"}}, Found{"CO₂", {"buses"}},
                      Found{"covid", {"buses"}}, Found{"covid19", {"buses"}}, Found{"Covid-19", {"buses"}},
                      Found{"\"Industry 4.0\"", {"clusters"}}, Found{"orbix", {"clusters"}},
                      Found{"orbix2.0", {"clusters"}}, Found{"organization", {"clusters"}},
                      Found{"labor", {"roofs"}}, Found{"program", {"roofs"}},
                      // Names of the places and projects of a unit, though its text does not have them.
                      Found{"Piedmont", {"buses"}}, Found{"Piemonte", {"buses"}}, Found{"ALPHA4", {"repair"}},
                      Found{"the", {"repair"}}, Found{"xylophone", {}}, Found{"?!", {}}, Found{"\"\"", {}}));

INSTANTIATE_TEST_SUITE_P(
    Operators, Finds,
    ::testing::Values(Found{"\"repair bill\"", {"repair"}}, Found{"\"bill repair\"", {}},
                      Found{"\"zeroemission buses\"", {"buses"}},
                      Found{"\"labor market programs\"", {"roofs"}}, Found{"\"kettles labour\"", {}},
                      Found{"bikes -kettles", {"roofs"}}, Found{"-bikes", {"buses", "clusters"}},
                      Found{"bikes NOT \"repair bill\"", {"roofs"}},
                      Found{"kettles OR orbix", {"repair", "clusters"}},
                      Found{"\"repair bill\" OR \"green roofs\"", {"repair", "roofs"}},
                      Found{"(kettles OR roofers) -title:green", {"repair"}}, Found{"clust*", {"clusters"}},
                      Found{"r*", {"repair", "buses", "clusters", "roofs"}}, Found{"long-ter*", {"clusters"}},
                      Found{"title:repair", {"repair"}}, Found{"title:xylophone bikes", {}},
                      Found{"title:bikes kettles", {}}, Found{"title:\"green roofs\"", {"roofs"}},
                      Found{"title:\"roofs green\"", {}},
                      Found{"*", {"repair", "buses", "clusters", "roofs"}}));

INSTANTIATE_TEST_SUITE_P(
    Fields, Finds,
    ::testing::Values(Found{"region:AT22", {"repair"}}, Found{"region:Austria", {"repair"}},
                      Found{"region:\"österreich\"", {"repair"}}, Found{"region:it", {"buses"}},
                      Found{"region:Piedmont", {"buses"}}, Found{"region:ITC4", {}},
                      Found{"theme:\"Greener Europe\"", {"repair", "buses"}},
                      Found{"theme:circular-economy", {"repair"}},
                      Found{"project:\"alpha four\"", {"repair"}}, Found{"kind:recommendation", {"clusters"}},
                      Found{"kind:\"Good practice\"", {"repair", "buses"}},
                      Found{"language:English kettles", {"repair"}}, Found{"year:2019", {"repair"}},
                      Found{"year:2018..2021", {"repair", "buses"}}, Found{"year:2020..", {"buses"}},
                      Found{"bikes -region:AT", {"roofs"}}, Found{"kettles region:IT", {}},
                      // What a field does not know is looked for as words.
                      Found{"region:kettles", {"repair"}}, Found{"year:orbix", {"clusters"}}));

TEST(Search, EmptyTextIsEverythingKindByKindTheNewestFirst) {
  const auto snapshot = workshop();
  EXPECT_THAT(ids(*snapshot, ""), ElementsAre("buses", "repair", "clusters", "roofs"));
  EXPECT_THAT(ids(*snapshot, " \n"), SizeIs(4));
}

TEST(Search, UnitsWithAllWordsComeFirst) {
  std::vector<Unit> units;
  // Rare words weigh much: without the rule, the unit with one rare word would win.
  units.push_back(make_unit("rare", "Quokka quokka", "Quokka quokka quokka."));
  units.push_back(make_unit("all", "",
                            "A long text about water and about many other things, with one quokka in it, "
                            "before it turns to money, plans, roads, schools, parks and people."));
  for (int i = 0; i < 20; ++i) units.push_back(make_unit("w" + std::to_string(i), "Water", "Water plans."));
  const auto found = ids(*snapshot_of(units), "water quokka");
  EXPECT_THAT(found, SizeIs(20)) << "a page; partial matches follow";
  EXPECT_EQ(found.front(), "all");
}

TEST(Search, EnoughFullMatchesAreAllThatIsFound) {
  std::vector<Unit> units;
  for (int i = 0; i < 6; ++i) units.push_back(make_unit("both" + std::to_string(i), "", "Water and energy."));
  for (int i = 0; i < 6; ++i) units.push_back(make_unit("one" + std::to_string(i), "", "Water alone."));
  const auto snapshot = snapshot_of(units);
  EXPECT_EQ(snapshot->search(ask("water energy"))->total, 6U);
  // Prose is matched as well as it can be.
  SearchRequest prose = ask("water energy");
  prose.plain = true;
  EXPECT_EQ(snapshot->search(prose)->total, 12U);
}

TEST(Search, StopWordsOnlyMatterAlone) {
  const auto snapshot =
      snapshot_of({make_unit("be", "", "To be or not to be."), make_unit("bees", "", "Bees need meadows.")});
  EXPECT_THAT(ids(*snapshot, "to be or not to be"), ElementsAre("be"));
  EXPECT_THAT(ids(*snapshot, "what do the bees need"), ElementsAre("bees"));
  EXPECT_THAT(ids(*snapshot, "\"to be\""), ElementsAre("be"));
}

TEST(Search, PlainTextMayBeAsLongAsItLikes) {
  std::string prose = "Kettles \"and -bikes (in";
  for (int i = 0; i < 3000; ++i) prose += " word" + std::to_string(i * 7919 % 1000);
  SearchRequest request = ask(prose);
  request.plain = true;
  EXPECT_THAT(ids(*workshop(), request), Contains("repair"));
}

TEST(Search, BearsOddQueries) {
  const auto snapshot = workshop();
  const std::string brackets(5000, '(');
  for (const std::string& text :
       {std::string("\""), brackets + "bikes", std::string(10'000, 'x'), std::string("-\"\" -() OR"),
        std::string("*a*"), std::string("\x01\x02\xFF"), std::string("year:99999 region:\"\" kind:"),
        std::string("a* b* c* d* e* f*"), std::string("((bikes OR) AND -(-bikes))"),
        std::string("how-to up-to"), std::string("C++ C# &&& +-+")}) {
    const auto answer = snapshot->search(ask(text));
    EXPECT_TRUE(answer) << text.substr(0, 40);
  }
  EXPECT_THAT(ids(*snapshot, brackets + "kettles"), ElementsAre("repair"));
}

TEST(Search, LongPhrasesAreMatchedWhole) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "w" + std::to_string(i % 150) + " ";
  const auto snapshot = snapshot_of({make_unit("long", "", text)});
  EXPECT_THAT(ids(*snapshot, "\"" + text + "\""), ElementsAre("long"));
  EXPECT_THAT(ids(*snapshot, "\"" + text + "other\""), IsEmpty());
}

TEST(Search, TitleWordsWeighMore) {
  const auto snapshot = snapshot_of({make_unit("text", "Something", "Orchards orchards."),
                                     make_unit("title", "Orchards", "Something else.")});
  EXPECT_THAT(ids(*snapshot, "orchards -nothing"), SizeIs(2));
  const auto twice = snapshot_of(
      {make_unit("text", "Something", "Orchards here."), make_unit("title", "Orchards", "Something here.")});
  EXPECT_THAT(ids(*twice, "orchards"), ElementsAre("title", "text"));
}

TEST(Search, ATitleRepeatedInTheTextCountsOnce) {
  const auto snapshot = snapshot_of(
      {make_unit("a", "Orchards", "Orchards\n\nNew trees."), make_unit("b", "Orchards", "New trees.")});
  const auto answer = snapshot->search(ask("orchards"));
  ASSERT_EQ(answer->hits.size(), 2U);
  EXPECT_DOUBLE_EQ(answer->hits[0].score, answer->hits[1].score);
}

TEST(Search, UnknownThingsAreNotFound) {
  const auto snapshot = workshop();
  EXPECT_EQ(snapshot->unit("nothing").error().kind, ErrorKind::not_found);
  EXPECT_EQ(snapshot->units_of_document("nothing").error().kind, ErrorKind::not_found);
  EXPECT_EQ(snapshot->unit("buses")->title, "Zero-emission buses");
  EXPECT_THAT(*snapshot->units_of_document("document"), SizeIs(4));
}

TEST(Search, GivesUnitsBackWhole) {
  Unit unit = make_unit(std::string(500, 'i'), "Tïtle", std::string(300'000, 'x') + " end\n\nof text");
  unit.regions = {"ITC1"};
  unit.why = {{"regions", "ITC1", "Turin", 3, 8, false}};
  unit.boxes = {{2, {1.5, 2, 3, 4.25}}};
  unit.record_id = "r-1";
  unit.document.id = "document";
  const auto snapshot = snapshot_of({unit});
  EXPECT_EQ(*snapshot->unit(unit.id), unit);
  std::size_t visited = 0;
  ASSERT_TRUE(snapshot->for_each_unit([&](const Unit& each) { return ++visited, each == unit; }));
  EXPECT_EQ(visited, 1U);
}

TEST(Search, AnIndexMayBeEmpty) {
  const auto snapshot = snapshot_of({});
  EXPECT_EQ(snapshot->unit_count(), 0U);
  EXPECT_THAT(ids(*snapshot, ""), IsEmpty());
  EXPECT_THAT(ids(*snapshot, "anything \"at all\" any*"), IsEmpty());
}

TEST(Search, RefusesWhatIsMalformed) {
  SearchRequest request = ask("bikes");
  request.filters["year"] = {"soon"};
  EXPECT_EQ(workshop()->search(request).error().kind, ErrorKind::bad_request);
  EXPECT_EQ(workshop()->rank(request).error().kind, ErrorKind::bad_request);
}

}  // namespace
}  // namespace praxis::search
