// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that look like headings and are none, and headings that look like lines.
#include "tests/ingest/segment/cutting.h"

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

TEST(HeadingLines, ADateBelowAHeadingIsALineOfIt) {
  const auto units = cut_in(
      "fr",
      {heading(1, "AGENDA"), heading(3, "Atelier sur les haies basses"),
       heading(1, "3 et 4 mai 2023, Vannes"),
       paragraph("Deux matinées dans les champs avec des forestiers et des éleveurs. Il faut des bottes."),
       heading(3, "Foire aux plants de Cahors"), heading(1, "12 novembre 2023, Cahors"),
       paragraph("Une trentaine de pépinières seront présentes sous la halle, de neuf heures à midi.")});
  const auto events = of_kind(units, UnitKind::event);
  EXPECT_EQ(titles(events), (Titles{"Atelier sur les haies basses", "Foire aux plants de Cahors"}));
  ASSERT_EQ(events.size(), 2U);
  EXPECT_NE(events[0].text.find("bottes"), std::string::npos);
  EXPECT_EQ(events[1].date, "2023-11-12");
}

TEST(HeadingLines, ANameAboveATitleAndWhoLeadsBelowItMakeOneProject) {
  const auto units = cut_in(
      "en", {heading(1, "Projects in focus"), heading(3, "STONEPATH"), heading(2, "Dry walls that last"),
             heading(3, "Lead partner: County of Gotland"),
             paragraph("STONEPATH trains young masons on three islands and writes down how old walls stand. "
                       "Runs from 2019 to 2022, budget EUR 1.1 million."),
             heading(3, "MILK RUN"), heading(2, "One van for six dairies"),
             heading(3, "Lead partner: Region Jämtland"),
             paragraph("MILK RUN tests whether six farm dairies can share a van and a cold store. Runs from "
                       "2020 to 2023, budget EUR 900 000.")});
  const auto projects = of_kind(units, UnitKind::project);
  ASSERT_EQ(projects.size(), 2U);
  EXPECT_EQ(projects[0].projects, (Titles{"STONEPATH"}));
  EXPECT_EQ(projects[1].projects, (Titles{"MILK RUN"}));
  EXPECT_EQ(projects[1].organisations, (Titles{"Region Jämtland"}));
}

std::vector<Block> country_sheets(const std::string& label) {
  return {
      heading(1, "Ferries without captains: a review"),
      heading(2, "NORWAY"),
      paragraph(
          "The state road office pays for most crossings and has set no rules for unmanned ones so far."),
      paragraph(label + "Trondheim canal"),
      paragraph(
          "In Trondheim the university opened a small electric ferry across the canal. Since 2022 it has "
          "carried 30 000 people, and the city pays for the watchman on the quay."),
      heading(2, "GERMANY"),
      paragraph("Inland navigation is a matter of federal law, and the law wants a captain on each boat."),
      paragraph(label + "Kiel fjord"),
      paragraph(
          "In Kiel the port authority bought two ferries with an autopilot. They started in 2021, and the "
          "shipping company trained twelve pilots to stand by on land.")};
}

TEST(HeadingLines, LinesThatIntroduceACaseHeadIt) {
  const auto practices = of_kind(cut_in("en", country_sheets("Case visited: ")), UnitKind::good_practice);
  ASSERT_EQ(practices.size(), 2U);
  EXPECT_EQ(practices[0].text.find("road office"), std::string::npos);
  EXPECT_EQ(practices[1].text.find("federal law"), std::string::npos);
  EXPECT_NE(practices[1].text.find("autopilot"), std::string::npos);
}

TEST(HeadingLines, TheFirstOfSeveralCountedHeadingsMayBeALine) {
  const auto units = cut_in(
      "it", {heading(1, "RACCOMANDAZIONI"), paragraph("I. Dare un nome ai sentieri"),
             paragraph("Chi non sa dove porta una strada non la prende. Le province dovrebbero finanziare "
                       "cartelli di legno e tenerli in ordine ogni primavera."),
             heading(3, "II. Aprire le fontane"),
             paragraph("I comuni dovrebbero riaprire le fontane chiuse e pubblicare le analisi dell'acqua."),
             heading(3, "III. Contare chi passa"),
             paragraph("Le regioni dovrebbero mettere contatori ai passi e rendere pubblici i numeri.")});
  const auto advice = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(advice.size(), 3U);
  EXPECT_NE(advice[0].text.find("cartelli di legno"), std::string::npos);
}

TEST(HeadingLines, TheFirstLineOfACountedParagraphIsPartOfIt) {
  const auto units = cut_in(
      "en",
      {heading(1, "What we propose"),
       paragraph("1. Pay for the second shift. Regions should fund a second driver on lines that run at "
                 "night, and count who travels."),
       heading(3, "2. Print the timetable. Every village shop should be given two copies of the"),
       paragraph("timetable each year. The county should print it in large type."),
       paragraph("3. Wait for the train. Buses should leave five minutes after it, not before, and the "
                 "drivers should be told when it is late.")});
  const auto advice = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(advice.size(), 3U);
  EXPECT_NE(advice[1].text.find("two copies of the timetable each year"), std::string::npos);
}

TEST(HeadingLines, AnnouncementsBetweenLinesAreHeadings) {
  const auto units = cut_in(
      "en",
      {heading(1, "Our valley"), heading(2, "About us"), paragraph("We look after hay meadows."),
       paragraph("Latest news"), paragraph("4 June 2023"), paragraph("Mowers meet in Zams"),
       paragraph("Forty mowers met in Zams to compare their scythes and agreed on a common calendar for "
                 "the steep meadows."),
       paragraph("Partners"), paragraph("Alpine Club of Zams (AT)"), paragraph("Hay Guild of Laas (IT)")});
  const auto news = of_kind(units, UnitKind::news);
  ASSERT_EQ(news.size(), 1U);
  EXPECT_EQ(news[0].date, "2023-06-04");
  EXPECT_EQ(news[0].text.find("Hay Guild"), std::string::npos);
}

}  // namespace
}  // namespace praxis::ingest::testing
