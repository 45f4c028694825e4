// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/tagger.h"

#include "corpus/utf8.h"
#include "tests/ingest/segment/cutting.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

Unit tagged(std::string title, std::string text, UnitKind kind = UnitKind::good_practice) {
  Unit unit;
  unit.kind = kind;
  unit.title = std::move(title);
  unit.text = std::move(text);
  return tag_alone(std::move(unit));
}

TEST(Regions, TheInnermostNamedPlaceIsHome) {
  EXPECT_THAT(tagged("Tool bus", "Villages of Friesland, Netherlands, borrow drills from a bus.").regions,
              ElementsAre("NL12"));
  EXPECT_THAT(tagged("Werkzeugbus", "In der Toskana leiht ein Bus Werkzeug aus.").regions,
              ElementsAre("ITI1"));
}

TEST(Regions, APlaceLearntFromIsNotHome) {
  const Unit unit = tagged("Night buses",
                           "The Basque Country set up night buses on demand. Inspired by Denmark, it then "
                           "added taxis after a study visit to Graz, Austria.");
  EXPECT_THAT(unit.regions, ElementsAre("ES21"));
}

TEST(Regions, AnAdjectiveIsEnoughWhereNothingElseIsNamed) {
  EXPECT_THAT(tagged("Repair audit", "The audit visits Romanian workshops once a year.").regions,
              ElementsAre("RO"));
}

TEST(Regions, WordsThatOnlyLookLikePlacesAreNone) {
  EXPECT_THAT(tagged("Targets", "The fund follows the Paris Agreement and pays for insulation.").regions,
              IsEmpty());
  EXPECT_THAT(tagged("Paths", "The vienne of the essen was nice.").regions, IsEmpty());
}

TEST(Regions, ATownWhoseNameIsAWordCountsOnlyBesideItsCountry) {
  EXPECT_THAT(tagged("Paths", "Reading groups meet in the Bath of a Nice hotel.").regions, IsEmpty());
  EXPECT_THAT(tagged("Pool pass", "In Reading, United Kingdom, one pass opens each pool.").regions,
              ElementsAre("UKJ1"));
  EXPECT_THAT(tagged("Badepass", "In Essen öffnet ein Pass jedes Bad.").regions, IsEmpty());
  EXPECT_THAT(tagged("Badepass", "In Essen (Deutschland) öffnet ein Pass jedes Bad.").regions,
              ElementsAre("DEA1"));
}

TEST(Regions, EveryTagSaysWhichWordsGaveIt) {
  const Unit unit = tagged("Boat school", "Où? Près de Málaga, the boat teaches.");
  ASSERT_THAT(unit.regions, ElementsAre("ES61"));
  for (const Why& why : unit.why) {
    if (why.field != "regions") continue;
    const std::string& where = why.in_title ? unit.title : unit.text;
    const std::size_t begin = byte_offset(where, why.begin);
    EXPECT_EQ(where.substr(begin, byte_offset(where, why.end) - begin), why.text);
    EXPECT_EQ(why.text, "Málaga");
  }
}

/// A text of one language, long enough that the language is known.
std::vector<std::string> regions_of(std::string text, const std::string& more) {
  return tagged("N. N.", std::move(text) + " " + more).regions;
}

TEST(Regions, InflectedNamesAreFoundInTheirLanguage) {
  const std::string polish =
      "Warsztaty trwały trzy dni, a mieszkańcy sami naprawiali stare rowery i krzesła ze szkoły.";
  EXPECT_THAT(regions_of("W Lublinie otwarto bibliotekę narzędzi.", polish), ElementsAre("PL81"));
  EXPECT_THAT(regions_of("Gminy województwa podlaskiego dzielą się traktorem.", polish), ElementsAre("PL84"));
  const std::string czech =
      "Dílna je otevřená každou středu a lidé si v ní sami opravují staré židle i jízdní kola.";
  EXPECT_THAT(regions_of("V Olomouci půjčují nářadí.", czech), ElementsAre("CZ07"));
  const std::string finnish =
      "Asukkaat korjaavat siellä itse vanhoja tuoleja ja polkupyöriä joka keskiviikko koulun jälkeen.";
  EXPECT_THAT(regions_of("Jyväskylässä lainataan työkaluja.", finnish), ElementsAre("FI19"));
  const std::string hungarian =
      "A lakók minden szerdán maguk javítják meg a régi székeket és a kerékpárokat az iskolában.";
  EXPECT_THAT(regions_of("Debrecenben szerszámokat kölcsönöznek.", hungarian), ElementsAre("HU32"));
  const std::string lithuanian =
      "Gyventojai kiekvieną trečiadienį patys taiso senas kėdes ir dviračius mokyklos dirbtuvėse.";
  EXPECT_THAT(regions_of("Klaipėdoje skolinami įrankiai.", lithuanian), ElementsAre("LT02"));
}

