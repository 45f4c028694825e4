// SPDX-License-Identifier: GPL-3.0-or-later
// Misspellings in six languages, of one word of one or several; what is suggested always finds something.
#include "fixture.h"

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using namespace testing;  // the fixture's

Unit in(std::string language, std::string id, std::string title, std::string text) {
  Unit unit = make_unit(std::move(id), std::move(title), std::move(text));
  unit.language = std::move(language);
  return unit;
}

std::shared_ptr<const Snapshot> villages() {
  static const auto snapshot = [] {
    Unit styria = in("de", "de2", "Werkstätten", "Gemeinsame Maschinen für Tischlereien.");
    styria.regions = {"AT22"};
    return snapshot_of(
        {in("en", "en1", "Shared machinery", "Carpenters borrow machinery from a cooperative workshop."),
         in("en", "en2", "Village broadband", "Households dig the trenches for broadband themselves."),
         in("de", "de1", "Wärmenetze im Dorf", "Die Genossenschaft betreibt Wärmenetze aus Holzabfällen."),
         styria,
         in("fr", "fr1", "Épiceries solidaires",
            "Une coopérative livre les légumes des maraîchers aux villages."),
         in("es", "es1", "Huertos escolares",
            "Los alumnos cultivan huertos y aprenden alimentación saludable."),
         in("it", "it1", "Botteghe di paese", "Le botteghe offrono servizi postali nei comuni montani."),
         in("el", "el1", "Συνεταιρισμοί ενέργειας",
            "Οι κάτοικοι επενδύουν σε φωτοβολταϊκά πάρκα του νησιού."),
         in("pl", "pl1", "Świetlice wiejskie", "Mieszkańcy prowadzą świetlice i biblioteki sąsiedzkie.")});
  }();
  return snapshot;
}

struct Slip {
  const char* typed;
  const char* meant;
};

class SpellingTable : public ::testing::TestWithParam<Slip> {};

TEST_P(SpellingTable, IsMended) {
  const auto answer = villages()->search(ask(GetParam().typed));
  ASSERT_TRUE(answer->suggestion) << GetParam().typed;
  EXPECT_EQ(*answer->suggestion, GetParam().meant);
  EXPECT_GT(answer->suggestion_count, 0U);
  EXPECT_EQ(villages()->search(ask(*answer->suggestion))->total, answer->suggestion_count);
}

/// Joined, parted and ue for ü: the same word otherwise written.
TEST(Spelling, WhatIsFoundAsItIsNeedsNoMending) {
  for (const char* typed : {"sharedmachinery", "broad band trenches", "Waermenetze Dorf"}) {
    const auto answer = villages()->search(ask(typed));
    EXPECT_GT(answer->total, 0U) << typed;
    EXPECT_FALSE(answer->suggestion) << typed;
  }
}

INSTANTIATE_TEST_SUITE_P(
    English, SpellingTable,
    ::testing::Values(Slip{"machinary", "machinery"}, Slip{"village brodband", "village broadband"},
                      Slip{"workshpo cooperative carpenters", "workshop cooperative carpenters"}));
INSTANTIATE_TEST_SUITE_P(German, SpellingTable,
                         ::testing::Values(Slip{"Genosenschaft", "genossenschaft"},
                                           Slip{"Wärmenetze Holzabfälen", "Wärmenetze holzabfällen"},
                                           Slip{"Tischlereien Steiermrak", "Tischlereien steiermark"}));
INSTANTIATE_TEST_SUITE_P(French, SpellingTable,
                         ::testing::Values(Slip{"maraichiers", "maraîchers"},
                                           Slip{"epicerries solidaires", "épiceries solidaires"}));
INSTANTIATE_TEST_SUITE_P(Spanish, SpellingTable,
                         ::testing::Values(Slip{"huertso", "huertos"},
                                           Slip{"alimentasion saludable", "alimentación saludable"}));
INSTANTIATE_TEST_SUITE_P(Italian, SpellingTable,
                         ::testing::Values(Slip{"boteghe", "botteghe"},
                                           Slip{"servizi postalli montani", "servizi postali montani"}));
INSTANTIATE_TEST_SUITE_P(Greek, SpellingTable,
                         ::testing::Values(Slip{"συνετερισμοί", "συνεταιρισμοί"},
                                           Slip{"φοτοβολταικα νησιού", "φωτοβολταϊκά νησιού"}));
INSTANTIATE_TEST_SUITE_P(Polish, SpellingTable,
                         ::testing::Values(Slip{"swietlicce", "świetlice"},
                                           Slip{"bibiloteki sąsiedzkie", "biblioteki sąsiedzkie"}));

