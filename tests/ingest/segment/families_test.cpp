// SPDX-License-Identifier: GPL-3.0-or-later
// Parallel stretches, cut by what the document says they are and what they show on the average.
#include "tests/ingest/segment/cutting.h"

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

std::vector<Block> three_ventures(const std::string& above) {
  return {
      heading(1, "Our year on the river"),
      heading(2, above),
      heading(3, "REEDBANK"),
      paragraph("Thatchers and biologists from two shores test how reed can be mown without driving away the "
                "bittern. 2019-2022, lead partner: Municipality of Tulln."),
      heading(3, "LOCKSMILE"),
      paragraph("Lock keepers learn to guide visitors through their engine houses on Sundays. The partners "
                "wrote a manual. 2018-2021."),
      heading(3, "FERRYNIGHT"),
      paragraph(
          "Five small ferries get electric motors and a common timetable after dusk. Lead partner: Donau "
          "Bus. 2020-2023.")};
}

TEST(Families, ProjectsAreWhatAHeadingSaysTheyAreAndTheirFactsShow) {
  const auto units = cut_in("en", three_ventures("Three ventures funded in the last round: the projects"));
  EXPECT_EQ(titles(of_kind(units, UnitKind::project)), (Titles{"REEDBANK", "LOCKSMILE", "FERRYNIGHT"}));
}

TEST(Families, WithoutAWordThatSaysSoTheyAreNone) {
  EXPECT_TRUE(of_kind(cut_in("en", three_ventures("Water and people")), UnitKind::project).empty());
}

TEST(Families, CompoundsAnnounceAsTheirPartsDo) {
  const auto units = cut_in(
      "de",
      {heading(1, "Jahresheft"), heading(2, "Aus der Projektwerkstatt"), heading(3, "MOOSGRUND"),
       paragraph("Bauern und Botanikerinnen pflanzen Torfmoos auf alten Wiesen und messen, was es bindet. "
                 "Leitung: Hochschule Emden, 700 000 Euro, 2019-2022."),
       heading(3, "SPURBREIT"),
       paragraph("Vier Museumsbahnen tauschen Ersatzteile und bilden gemeinsam Heizer aus. Leitung: Verein "
                 "Brohltal, 300 000 Euro, 2020-2023.")});
  EXPECT_EQ(of_kind(units, UnitKind::project).size(), 2U);
}

TEST(Families, AMemberWithoutASignIsCarriedByTheOthers) {
  const auto units = cut_in(
      "en",
      {heading(1, "After the workshop"), heading(2, "Our advice"),
       paragraph("(a) Lend tools before you sell them. Libraries should keep a shelf of drills and saws in "
                 "every branch and insure it."),
       paragraph("(b) A bench in each street. People who sit down stay longer and talk to those who pass by, "
                 "and nobody needs to buy a coffee for it."),
       paragraph("(c) Open the school yards. Councils ought to unlock them in the evening and pay one person "
                 "to keep an eye on things.")});
  EXPECT_EQ(of_kind(units, UnitKind::recommendation).size(), 3U);
}

TEST(Families, WhatAPlanWillDoIsNotWhatShouldBeDone) {
  const auto units = cut_in(
      "fr",
      {heading(1, "Plan climat"), heading(2, "Les mesures"), heading(3, "Rénover les écoles"),
       paragraph(
           "Isoler les toits des bâtiments scolaires et remplacer les chaudières dans tout le quartier."),
       heading(3, "Planter des haies"),
       paragraph(
           "Créer des corridors entre les parcs et relier les jardins familiaux par des bandes vertes."),
       heading(3, "Relier les gares"),
       paragraph("Prolonger les pistes jusqu'aux quais et installer des abris pour les vélos partout.")});
  EXPECT_TRUE(of_kind(units, UnitKind::recommendation).empty());
}

TEST(Families, RowsOfATableWhoseHeaderRecommends) {
  const auto units = cut_in(
      "en",
      {heading(1, "Roadmap for quiet villages"), row({"No", "What the network recommends", "Who"}, true),
       row({"Q1", "Lower the speed limit at night and publish the readings of every counter each month.",
            "Councils"}),
       row({"Q2", "Mayors should ask hauliers for their routes before they renew a permit for a yard.",
            "Mayors"}),
       row({"Q3", "Plant hedges where walls would be cheaper, because a wall throws the noise back.",
            "Road offices"})});
  EXPECT_EQ(of_kind(units, UnitKind::recommendation).size(), 3U);
}

TEST(Families, NoticesThatBeginWithADayAreNews) {
  const auto units = cut_in(
      "it",
      {heading(1, "Notiziario dei mulini"),
       paragraph("4 febbraio. Il mulino di Bienno ha ripreso a macinare dopo undici anni di silenzio e due "
                 "di lavori."),
       paragraph("19 marzo. I soci di Ascea hanno comprato una macina usata da un frantoio che ha chiuso."),
       paragraph("2 aprile. La scuola di Cividale ha portato ottanta bambini a vedere la ruota grande.")});
  EXPECT_EQ(of_kind(units, UnitKind::news).size(), 3U);
}

TEST(Families, APracticeBelowARecommendationIsNoPartOfIt) {
  const auto units = cut_in(
      "en",
      {heading(1, "Rural shops"), heading(2, "Recommendation 1. Let volunteers run the till"),
       paragraph("Regions should accept unpaid hours as the owner's own share when they support a shop."),
       heading(3, "Seen in Ostrava"),
       paragraph("In Ostrava a cooperative of forty households opened a shop in 2016 and shares the shifts. "
                 "Turnover doubled within 3 years."),
       heading(2, "Recommendation 2. Buy together"),
       paragraph("Chambers should found a common purchase office for shops with less than two staff.")});
  const auto advice = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(advice.size(), 2U);
  EXPECT_EQ(advice[0].text.find("Ostrava"), std::string::npos);
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 1U);
}

TEST(Families, ThanksAmongExamplesAreNoExample) {
  const auto units = cut_in(
      "en",
      {heading(1, "On the road"), heading(2, "Examples from four towns"), heading(3, "A bakery in Zadar"),
       paragraph(
           "The city of Zadar lent an empty shop to bakers in 2017. They sell 300 loaves a day and trained "
           "six people."),
       heading(3, "A bridge in Girona"),
       paragraph("The council of Girona repaired an old bridge for walkers in 2015. Today 900 people use it "
                 "daily."),
       heading(3, "Acknowledgements"),
       paragraph(
           "The city of Zadar and the council of Girona received us in 2019 and gave us two days and 40 "
           "pages of notes.")});
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 2U);
}

TEST(Families, ShortLinesHeadTheParagraphsBelowThem) {
  const auto units = cut_in(
      "en",
      {heading(2, "Finished projects"), paragraph("HILLSONG (Interreg Atlantic)"),
       paragraph("The project brought shepherds and choirs together and recorded two hundred songs on six "
                 "islands. Lead partner: University of Bergen. 2016-2019."),
       paragraph("TIDECLOCK (Interreg North Sea)"),
       paragraph(
           "The project built clocks that show the tide in eleven market squares, each mended by a local "
           "school. Lead partner: City of Ostend. 2017-2020.")});
  EXPECT_EQ(of_kind(units, UnitKind::project).size(), 2U);
}

}  // namespace
}  // namespace praxis::ingest::testing
