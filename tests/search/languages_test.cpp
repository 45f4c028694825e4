// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;
using namespace testing;  // the fixture's

Unit in(std::string language, std::string id, std::string text) {
  Unit unit = make_unit(std::move(id), "", std::move(text));
  unit.language = std::move(language);
  return unit;
}

std::shared_ptr<const Snapshot> many_languages() {
  static const auto snapshot = snapshot_of({
      in("en", "en1",
         "The foundry invested in die casting. The metal is recycled, and the workers were trained."),
      in("en", "en2", "The region funds energy audits for small firms, and the results are public."),
      in("de", "de1",
         "Die Förderung der Energieberatung für kleine Betriebe wurde verlängert und die Mittel erhöht."),
      in("de", "de2",
         "Die Region stärkt die Häfen. Der Verkehr auf dem Fluss nimmt zu und die Stadt wird leiser."),
      in("fr", "fr1", "La région finance l'énergie solaire dans les écoles, et les communes paient moins."),
      in("es", "es1", "La innovación en las empresas pequeñas crece, y la región apoya la formación."),
      in("it", "it1", "La gestione dell'acqua nelle città è migliorata con i nuovi impianti."),
      in("ro", "ro1", "Proiectul a îmbunătățit educația și informațiile pentru cetățeni din regiune."),
      in("el", "el1", "Η καινοτομία των επιχειρήσεων στην Αθήνα στηρίζεται από την περιφέρεια."),
      in("pl", "pl1", "Województwo wspiera przedsiębiorstwa w Łodzi i okolicach."),
      in("", "xx1", "Ein Text mit englisch words without a language."),
  });
  return snapshot;
}

struct FoundFirst {
  std::string query;
  std::string first;
};

class FindsFirst : public ::testing::TestWithParam<FoundFirst> {};

TEST_P(FindsFirst, InItsLanguage) {
  const auto found = ids(*many_languages(), GetParam().query);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), GetParam().first);
}

INSTANTIATE_TEST_SUITE_P(
    Queries, FindsFirst,
    ::testing::Values(
        FoundFirst{"energy audit", "en2"}, FoundFirst{"trained worker", "en1"},
        FoundFirst{"Förderungen", "de1"}, FoundFirst{"forderung", "de1"}, FoundFirst{"Hafen Verkehr", "de2"},
        FoundFirst{"écoles solaires", "fr1"}, FoundFirst{"ecole energie", "fr1"},
        FoundFirst{"innovaciones", "es1"}, FoundFirst{"innovacion", "es1"}, FoundFirst{"acqua città", "it1"},
        FoundFirst{"l'acqua", "it1"}, FoundFirst{"educație", "ro1"}, FoundFirst{"informatiile", "ro1"},
        FoundFirst{"informaţiile", "ro1"}, FoundFirst{"καινοτομιών", "el1"}, FoundFirst{"καινοτομια", "el1"},
        FoundFirst{"ΕΠΙΧΕΙΡΗΣΕΩΝ", "el1"}, FoundFirst{"łódź Łodzi", "pl1"}, FoundFirst{"wojewodztwo", "pl1"},
        FoundFirst{"englisch", "xx1"}, FoundFirst{"Was fördert die Region für kleine Betriebe?", "de1"}));

TEST(Languages, AStopWordOfOneIsAWordOfAnother) {
  const auto found = ids(*many_languages(), "die casting");
  EXPECT_THAT(found, ElementsAre("en1"));
}

// Beside other languages, too, there is nothing else to look for.
TEST(Languages, StopWordsAloneAreFoundAsTheyStand) {
  EXPECT_THAT(ids(*many_languages(), "από την"), ElementsAre("el1"));
  EXPECT_THAT(ids(*many_languages(), "απο"), ElementsAre("el1"));
  EXPECT_EQ(many_languages()->search(ask("από"))->suggestion, std::nullopt) << "it is no slip";
  EXPECT_THAT(ids(*many_languages(), "από Αθήνα"), ElementsAre("el1"));
}

TEST(Languages, TheQuerysOwnLanguageGoesFirst) {
  std::vector<Unit> units{in("de", "de", "Jane Doe leitet das Labor und die Werkstatt der Stadt."),
                          in("en", "en", "Jane Doe runs the lab and the workshop of the city.")};
  for (int i = 0; i < 10; ++i) {
    units.push_back(
        in("de", "d" + std::to_string(i), "Wie und wo der Fluss in die Stadt kommt, weiß der Rat."));
    units.push_back(in("en", "e" + std::to_string(i), "How and where the river comes to the city is known."));
  }
  const auto snapshot = snapshot_of(units);
  SearchRequest request = ask("wie und wo der Jane Doe die Werkstatt");
  request.plain = true;
  EXPECT_EQ(ids(*snapshot, request).front(), "de");
  request.text = "how and where is Jane Doe the workshop";
  EXPECT_EQ(ids(*snapshot, request).front(), "en");
}

TEST(Languages, PhrasesNeedNoAccents) {
  EXPECT_THAT(ids(*many_languages(), "\"region apoya la formacion\""), ElementsAre("es1"));
  EXPECT_THAT(ids(*many_languages(), "\"energie solaire\""), ElementsAre("fr1"));
  EXPECT_THAT(ids(*many_languages(), "\"finance l’énergie\""), ElementsAre("fr1"));
}

}  // namespace
}  // namespace praxis::search
