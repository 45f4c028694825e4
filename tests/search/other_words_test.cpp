// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/other_words.h"

#include "fixture.h"
#include "search/generation.h"
#include "search/index_builder.h"
#include "search/live_index.h"
#include "search/synonym_table.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <thread>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;
using namespace testing;  // the fixture's

Unit said_in(std::string language, std::string id, std::string text) {
  Unit unit = make_unit(std::move(id), "", std::move(text));
  unit.language = std::move(language);
  return unit;
}

/// Lighthouses, beacons and a made-up abbreviation; and places and themes with names in several languages.
std::shared_ptr<const Vocabularies> harbour_vocabularies() {
  static const auto made = [] {
    auto all = std::make_shared<Vocabularies>();
    all->synonyms = {
        {{"LHX", ""}, {"lighthouse", "en"}, {"sea beacon", "en"}, {"Leuchtturm", "de"}, {"phare", "fr"}},
        {{"Q&Z", ""}, {"quays and zones", "en"}},
        {{"fish ladder", "en"}, {"fish-pass", "en"}}};
    Concept tuscany{"XX1", "", "Toscana", {}, {}, false, {}};
    for (const char* name : {"Toscana", "Tuscany", "Toskana"})
      tuscany.terms.push_back({name, TermKind::name});
    all->regions = *Taxonomy::from({tuscany});
    Concept theme{"tides", "", "Tidal power", {{"de", "Gezeitenkraft"}, {"fr", "énergie des marées"}}, {},
                  false,   {}};
    theme.terms.push_back({"seaweed", TermKind::name});
    all->themes = *Taxonomy::from({theme});
    return std::shared_ptr<const Vocabularies>(all);
  }();
  return made;
}

std::shared_ptr<const Snapshot> harbour(const std::vector<Unit>& units) {
  const TemporaryFolder folder;
  build(folder.path() / "000001.praxis", units);
  auto snapshot = Snapshot::open(folder.path() / "000001.praxis", harbour_vocabularies());
  if (!snapshot) {
    ADD_FAILURE() << snapshot.error().message;
    std::abort();
  }
  return *snapshot;
}

std::shared_ptr<const Snapshot> harbours() {
  static const auto snapshot = harbour({
      said_in("en", "en", "The old lighthouse was painted."),
      said_in("en", "beacon", "A sea beacon was moved."),
      said_in("en", "sea", "The sea is wide. A beacon of hope."),
      said_in("de", "de", "Zwei Leuchttürme stehen am Ufer."),
      said_in("fr", "fr", "Les phares de la côte."),
      said_in("en", "abbreviation", "The LHX programme ended."),
      said_in("en", "quays", "Rules for quays and zones."),
      said_in("en", "ladder", "They built a fish pass."),
      said_in("en", "tides", "Money for tidal power came."),
      said_in("de", "gezeiten", "Die Gezeitenkraft wird gefördert."),
      said_in("en", "weed", "Seaweed is eaten."),
      said_in("it", "toscana", "La Toscana finanzia il porto."),
  });
  return snapshot;
}

struct Asked {
  std::string query;
  std::vector<std::string> found;  ///< in any order
};

class OtherWordsFind : public ::testing::TestWithParam<Asked> {};

TEST_P(OtherWordsFind, ExactlyThese) {
  EXPECT_THAT(ids(*harbours(), GetParam().query), ::testing::UnorderedElementsAreArray(GetParam().found));
}

const std::vector<std::string> kLights{"en", "beacon", "de", "fr", "abbreviation"};

INSTANTIATE_TEST_SUITE_P(
    Synonyms, OtherWordsFind,
    ::testing::Values(Asked{"lighthouse", kLights}, Asked{"LIGHTHOUSES", kLights}, Asked{"lhx", kLights},
                      Asked{"Leuchtturm", kLights}, Asked{"phares", kLights},
                      // Words of a term side by side mean the term; apart they do not.
                      Asked{"sea beacons", {"en", "beacon", "de", "fr", "abbreviation", "sea"}},
                      Asked{"Q&Z", {"quays"}}, Asked{"q & z", {"quays"}}, Asked{"fish ladder", {"ladder"}},
                      Asked{"lighthouse painted", {"en", "beacon", "de", "fr", "abbreviation"}},
                      // As typed: phrases, titles and what is left out.
                      Asked{"\"lighthouse\"", {"en"}}, Asked{"\"sea beacon\"", {"beacon"}},
                      Asked{"title:lighthouse", {}},
                      Asked{"lighthouse -leuchtturm", {"en", "beacon", "fr", "abbreviation"}},
                      Asked{"coast OR lhx", kLights}));

