// SPDX-License-Identifier: GPL-3.0-or-later
// Units that the words around them announce only from afar: by whom they address, by a heading that names one
// example, by lines above titles.
#include "tests/ingest/segment/cutting.h"

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

TEST(Unannounced, WhatStandsBelowWhomItAddressesIsAdvice) {
  const auto units = cut_in(
      "en",
      {heading(1, "Letters from the ferry"), heading(2, "To the ministry of transport"),
       heading(3, "Count those who miss the boat"),
       paragraph("Harbours know who sails and not who stays behind. The ministry should pay for a count "
                 "on twelve days a year."),
       heading(3, "Leave the ticket open"),
       paragraph("A ticket ought to be good for the next boat as well. Storms are nobody's fault."),
       heading(2, "To the counties"), heading(3, "Light the quay"),
       paragraph("Every county should light its quays until the last boat has left, also in June."),
       heading(2, "How we worked"), paragraph("We sailed for nine weeks and talked to 300 people.")});
  EXPECT_EQ(titles(of_kind(units, UnitKind::recommendation)),
            (Titles{"Count those who miss the boat", "Leave the ticket open", "Light the quay"}));
}

TEST(Unannounced, ABodyThatNobodyKnowsIsAddressedAsItsNeighboursAre) {
  const auto units = cut_in(
      "fr",
      {heading(1, "Après la neige"), heading(2, "Aux régions"), heading(3, "Ouvrir les gîtes en mai"),
       paragraph("Les régions devraient payer le chauffage des gîtes qui ouvrent hors saison."),
       heading(2, "Aux moniteurs"), heading(3, "Enseigner autre chose"),
       paragraph("Les écoles de ski devraient enseigner la marche, la grimpe et la lecture des cartes.")});
  EXPECT_EQ(of_kind(units, UnitKind::recommendation).size(), 2U);
}

std::vector<Block> plan_with(const std::string& heading_of_example) {
  const auto action = [](const std::string& name) {
    return std::vector<Block>{heading(2, name), heading(3, "Background"),
                              paragraph("The group met five times and talked about apprentices.")};
  };
  std::vector<Block> blocks{heading(1, "Action plan")};
  for (const Block& block : action("Action 1. Rooms for two trades")) blocks.push_back(block);
  blocks.push_back(heading(3, heading_of_example));
  blocks.push_back(paragraph(
      "The town of Linz rented 14 workshops to pairs of trades in 2016. A baker and a printer share "
      "an oven and a door; rents fell by 30 per cent, and 11 pairs are still there."));
  blocks.push_back(heading(3, "What we will do"));
  blocks.push_back(paragraph("Two rooms will be opened next year."));
  for (const Block& block : action("Action 2. Keys for the young")) blocks.push_back(block);
  blocks.push_back(heading(3, "What we will do"));
  blocks.push_back(paragraph("A cabinet for keys will be bought next year."));
  return blocks;
}

TEST(Unannounced, AHeadingThatNamesOneExampleMakesOneInAPlan) {
  const auto told =
      of_kind(cut_in("en", plan_with("The example of Linz: one oven, two trades")), UnitKind::good_practice);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].regions, (std::vector<std::string>{"AT31"}));
  EXPECT_TRUE(of_kind(cut_in("en", plan_with("Where things stand")), UnitKind::good_practice).empty());
}

TEST(Unannounced, AnAnnexThatNamesOneExampleIsOneWithAllItsParagraphs) {
  const auto units = cut_in(
      "de",
      {heading(1, "Bericht"), heading(2, "Ergebnisse"), paragraph("Der Bus kommt selten."),
       heading(2, "Anhang 2. Ein Beispiel: der Rufbus von Leoben"),
       paragraph("Die Stadt Leoben hat 2018 einen Rufbus gestartet. Zwölf Fahrer holen 900 Menschen ab."),
       paragraph("Die Fahrt kostet 2 Euro. Seit 2020 ist die Zahl der Fahrgäste um 40 Prozent gestiegen, "
                 "und die Gemeinde zahlt heute weniger als zuvor.")});
  const auto told = of_kind(units, UnitKind::good_practice);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_NE(told[0].text.find("2 Euro"), std::string::npos);
}