TEST(Regions, AnArticleTiedToANameDoesNotHideIt) {
  EXPECT_THAT(tagged("Outils", "Les ateliers d'Occitanie prêtent des outils aux écoles le mercredi.").regions,
              ElementsAre("FRJ"));
  EXPECT_THAT(
      tagged("Attrezzi", "Le officine dell'Umbria prestano attrezzi alle scuole ogni mercoledì.").regions,
      ElementsAre("ITI2"));
}

TEST(Regions, ACommonWordIsNoInflectedName) {
  EXPECT_THAT(
      tagged("Łodzie", "Stare łodzie naprawiają uczniowie, a w łodzi siedzi nauczyciel z wiosłem.").regions,
      IsEmpty());
  EXPECT_THAT(
      tagged("Das", "Alles Gute des Regens, den Wert des Essens und des Lesens lernen die Kinder.").regions,
      IsEmpty());
}

TEST(Themes, TextsThatNeverNameAThemeAreKnownByTheirWords) {
  EXPECT_THAT(
      tagged("Wednesday", "Parents ride cargo bikes down a bike lane; pedestrians wait at the bus stop.")
          .themes,
      Contains("sustainable-mobility"));
  EXPECT_THAT(
      tagged("Mittwoch", "Im Naturpark zählen Kinder Fledermäuse und Wildbienen an der Hecke.").themes,
      Contains("nature-biodiversity"));
  EXPECT_THAT(tagged("Mercredi", "Les éleveurs livrent leur fromage et leurs légumes à la cantine.").themes,
              Contains("agri-food"));
  EXPECT_THAT(
      tagged("Miércoles", "La enfermera visita a los pacientes del consultorio y del hospital.").themes,
      Contains("health"));
  EXPECT_THAT(
      tagged("Mercoledì", "I pescatori riparano le reti in banchina, vicino al faro e al molo.").themes,
      Contains("maritime"));
}

TEST(Themes, OneCommonWordInPassingIsNotEnough) {
  EXPECT_THAT(tagged("Wednesday", "They meet and talk. A nurse came once and left again.").themes, IsEmpty());
}

TEST(Themes, WhatADocumentIsAboutHelpsTheUnitsThatSpeakOfIt) {
  const auto about = [](const std::string& id, std::string text) {
    CutUnit cut;
    cut.unit.title = id;
    cut.unit.text = std::move(text);
    return cut;
  };
  const std::string bees = "Beekeepers sow meadows so that bees and other pollinators find wildflowers.";
  std::vector<CutUnit> cuts{about("One", bees), about("Two", bees), about("Three", bees),
                            about("Four", "The club moved. Then they gave each hive a number and a meadow."),
                            about("Five", "The club moved. Then they gave each room a number.")};
  shipped_tagger().tag(cuts, {});
  EXPECT_THAT(cuts[3].unit.themes, Contains("nature-biodiversity"));
  EXPECT_THAT(cuts[4].unit.themes, Not(Contains("nature-biodiversity")));
  std::vector<CutUnit> alone{cuts[3]};
  alone[0].unit.themes.clear();
  shipped_tagger().tag(alone, {});
  EXPECT_THAT(alone[0].unit.themes, IsEmpty());
}