INSTANTIATE_TEST_SUITE_P(Vocabularies, OtherWordsFind,
                         ::testing::Values(Asked{"Toskana", {"toscana"}}, Asked{"Tuscany", {"toscana"}},
                                           Asked{"énergie des marées", {"tides", "gezeiten"}},
                                           Asked{"Gezeitenkraft", {"gezeiten", "tides"}},
                                           // Further terms of a theme are narrower than its label.
                                           Asked{"seaweed", {"weed"}}));

TEST(OtherWords, TheWordItselfComesFirst) {
  for (const auto& [query, first] : std::map<std::string, std::string>{
           {"lighthouse", "en"}, {"Leuchtturm", "de"}, {"phare", "fr"}, {"lhx", "abbreviation"}}) {
    EXPECT_EQ(ids(*harbours(), query).front(), first);
  }
}

TEST(OtherWords, AUnitThatSaysItTwiceGainsNothing) {
  const auto snapshot = harbour({said_in("en", "one", "The lighthouse stands on a hill of stone."),
                                 said_in("en", "both", "The lighthouse LHX stands on a hill now."),
                                 said_in("en", "abbreviation", "The ship LHX lies on a bank of sand.")});
  const auto answer = snapshot->search(ask("lighthouse"));
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->hits.size(), 3U);
  EXPECT_NEAR(answer->hits[0].score, answer->hits[1].score, 0.05 * answer->hits[0].score);
}

TEST(OtherWords, SnippetsMarkThem) {
  const auto marked = [](const std::string& query, const std::string& id) {
    const auto answer = harbours()->search(ask(query));
    for (const Hit& hit : answer->hits) {
      if (hit.unit.id == id && !hit.snippet.highlights.empty()) {
        const auto [begin, end] = hit.snippet.highlights.front();
        return hit.snippet.text.substr(begin, end - begin);
      }
    }
    return std::string();
  };
  EXPECT_EQ(marked("phare", "beacon"), "sea beacon");
  EXPECT_EQ(marked("lhx", "en"), "lighthouse");
  EXPECT_EQ(marked("Toskana", "toscana"), "Toscana");
}

TEST(OtherWords, AWordThatIsFoundOtherwiseIsNoMisspelling) {
  const auto answer = harbours()->search(ask("Toskana"));
  EXPECT_FALSE(answer->suggestion.has_value()) << *answer->suggestion;
}

TEST(OtherWords, PlacesAreFoundByTheirNameInUnitsTaggedWithThem) {
  Unit tagged = said_in("en", "tagged", "A harbour was built.");
  tagged.regions = {"XX1"};
  const TemporaryFolder folder;
  {
    auto builder = IndexBuilder::create(folder.path() / "1.praxis", *harbour_vocabularies());
    ASSERT_TRUE(builder && builder->add(tagged) && builder->finish());
  }
  const auto snapshot = Snapshot::open(folder.path() / "1.praxis", harbour_vocabularies());
  EXPECT_THAT(ids(**snapshot, "Toskana"), ElementsAre("tagged"));
}

struct Written {
  std::string text;
  std::string query;
  std::string language = "en";
};

class AsPeopleTypeThem : public ::testing::TestWithParam<Written> {};

// Among other units, and found by nothing else.
TEST_P(AsPeopleTypeThem, IsFound) {
  const auto& [text, query, language] = GetParam();
  const auto snapshot =
      harbour({said_in(language, "it", text), said_in("en", "other", "Nothing of the kind.")});
  EXPECT_THAT(ids(*snapshot, query), ElementsAre("it")) << text << " by " << query;
}

