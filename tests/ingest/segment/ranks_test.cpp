// SPDX-License-Identifier: GPL-3.0-or-later
// Headings whose rank or nature only what stands around them tells; forms and tables of instruments; news.
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

TEST(HeadingRanks, AListStandsAboveHeadingsOfItsOwnRank) {
  const auto units = cut_in(
      "nl",
      {heading(4, "Voorwoord"), paragraph("De partners schreven dit boekje in de winter."),
       heading(4, "Onze aanbevelingen"), heading(4, "Begin met een proef"),
       paragraph("Gemeenten zouden eerst een jaar moeten proberen en daarna pas bouwen. Dat spaart geld."),
       heading(4, "Laat de buren mee beslissen"),
       paragraph("Provincies moeten de buren vragen voordat de brug er ligt, ook die van over de grens."),
       heading(4, "Colofon"), paragraph("Uitgegeven te Gent, in een kleine oplage.")});
  const auto advice = of_kind(units, UnitKind::recommendation);
  EXPECT_EQ(titles(advice), (Titles{"Begin met een proef", "Laat de buren mee beslissen"}));
  ASSERT_EQ(advice.size(), 2U);
  EXPECT_EQ(advice[0].section, (Titles{"Onze aanbevelingen"}));
}

TEST(HeadingRanks, ALineThatTheNextHeadingCountsOnFromIsOne) {
  const auto units = cut_in(
      "en", {heading(2, "3 Reports from those we visited"), paragraph("3.1 A camera in each van"),
             paragraph("In Graz the region fitted 60 vans in 2016. Doctors saw 400 patients before they "
                       "arrived, and 90 went to another hospital."),
             heading(3, "3.2 Nurses with a screen"),
             paragraph("In Turin the health fund trained 20 nurses in 2018. They made 1 100 calls in the "
                       "first year and saved 300 trips.")});
  EXPECT_EQ(titles(of_kind(units, UnitKind::good_practice)),
            (Titles{"A camera in each van", "Nurses with a screen"}));
}

TEST(HeadingRanks, TheFirstOfSeveralBelowAHeadingOfPlainText) {
  const auto units = cut_in(
      "en",
      {heading(1, "FROM THE PARTNERS"), paragraph("The valley opens its first workshop for talking benches"),
       paragraph("(12 September 2019) The agency of the valley announced that carpenters received 40 000 "
                 "euros. They have built nine benches since. Each tells who sat there last winter."),
       heading(4, "Bakers receive a prize"),
       paragraph("(3 October 2019) Forty-six bakers went to the capital to receive it. The minister "
                 "handed over the cups. He ate a bun in front of them and wanted another one.")});
  const auto news = of_kind(units, UnitKind::news);
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(news[0].title, "The valley opens its first workshop for talking benches");
  EXPECT_EQ(news[1].date, "2019-10-03");
}

TEST(HeadingRanks, ATitleAboveALineThatIsADate) {
  const auto units = cut_in(
      "es", {heading(1, "ÚLTIMAS NOTICIAS"),
             paragraph("El faro de Ribadeo enciende de nuevo su lámpara después de nueve años a oscuras"),
             paragraph("(14 de marzo de 2023)"),
             paragraph("La cofradía y el puerto pagaron a medias los 40.000 euros. Acudió medio pueblo."),
             paragraph("La escuela de redes se queda sin maestra"), paragraph("(2 de febrero de 2023)"),
             paragraph("La última se jubiló en enero y nadie se ha presentado al concurso de la plaza.")});
  const auto news = of_kind(units, UnitKind::news);
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(news[1].title, "La escuela de redes se queda sin maestra");
  EXPECT_EQ(news[1].date, "2023-02-02");
}