TEST(Themes, WhatADocumentSpeaksOfInManyWordsIsThatOfItsParts) {
  const auto parts = [](const std::vector<std::string>& words) {
    std::vector<CutUnit> cuts;
    for (const std::string& word : words) {
      CutUnit cut;
      cut.unit.title = "Next";
      cut.unit.text = "Then they came back and asked about the " + word + ".";
      cut.unit.language = "en";
      cuts.push_back(std::move(cut));
    }
    shipped_tagger().tag(cuts, {});
    return cuts.back().unit.themes;
  };
  EXPECT_THAT(parts({"insulation", "thermostat", "boiler", "draught", "radiators", "retrofit"}),
              Contains("energy-efficiency"));
  EXPECT_THAT(parts({"insulation", "weather", "clock", "stairs", "dog", "retrofit"}),
              Not(Contains("energy-efficiency")));
}

TEST(Projects, InSmallLettersAnAcronymIsAWord) {
  EXPECT_THAT(tagged("Mercoledì", "Il rumore della strada disturba la scuola e i vicini.").projects,
              IsEmpty());
}

TEST(Themes, WordsOfEveryLanguageCountAndTheTitleMost) {
  EXPECT_THAT(tagged("Innovationsgutscheine für Bäckereien", "Betriebe erhalten Beratung.").themes,
              Contains("innovation-vouchers"));
  EXPECT_THAT(tagged("Économie circulaire en vallée", "Les ateliers réparent.").themes,
              Contains("circular-economy"));
  EXPECT_THAT(tagged("Choir", "People sing on Tuesdays.").themes, IsEmpty());
}

TEST(Themes, AWeakWordWantsCompany) {
  EXPECT_THAT(tagged("Choir", "People sing on Tuesdays. The transport to the hall is free.").themes,
              IsEmpty());
  EXPECT_THAT(tagged("Choir", "Tuesdays it is. The transport by rail is free.").themes,
              Contains("transport"));
  EXPECT_THAT(tagged("Chor", "Die Logistik trägt ein Verein.").themes, IsEmpty());
  EXPECT_THAT(tagged("Strategy", "The S3 board meets.").themes, IsEmpty());
  EXPECT_THAT(tagged("Strategy", "For research and innovation, the S3 board meets.").themes,
              Contains("smart-specialisation"));
  EXPECT_THAT(tagged("Rail and ports", "Cranes lift boxes.").themes, Contains("transport"));
}

TEST(Projects, AreSpeltAsTheRegistryDoes) {
  EXPECT_THAT(tagged("Audit", "In Clusterix 2.0, the audit was developed.").projects,
              ElementsAre("CLUSTERIX2.0"));
  EXPECT_THAT(tagged("Network", "Seen in ClusteriX only.").projects, ElementsAre("CLUSTERIX"));
}

TEST(Projects, AnOrdinaryWordIsNoProject) {
  EXPECT_THAT(tagged("Yarn", "A string and a remix of ideas.").projects, IsEmpty());
  EXPECT_THAT(tagged("Food", "The partners of STRING met.").projects, Contains("STRING"));
}

TEST(Projects, AWordInALineOfCapitalsIsNoProjectAndAShortOneNeedsTheWord) {
  EXPECT_THAT(tagged("HIGHER SKILLS FOR GREEN SHARE", "People learn to weave.").projects, IsEmpty());
  EXPECT_THAT(tagged("Climate", "After COP 21 the town changed its EIS and the MAT.").projects, IsEmpty());
  EXPECT_THAT(tagged("Goods", "The Remix project and the project “Clipper” met.").projects,
              ElementsAre("REMIX", "CLIPPER"));
  EXPECT_THAT(tagged("Handel", "Das COP-Projekt erprobt Pfandkisten.").projects, ElementsAre("COP"));
  EXPECT_THAT(tagged("Ideas", "A clipper project of the yard, no share of it.").projects, IsEmpty());
}