INSTANTIATE_TEST_SUITE_P(
    Names, AsPeopleTypeThem,
    ::testing::Values(Written{"More R&D there.", "r & d"}, Written{"More R & D there.", "R&D"},
                      Written{"R&D&I grows.", "r&d&i"}, Written{"R & D & I grows.", "R&D&I"},
                      Written{"R&D&I grows.", "R&D"}, Written{"An S3 for ports.", "s3"},
                      Written{"CO2 costs.", "CO₂"}, Written{"CO₂ costs.", "co2"},
                      Written{"CO₂ costs.", "co 2"}, Written{"A 5G mast.", "5g"},
                      Written{"A 5G mast.", "5 G"}, Written{"A 5 G mast.", "5G"},
                      Written{"Industry 4.0 came.", "industry4.0"},
                      Written{"Industry 4.0 came.", "Industry 4.0"}, Written{"COVID-19 came.", "covid19"},
                      Written{"COVID19 came.", "covid-19"}, Written{"COVID 19 came.", "covid19"},
                      Written{"P2L2 met.", "p2l2"}, Written{"P2L2 met.", "P2 L2"},
                      Written{"URBAN M met.", "urban-m"}, Written{"URBAN M met.", "urbanm"},
                      Written{"URBANM met.", "urban m"}, Written{"CLUSTERIX2.0 met.", "clusterix 2.0"},
                      Written{"CLUSTERIX 2.0 met.", "clusterix2.0"},
                      Written{"CLUSTERIX2.0 met.", "Clusterix"}, Written{"PM2.5 fell.", "pm 2.5"},
                      Written{"PM 2.5 fell.", "pm2.5"}, Written{"Horizon 2020 paid.", "horizon2020"}));

INSTANTIATE_TEST_SUITE_P(Hyphens, AsPeopleTypeThem,
                         ::testing::Values(Written{"zero-emission trams", "zeroemission"},
                                           Written{"zero-emission trams", "zero emission"},
                                           Written{"zeroemission trams", "zero-emission"},
                                           Written{"zeroemission trams", "zero emission"},
                                           Written{"zero emission trams", "zeroemission"},
                                           Written{"zero emission trams", "zero-emission"},
                                           Written{"e-ticketing", "eticketing"},
                                           Written{"e ticketing", "eticketing"},
                                           Written{"eticketing", "e-ticketing"}));

INSTANTIATE_TEST_SUITE_P(
    Elisions, AsPeopleTypeThem,
    ::testing::Values(Written{"L’ouverture de l'usine", "usine", "fr"}, Written{"l'usine", "l’usine", "fr"},
                      Written{"qu’une entreprise", "entreprises", "fr"},
                      Written{"jusqu'aux îles", "ile", "fr"}, Written{"sull’acqua", "acqua", "it"},
                      Written{"dell'impresa", "imprese", "it"}, Written{"un’azienda", "azienda", "it"},
                      Written{"d’empreses i l'aigua", "aigua", "ca"},
                      Written{"d’empreses i l'aigua", "empreses", "ca"}));

INSTANTIATE_TEST_SUITE_P(Spellings, AsPeopleTypeThem,
                         ::testing::Values(Written{"modernization of harbours", "modernisation harbor"},
                                           Written{"modernisation of harbors", "modernization harbour"},
                                           Written{"sea defence", "defense"}, Written{"a licence", "license"},
                                           Written{"a catalog of ships", "catalogue"},
                                           Written{"ageing ships", "aging"},
                                           Written{"Die Fähren fahren.", "faehre", "de"},
                                           Written{"Straße", "STRASSE", "de"}));

INSTANTIATE_TEST_SUITE_P(Compounds, AsPeopleTypeThem,
                         ::testing::Values(Written{"Hafenentwicklungsplan", "Hafenentwicklung", "de"},
                                           Written{"Die Wasserwirtschaft wächst.", "Wirtschaft", "de"},
                                           Written{"Fischereiförderungen", "Förderung", "de"},
                                           Written{"Hafenmeister", "hafen*", "de"},
                                           Written{"havneudvikling", "udvikling", "da"},
                                           Written{"waterstofeconomie", "economie", "nl"}));

INSTANTIATE_TEST_SUITE_P(Scripts, AsPeopleTypeThem,
                         ::testing::Values(Written{"Η ναυτιλία των νησιών", "ΝΑΥΤΙΛΙΑ", "el"},
                                           Written{"Η ναυτιλία των νησιών", "νησι", "el"},
                                           Written{"Корабите на пристанището", "пристанище", "bg"},
                                           Written{"Корабите на пристанището", "КОРАБ", "bg"}));

TEST(Compounds, OtherLanguagesHaveNone) {
  const auto snapshot =
      harbour({said_in("en", "en", "A microeconomics lecture."), said_in("en", "x", "Rain.")});
  EXPECT_THAT(ids(*snapshot, "economics"), IsEmpty());
}

