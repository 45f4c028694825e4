// SPDX-License-Identifier: GPL-3.0-or-later
// Leaflets, handbooks and sheets of facts: what stands in boxes and columns beside a practice is part of it.
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A box of labels, each above its value.
void add_facts(std::vector<Block>& blocks, int group, const std::vector<std::string>& facts) {
  for (const std::string& fact : facts) blocks.push_back(in_group(paragraph(fact), group, true));
}

std::vector<Block> handbook(const std::string& section, const std::string& label) {
  std::vector<Block> blocks{heading(1, "Bells that ring again"), heading(2, section)};
  blocks.push_back(heading(3, "The bell with two ropes"));
  add_facts(
      blocks, 1,
      {"Location", "Faenza, Emilia-Romagna", label, "Parish of Saint Ruffillo", "Duration", "since 2015"});
  blocks.push_back(
      paragraph("Whoever passes may pull. The second rope hangs in the street, and the children of "
                "the quarter see to it that nobody pulls it at night."));
  blocks.push_back(paragraph("In the first year the neighbours complained nine times, in the second once."));
  blocks.push_back(heading(3, "A bell on loan"));
  add_facts(blocks, 2,
            {"Location", "Linz, Upper Austria", label, "Museum of sounds", "Duration", "since 2018"});
  blocks.push_back(
      paragraph("The museum lends its bells to villages that lost theirs. A cart with rubber wheels "
                "brings them, and the smith who hangs them stays for the feast."));
  blocks.push_back(heading(2, "Sources"));
  blocks.push_back(paragraph("A book of bells, 1911."));
  return blocks;
}

TEST(SectionBoxes, FactsOfWhereWhoAndWhenMakePracticesOfTheTextsBesideThem) {
  const auto units =
      of_kind(cut(handbook("Two places that did something", "Organisation")), UnitKind::good_practice);
  ASSERT_THAT(titles(units), ElementsAre("The bell with two ropes", "A bell on loan"));
  EXPECT_THAT(units[0].text, AllOf(HasSubstr("Faenza"), HasSubstr("nine times")));
  EXPECT_THAT(units[0].regions, ElementsAre("ITH5"));
  EXPECT_THAT(units[1].organisations, ElementsAre("Museum of sounds"));
}

TEST(SectionBoxes, LabelsInATypeOfHeadingsAreLabels) {
  std::vector<Block> blocks{heading(1, "Campane che suonano ancora")};
  int group = 0;
  const auto add = [&](const std::string& name, const std::string& place, const std::string& whose,
                       bool early) {
    ++group;
    const auto facts = [&] {
      for (const auto& [label, value] : std::vector<std::pair<std::string, std::string>>{
               {"Dove?", place}, {"Chi?", whose}, {"Da quando", "201" + std::to_string(group)}}) {
        blocks.push_back(in_group(heading(3, label), group, true));
        blocks.push_back(in_group(paragraph(value), group, true));
      }
    };
    blocks.push_back(heading(2, name));
    if (early) facts();
    blocks.push_back(heading(3, "L'idea"));
    blocks.push_back(
        paragraph("Nel 2012 la parrocchia ha appeso una seconda corda sulla strada, e chi passa può "
                  "tirarla. I bambini del quartiere hanno imparato a suonare."));
    if (!early) facts();
    blocks.push_back(heading(3, "Che cosa resta"));
    blocks.push_back(
        paragraph("Nel primo anno i vicini si sono lamentati nove volte, nel secondo una sola."));
  };
  add("La campana con due corde", "Faenza, Emilia-Romagna", "Parrocchia di San Ruffillo", false);
  add("Una campana in prestito", "Linz, Alta Austria", "Museo dei suoni", true);
  const auto units = of_kind(cut_in("it", blocks), UnitKind::good_practice);
  ASSERT_THAT(titles(units), ElementsAre("La campana con due corde", "Una campana in prestito"));
  for (const Unit& unit : units)
    EXPECT_THAT(unit.text, AllOf(HasSubstr("Dove?"), HasSubstr("seconda corda"), HasSubstr("una sola")));
  EXPECT_THAT(units[1].organisations, ElementsAre("Museo dei suoni"));
}

TEST(SectionBoxes, FactsOfProjectsMakeNone) {
  EXPECT_THAT(of_kind(cut(handbook("The projects", "Organisation")), UnitKind::good_practice), IsEmpty());
}

TEST(SectionBoxes, ALabelThatNobodyKnowsIsOneBetweenThoseThatAreKnown) {
  std::vector<Block> blocks{heading(2, "Two places that did something")};
  int group = 0;
  for (const std::string name : {"The bell with two ropes", "A bell on loan"}) {
    blocks.push_back(heading(3, name));
    ++group;
    add_facts(blocks, group,
              {"Location", group == 1 ? "Linz, Upper Austria" : "Faenza, Emilia-Romagna", "Pulled by",
               "anybody, " + name, "Organisation", "Museum " + name, "Duration",
               group == 1 ? "since 2018" : "since 2020"});
    blocks.push_back(
        paragraph("The museum lends its bells to villages that lost theirs. A cart with rubber wheels "
                  "brings them, and the smith who hangs them stays for the feast, as do his sons."));
  }
  const auto found = of_kind(cut(blocks), UnitKind::good_practice);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[0].text, HasSubstr("Pulled by: anybody"));
}