TEST(ShortNews, ParagraphsWithALeadBelowALongerHeading) {
  const auto units = cut_in(
      "de", {heading(1, "Rundbrief"), heading(2, "Kurz notiert aus den Dörfern am See"),
             paragraph("Neuer Steg in Lochau. Am 3. September 2022 wurde der Steg eröffnet. Er ist 80 Meter "
                       "lang und kostete eine halbe Million."),
             paragraph("Fischer üben den Ernstfall. Im August fuhren sechs Boote bei Sturm hinaus. Eines "
                       "verlor sein Ruder, niemand wurde verletzt.")});
  EXPECT_EQ(titles(of_kind(units, UnitKind::news)),
            (Titles{"Neuer Steg in Lochau", "Fischer üben den Ernstfall"}));
}

TEST(ShortNews, WhatInvitesIsAnEvent) {
  const auto units =
      cut({heading(1, "News"), heading(2, "Rope makers meet in Kotka"), paragraph("12 March 2022"),
           paragraph("Forty rope makers met last week and drank the harbour dry."),
           heading(2, "Workshop: who buys old nets?"), paragraph("5 May 2022"),
           paragraph("Where: Net loft, Kotka"),
           paragraph("The workshop will show what is left in a net when the fish are out.")});
  EXPECT_EQ(titles(of_kind(units, UnitKind::news)), (Titles{"Rope makers meet in Kotka"}));
  EXPECT_EQ(titles(of_kind(units, UnitKind::event)), (Titles{"Workshop: who buys old nets?"}));
}

TEST(Instruments, InAlikeBoxesOfLabels) {
  const auto box = [](const std::string& name, const std::string& owner, const std::string& asks) {
    return std::vector<Block>{heading(3, name), row({"Owner", owner}), row({"Called", name.substr(0, 4)}),
                              row({"What it asks", asks})};
  };
  std::vector<Block> blocks{heading(1, "Four policy instruments compared"),
                            paragraph("We put side by side what four regions ask of their builders.")};
  for (const auto& one : {box("Timber rule, Vorarlberg", "Land Vorarlberg",
                              "Public halls of the region must be built with wood from within 80 km."),
                          box("Lime clause of Navarre", "Government of Navarre",
                              "Walls of protected houses have been plastered with lime since the law."),
                          box("Reuse quota in Flanders", "OVAM",
                              "A tenth of all bricks must come from houses that were taken down.")})
    blocks.insert(blocks.end(), one.begin(), one.end());
  const auto units = cut(blocks);
  EXPECT_EQ(of_kind(units, UnitKind::policy_instrument).size(), 3U);
  EXPECT_TRUE(of_kind(units, UnitKind::good_practice).empty());
}

TEST(Instruments, ATableWhoseColumnNamesThemWithTheirTerritory) {
  const auto units = cut(
      {heading(1, "Where they stand"),
       row({"No.", "Policy instrument and territory", "Body in charge", "State of play"}, true),
       row({"1", "Boat scrapping scheme Zeeland, Netherlands", "Province of Zeeland", "Pays for 40 boats."}),
       row({"2", "Reed account Tulcea, Romania", "Danube Delta authority", "Opened in May, 17 users."})});
  EXPECT_EQ(titles(of_kind(units, UnitKind::policy_instrument)),
            (Titles{"Boat scrapping scheme", "Reed account"}));
}

TEST(Instruments, TheParagraphBelowALabelAloneOnItsLine) {
  const auto units =
      cut({heading(1, "Part II - Policy context"), paragraph("Name of the policy instrument addressed:"),
           paragraph("Operational Programme of Kainuu 2021-2027, Priority 2. The programme pays for the "
                     "insulation of schools and is managed by the regional council. It shall be opened to "
                     "libraries."),
           paragraph("Finland wants to be free of coal by 2029, which is nobody's business here.")});
  const auto instruments = of_kind(units, UnitKind::policy_instrument);
  ASSERT_EQ(instruments.size(), 1U);
  EXPECT_EQ(instruments[0].text.find("coal"), std::string::npos);
}

}  // namespace
}  // namespace praxis::ingest::testing