TEST(Unannounced, APlaceAboveATitleSaysWhereThatIs) {
  const auto card = [](const std::string& place, const std::string& title, const std::string& text) {
    return std::vector<Block>{paragraph(place), heading(3, title), paragraph(text)};
  };
  std::vector<Block> blocks{heading(2, "The ones who mend")};
  for (const auto& one :
       {card("Turin", "Kettles on Tuesday", "The club opened 3 benches in 2018 and repaired 900 kettles."),
        card("Graz", "Bikes at night", "The school lends 40 tools and trained 60 people since 2019."),
        card("Ghent", "Coats for two", "The society collects 800 coats a year and sold 500 of them.")})
    blocks.insert(blocks.end(), one.begin(), one.end());
  const auto told = of_kind(cut_in("en", blocks), UnitKind::good_practice);
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told[0].regions, (std::vector<std::string>{"ITC1"}));
  EXPECT_EQ(told[0].text.find("Graz"), std::string::npos);
  EXPECT_EQ(told[2].regions.size(), 1U);
}

TEST(Unannounced, TheOnlyThingThatImpressedMayBeAtHomeWhereTheReportIs) {
  const auto report = [](const std::string& head) {
    return std::vector<Block>{
        heading(1, "Peer review of Split-Dalmatia County: nets"),
        heading(2, "The question"),
        paragraph("The harbours are full of nets that nobody wants."),
        heading(2, head),
        heading(3, "Nets into bags"),
        paragraph(
            "In Split a cooperative of 40 widows collected 12 tonnes of nets in 2022. They sell bags to "
            "9 shops and paid 14 people last year, twice as many as before."),
        heading(2, "Thanks"),
        paragraph("We thank the port.")};
  };
  EXPECT_EQ(of_kind(cut_in("en", report("What impressed the peers")), UnitKind::good_practice).size(), 1U);
  EXPECT_TRUE(of_kind(cut_in("en", report("Where the county stands")), UnitKind::good_practice).empty());
}

TEST(Unannounced, ParagraphsAtPlacesOfTheirOwnAreNoOneStory) {
  const auto units = cut_in(
      "fr",
      {heading(1, "Rapport final: le vélo au village"), heading(2, "Ce qui a marché"),
       paragraph(
           "En Bretagne, la commune de Vannes a ouvert en 2018 un atelier de réparation. Six bénévoles y "
           "ont remis en état 640 vélos, et 210 habitants viennent désormais à vélo au marché. Le nombre "
           "de visites a doublé."),
       paragraph(
           "En Toscane, la province de Sienne a acheté en 2019 quarante vélos à assistance. Elle les prête "
           "aux infirmières; les trajets en voiture ont baissé de 35 % en deux ans. Le parc coûte 12 000 "
           "euros par an."),
       paragraph(
           "En Carinthie, l'association des écoles a formé depuis 2017 plus de 900 enfants. Les accidents "
           "ont diminué de moitié, et 14 communes ont repris le cours. Le programme a créé 3 emplois."),
       heading(2, "Recommandations"),
       paragraph(
           "Recommandation 1. Financer les ateliers. Les régions devraient financer les ateliers pendant "
           "cinq ans."),
       paragraph("Recommandation 2. Former les enfants. Les communes devraient proposer le cours chaque "
                 "année.")});
  const auto told = of_kind(units, UnitKind::good_practice);
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told[0].text.find("Sienne"), std::string::npos);
}

TEST(Unannounced, StoriesInHungarian) {
  const auto units = cut_in(
      "hu",
      {heading(1, "Közös kocsi"), heading(2, "Két falu"),
       paragraph("A következő két történetet 2021-ben gyűjtöttük."), heading(3, "A postás is viszi"),
       paragraph(
           "Zalaegerszeg mellett egy szövetkezet 2018-ban vett egy kisbuszt. A postás naponta 40 csomagot "
           "visz, és 12 idős embernek hoz gyógyszert; a költség 30 százalékkal csökkent."),
       heading(3, "Este a könyvtár"),
       paragraph(
           "Pécs szélén az önkéntesek 2019-ben nyitottak egy esti könyvtárat. Hetente 90 olvasó jön, és "
           "a város évi 2 millió forintot ad.")});
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 2U);
}

}  // namespace
}  // namespace praxis::ingest::testing