TEST(SectionBoxes, ContentsThatListTheSectionsAreNoLabels) {
  std::vector<Block> blocks{row({"The bell with two ropes", "2"}), row({"A bell on loan", "3"})};
  for (Block& block : handbook("Two places that did something", "Organisation"))
    blocks.push_back(std::move(block));
  EXPECT_THAT(titles(of_kind(cut(blocks), UnitKind::good_practice)),
              ElementsAre("The bell with two ropes", "A bell on loan"));
}

/// Panels of a leaflet: a title, a line of its place, a text, and figures in a box.
std::vector<Block> leaflet(const std::string& first, const std::string& second) {
  return {
      heading(1, "Three wells to copy"),
      heading(2, "The well under the school"),
      paragraph("GRAZ, STYRIA"),
      paragraph("The school opened its well in 2016 and the pupils sell the water by the jug to the cafés of "
                "the square, who pay by the month."),
      in_group(paragraph(first + " 900 jugs a month, two of them broken."), 1, true),
      heading(1, "Water for all"),
      paragraph("A leaflet"),
      heading(2, "The well that moved"),
      paragraph("Ghent, East Flanders, Belgium"),
      paragraph("The town built a second well beside the first and moved the pump, because the old stones "
                "were cracked and the cooperative of brewers paid."),
      in_group(paragraph(second + " 41,000 euros, of which the brewers paid half."), 2, true),
      heading(2, "A well by subscription"),
      paragraph("Bolzano, Italy"),
      paragraph("Sixty households founded a society and run the well themselves; who does not pay may fetch "
                "water after nine.")};
}

TEST(SectionBoxes, TitlesWithALineOfTheirPlaceArePracticesWhereverTheyStand) {
  const auto units = of_kind(cut(leaflet("In figures.", "In figures.")), UnitKind::good_practice);
  ASSERT_THAT(titles(units),
              ElementsAre("The well under the school", "The well that moved", "A well by subscription"));
  EXPECT_THAT(units[0].text, HasSubstr("900 jugs"));
  EXPECT_THAT(units[1].text, AllOf(HasSubstr("41,000 euros"), Not(HasSubstr("Sixty"))));
}

TEST(SectionBoxes, AnOverviewOfWhatIsHeadedElsewhereIsNoTableOfUnits) {
  const auto units = cut_in(
      "nl", {heading(2, "Advies 1 – Laat de sluis 's nachts open"),
             paragraph("Waterschappen openen de sluis nu om acht uur. Schippers wachten soms tien uur."),
             heading(2, "Advies 2 – Betaal wie wacht"),
             paragraph("Provincies kunnen een vergoeding per uur invoeren en die uit de tol betalen."),
             heading(2, "Overzicht"), row({"Advies", "Eerst aan zet"}, true),
             row({"1. Laat de sluis 's nachts open", "waterschappen"}),
             row({"2. Betaal wie wacht", "provincies"})});
  EXPECT_THAT(titles(of_kind(units, UnitKind::recommendation)),
              ElementsAre("Laat de sluis 's nachts open", "Betaal wie wacht"));
}

TEST(SectionBoxes, WhatLeadsInToAdviceAndSpeaksOfTheBookItselfIsNoUnit) {
  const auto units = cut_in(
      "de",
      {heading(2, "1 Warum Brunnen versiegen"), paragraph("Brunnen versiegen, weil tiefer gebohrt wird."),
       heading(3, "So lesen Sie dieses Handbuch"),
       paragraph("Wer wenig Zeit hat, sollte Kapitel 2 lesen. Eine Vorlage steht im Netz. Die Gemeinde Lech "
                 "hat 2015 damit 3 Brunnen gezählt und 400 Euro gespart."),
       heading(2, "3 Handlungsempfehlungen"),
       paragraph("Die Brunnen sind verschieden. Wir empfehlen den Gemeinden Folgendes."),
       heading(3, "Tiefe begrenzen"), paragraph("Die Länder sollten keine Bohrung unter 40 Meter erlauben."),
       heading(3, "Wasser teilen"), paragraph("Gemeinden sollten im August nach Köpfen zuteilen.")});
  EXPECT_THAT(titles(of_kind(units, UnitKind::recommendation)),
              ElementsAre("Tiefe begrenzen", "Wasser teilen"));
  EXPECT_THAT(of_kind(units, UnitKind::good_practice), IsEmpty());
}

TEST(SectionBoxes, AdviceInBoxesIsNamedByWhatStandsBehindItsNumber) {
  const auto advice = [](int group, const std::string& title, const std::string& text) {
    return std::vector<Block>{in_group(heading(3, title), group, true),
                              in_group(paragraph(text), group, true)};
  };
  std::vector<Block> blocks{heading(1, "Les puits")};
  for (const auto& box :
       {advice(1, "Conseil n° 1 : Comptez les puits.",
               "Un puits oublié est un danger. Les communes devraient tenir une liste."),
        advice(2, "Conseil n° 2 : Couvrez-les tous.",
               "Le bois pourrit. Il faut payer des couvercles de fer aux communes."),
        advice(3, "Conseil n° 3 : Buvez-en l’eau.",
               "Une eau que l’on boit se surveille. Les écoles pourraient la goûter, et devraient.")})
    blocks.insert(blocks.end(), box.begin(), box.end());
  EXPECT_THAT(titles(of_kind(cut_in("fr", blocks), UnitKind::recommendation)),
              ElementsAre("Comptez les puits", "Couvrez-les tous", "Buvez-en l’eau"));
}

}  // namespace
}  // namespace praxis::ingest::testing