TEST(Signs, AreOneThingHoweverTheyAreWritten) {
  const auto snapshot =
      harbour({said_in("en", "and", "More Q&Z came."), said_in("en", "apart", "Old Q & Z went."),
               said_in("en", "plus", "New Q+Z grew."), said_in("en", "spaced", "A Q + Z shrank."),
               said_in("en", "words", "Rules for quays and zones."), said_in("de", "other", "Nach QZ 5 Mio."),
               said_in("en", "far", "Q is far from Z.")});
  for (const char* query : {"Q&Z", "q & z", "Q+Z", "q + z", "quays and zones"}) {
    EXPECT_THAT(ids(*snapshot, query), UnorderedElementsAre("and", "apart", "plus", "spaced", "words"))
        << query;
  }
}

TEST(Joined, TwoLettersAreNoWord) {
  const auto snapshot =
      harbour({said_in("de", "two", "Es kostet rd. eine Mrd."), said_in("en", "x", "Rain."),
               said_in("en", "three", "The rdx was sold."), said_in("en", "mast", "A 5G mast.")});
  EXPECT_THAT(ids(*snapshot, "R&D"), IsEmpty());
  EXPECT_THAT(ids(*snapshot, "r d"), IsEmpty());
  EXPECT_THAT(ids(*snapshot, "rd x"), Contains("three"));
  EXPECT_THAT(ids(*snapshot, "5 g"), ElementsAre("mast"));
}

TEST(Joined, StopWordsAreNoHalves) {
  const auto snapshot =
      harbour({said_in("en", "away", "The ship sailed away."), said_in("en", "x", "A way out.")});
  EXPECT_THAT(ids(*snapshot, "is there a way"), Not(Contains("away")));
}

TEST(Accents, AreNotNeededButAnExactOneComesFirst) {
  for (const auto& [with, without, language] : {std::tuple{"región", "region", "es"},
                                                {"résumé", "resume", "fr"},
                                                {"città", "citta", "it"},
                                                {"Häfen", "Hafen", "de"},
                                                {"λιμάνι", "λιμανι", "el"},
                                                {"břeh", "breh", "cs"}}) {
    const std::string a(with);
    const std::string b(without);
    const auto snapshot = harbour({said_in(language, "without", b + " 1000"),
                                   said_in(language, "with", a + " 2000"), said_in(language, "x", "1 2 3")});
    EXPECT_THAT(ids(*snapshot, b), UnorderedElementsAre("with", "without")) << b;
    EXPECT_EQ(ids(*snapshot, a).front(), "with") << a;
  }
}

TEST(OtherWords, LongAndOddQueriesAreBorne) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "lighthouse sea beacon Q&Z fish-pass Toskana R&D ";
  EXPECT_TRUE(harbours()->search(ask(text)));
  SearchRequest plain = ask("sea beacon sea beacon -lighthouse \"lhx\" q&z &&& fish");
  plain.plain = true;
  EXPECT_THAT(ids(*harbours(), plain), Contains("beacon"));
}

TEST(LiveSynonyms, AChangedTableIsTakenUpWithoutAnotherGeneration) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  const auto file = store.prepare_next();
  ASSERT_TRUE(file);
  build(*file, {said_in("en", "jetty", "A jetty of oak."), said_in("en", "x", "Rain.")});
  ASSERT_TRUE(store.publish(*file));
  const auto table = LiveIndex::synonyms_of(folder.path());
  const auto reload = [&table]() -> std::shared_ptr<const Vocabularies> {
    auto fresh = std::make_shared<Vocabularies>();
    if (auto groups = read_synonyms(table)) fresh->synonyms = *groups;
    return fresh;
  };
  const auto live =
      LiveIndex::open(folder.path(), harbour_vocabularies(), std::chrono::milliseconds(1), reload);
  ASSERT_TRUE(live);
  EXPECT_THAT(ids(*(*live)->snapshot(), "mooring"), IsEmpty());
  std::filesystem::create_directories(table.parent_path());
  std::ofstream(table) << "en\njetty; mooring\n";
  // Until it is taken up; the test's own time limit ends a wait in vain.
  while (ids(*(*live)->snapshot(), "mooring").empty())
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  EXPECT_THAT(ids(*(*live)->snapshot(), "mooring"), ElementsAre("jetty"));
}

}  // namespace
}  // namespace praxis::search