TEST(SpellingAnywhere, NeverNamesWhatFindsNothing) {
  const std::vector<std::string> words{"machinary",    "Genosenschaft", "maraichers", "huertso",  "boteghe",
                                       "συνετερισμοί", "swietlice",     "dorf",       "villages", "zzyzx"};
  for (const std::string& first : words) {
    for (const std::string& second : words) {
      for (const char* kind : {"", "passage", "news"}) {
        SearchRequest request = ask(first + " " + second);
        if (*kind != 0) request.filters["kind"] = {kind};
        const auto answer = villages()->search(request);
        if (!answer->suggestion) continue;
        request.text = *answer->suggestion;
        EXPECT_GT(villages()->search(request)->total, 0U) << first << " " << second << " " << kind;
      }
    }
  }
}

TEST(SpellingAnywhere, OfALongQuestionTheWrongWordIsMended) {
  const auto answer =
      villages()->search(ask("how can villages get brodband for their schools and households quickly"));
  ASSERT_TRUE(answer->suggestion);
  EXPECT_EQ(*answer->suggestion, "how can villages get broadband for their schools and households quickly");
}

TEST(SpellingAnywhere, TwoSlipsOfWhichOneIsTheFirstLetterAreAnotherWord) {
  EXPECT_EQ(villages()->search(ask("vousehold"))->suggestion, std::nullopt) << "households, two slips";
  EXPECT_EQ(villages()->search(ask("housholts"))->suggestion, "households");
}

/// Units of one topic in languages whose words for it are a letter or two apart.
std::shared_ptr<const Snapshot> cousins() {
  static const auto snapshot = [] {
    std::vector<Unit> units{
        in("es", "es1", "Viviendas", "Cooperativa agrícola para los campesinos."),
        in("es", "es2", "Cosecha", "La cooperativa agrícola vende fruta."),
        in("es", "es3", "Riego", "Una comunidad agrícola reparte el agua."),
        in("it", "it1", "Frutteti", "La società agricola vende frutta nel quartiere."),
        in("it", "it2", "Borghi", "Una società di contadini cura i frutteti."),
        in("fr", "fr1", "Vergers", "L'économie agricole du verger nourrit le quartier."),
        in("da", "da1", "Haver", "En økonomi for haverne, og en economi som forsøg."),
        in("en", "en1", "Orchards", "Urbania is what the orchard club calls its farm garden.")};
    return snapshot_of(units);
  }();
  return snapshot;
}

std::string mended(const char* typed) {
  return cousins()->search(ask(typed))->suggestion.value_or("nothing");
}

TEST(SpellingLanguages, AllWordsOfOneLanguage) {
  EXPECT_EQ(mended("società agrcola"), "società agricola") << "agrícola stands in more units";
  EXPECT_EQ(mended("cooperativa agrcola"), "cooperativa agrícola");
}

TEST(SpellingLanguages, AWordWithAccentsThatNoUnitHasOnItIsMendedWithItsNeighbour) {
  EXPECT_EQ(mended("économi agrcole"), "économie agricole") << "economi is a word, in Danish";
}

TEST(SpellingNames, AreNeverMended) {
  EXPECT_EQ(mended("Verbania"), "nothing") << "a town of the vocabularies, a letter from Urbania";
  EXPECT_EQ(mended("Lombardia"), "nothing");
  EXPECT_EQ(mended("Verbanai"), "nothing");
}

TEST(SpellingNames, StayBesideAWordThatIsMended) {
  const auto answer = cousins()->search(ask("orchrad Verbania"));
  ASSERT_TRUE(answer->suggestion);
  EXPECT_EQ(*answer->suggestion, "orchard Verbania");
  EXPECT_EQ(cousins()->search(ask(*answer->suggestion))->total, answer->suggestion_count);
}

TEST(SpellingShort, OperatorsAndPairsOfLettersAreNoSlips) {
  for (const char* typed : {"OR", "AND", "NOT", "NEAR", "xo", "OR AND"})
    EXPECT_EQ(mended(typed), "nothing") << typed;
}

TEST(SpellingAnywhere, AWordOfOneUnitGivesWayToACommonOneALetterOff) {
  std::vector<Unit> units;
  for (int i = 0; i < 30; ++i)
    units.push_back(
        make_unit("u" + std::to_string(i), "Waste " + std::to_string(i), "Compost from households."));
  units.push_back(make_unit("slip", "Waste", "Compots from households."));
  const auto snapshot = snapshot_of(units);
  EXPECT_EQ(snapshot->search(ask("compots"))->suggestion, "compost");
  EXPECT_EQ(snapshot->search(ask("compost"))->suggestion, std::nullopt);
}

}  // namespace
}  // namespace praxis::search