TEST(Projects, UnknownOnesAreFoundByWhatStandsBesideThem) {
  EXPECT_THAT(tagged("Weir", "Within the Interreg Europe project WEIRLY4, mills were counted.").projects,
              ElementsAre("WEIRLY4"));
  EXPECT_THAT(tagged("Wehr", "Das WEIRLY4-Projekt zählt Mühlen.").projects, ElementsAre("WEIRLY4"));
  EXPECT_THAT(tagged("Moulin", "Le projet WEIRLY4 compte les moulins.").projects, ElementsAre("WEIRLY4"));
  EXPECT_THAT(tagged("Molino", "El proyecto «WEIRLY4» cuenta los molinos.").projects, ElementsAre("WEIRLY4"));
  EXPECT_THAT(tagged("Mulino", "Il progetto WEIRLY4 conta i mulini.").projects, ElementsAre("WEIRLY4"));
  const Unit unit = tagged("Mills", "They stand idle. In WEIRLY4, the region counted them.");
  ASSERT_THAT(unit.projects, ElementsAre("WEIRLY4"));
  ASSERT_FALSE(unit.why.empty());
  EXPECT_EQ(unit.why.front().text, "WEIRLY4");
  EXPECT_EQ(unit.why.front().begin, 20U);
  EXPECT_THAT(
      tagged("Funds", "The ERDF project and the LIFE project pay. In ICT, regions spend more.").projects,
      IsEmpty());
}

/// How many of a document's twelve chapters are tagged with a project that `naming` of them name, from
/// `first` on.
std::size_t chapters_tagged(std::size_t first, std::size_t naming) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < 12; ++i) {
    blocks.push_back(heading(1, "Chapter of the " + std::to_string(i + 1) + ". mill"));
    blocks.push_back(paragraph(i >= first && i < first + naming
                                   ? "Since the project WEIRLY began, its wheel turns by day and by night."
                                   : "Its wheel turns by day and by night, whatever the river does."));
  }
  const std::vector<Unit> units = cut(std::move(blocks));
  return static_cast<std::size_t>(
      std::count_if(units.begin(), units.end(), [](const Unit& unit) { return !unit.projects.empty(); }));
}

TEST(Projects, AreADocumentsOwnOnlyWhereTheyRunThroughIt) {
  EXPECT_EQ(chapters_tagged(4, 6), 12U)
      << "what its project's chapters say without naming it belongs to it too";
  EXPECT_EQ(chapters_tagged(1, 1), 12U) << "the introduction says whose it is";
  EXPECT_EQ(chapters_tagged(11, 1), 12U) << "or the imprint";
  EXPECT_LE(chapters_tagged(5, 1), 1U) << "named in passing";
}

TEST(Languages, AreToldPerUnit) {
  EXPECT_EQ(tagged("Werkstatt",
                   "Die Werkstatt öffnet jeden Dienstag für alle Nachbarinnen und Nachbarn, die etwas "
                   "reparieren wollen.")
                .language,
            "de");
  EXPECT_EQ(
      tagged("Taller",
             "El taller abre todos los martes para las vecinas y los vecinos que quieran reparar sus cosas.")
          .language,
      "es");
}

TEST(TaggedRecords, GiveThemesByTheTopicsOfEitherPeriod) {
  Unit unit;
  unit.title = "Bottle bank";
  unit.themes = {"Environment and resource efficiency", "rso2.6", "Abwasser", "Beekeeping"};
  shipped_tagger().tag_record(unit);
  EXPECT_THAT(unit.themes, Contains("circular-economy"));
  EXPECT_THAT(unit.themes, Contains("water-management"));
  EXPECT_THAT(unit.themes, Contains("Beekeeping"));
  EXPECT_THAT(unit.themes, Not(Contains("rso2.6")));
}

TEST(TaggedRecords, KeepWhatTheySayThemselves) {
  Unit unit;
  unit.title = "Cluster bus";
  unit.text = "Innovation vouchers in Tuscany.";
  unit.regions = {"GR"};
  unit.themes = {"transport"};
  shipped_tagger().tag_record(unit);
  EXPECT_THAT(unit.regions, ElementsAre("EL"));
  EXPECT_THAT(unit.themes, ElementsAre("transport"));
}

}  // namespace
}  // namespace praxis::ingest::testing
