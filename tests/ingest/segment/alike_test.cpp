// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside others of its kind is known by them: labels that come back, siblings, lists under a
// sentence that advises.
#include "tests/ingest/segment/cutting.h"

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

std::vector<Block> advice_with_sources(const std::string& label) {
  return {
      heading(1, "Plan for the orchards of the lake"),
      heading(2, "Recommendation A: Keep the old trees"),
      paragraph("The region should pay owners for each tall tree that stays, every year and in advance."),
      heading(3, "Action 1: A register of trees"),
      paragraph("The office of agriculture counts them by 2025."),
      heading(4, label + "Tree passes in Colmar"),
      paragraph("The association of Colmar opened a register in 2014 and hired 3 pruners. By 2019 it had "
                "counted 4 000 trees, and the sale of juice rose by 30 per cent."),
      heading(2, "Recommendation B: Press where the fruit grows"),
      paragraph("Councils should lend presses to villages in autumn and repair them in winter."),
      heading(3, "Action 2: Two presses on wheels"),
      paragraph("The council buys them in the spring."),
      heading(4, label + "A rolling press in Graz"),
      paragraph("A cooperative in Graz bought 2 trucks in 2016 and converted them into presses. They serve "
                "60 villages and earned 90 000 euros in 2021.")};
}

TEST(Alike, WhatALabelThatComesBackHeadsIsTakenOutOfTheAdviceAbove) {
  const auto units = cut_in("en", advice_with_sources("Where we got it from: "));
  EXPECT_EQ(titles(of_kind(units, UnitKind::good_practice)),
            (Titles{"Tree passes in Colmar", "A rolling press in Graz"}));
  const auto advice = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(advice.size(), 2U);
  EXPECT_EQ(advice[0].text.find("4 000 trees"), std::string::npos);
  EXPECT_EQ(advice[1].text.find("60 villages"), std::string::npos);
}

std::vector<Block> wells(const std::string& last) {
  return {heading(1, "Around the wells"),
          heading(2, "Graz: a meter a street"),
          paragraph("The utility opened 40 wells in 2015. Losses fell by 12 per cent within 3 years."),
          heading(2, "Turin: leaks by ear"),
          paragraph("The company trained 9 listeners in 2017. They found 300 leaks in the first winter."),
          heading(2, "Ghent: rain for the laundry"),
          paragraph("The city installed 70 tanks in 2019. Each saves 20 000 litres a year."),
          heading(2, "One figure for all"),
          paragraph(last)};
}

TEST(Alike, OneThatTellsOfRulesIsCarriedByThoseBesideIt) {
  const auto told = [](const std::string& where) {
    return of_kind(
        cut_in("en",
               wells("Who builds must show a figure. It must not be low. Flats must not be left out. The "
                     "office" +
                     where +
                     " opened 9 counters in 2004. It trained 20 architects. Within 3 "
                     "years 15 other towns installed the same.")),
        UnitKind::good_practice);
  };
  EXPECT_EQ(told(" in Bilbao").size(), 4U);
  EXPECT_EQ(told("").size(), 3U);
}

TEST(Alike, ItemsBelowASentenceThatAdvises) {
  const auto listed = [](const std::string& lead) {
    return std::vector<Block>{
        heading(1, "Le bruit des écluses"), paragraph(lead),
        item("-",
             "de fermer les vannes la nuit, de mai à septembre, et d'en avertir les bateliers par radio ;"),
        item("-",
             "d'acheter trois sonomètres, de les prêter aux riverains et de publier ce qu'ils ont relevé ;"),
        item("-", "de peindre les portes en blanc afin que la tôle chauffe moins et grince moins à midi.")};
  };
  EXPECT_EQ(of_kind(cut_in("fr", listed("Nous vous conseillons :")), UnitKind::recommendation).size(), 3U);
  EXPECT_TRUE(
      of_kind(cut_in("fr", listed("On peut entendre, chaque été :")), UnitKind::recommendation).empty());
}

TEST(Alike, CountedParagraphsThatSayItOnceEach) {
  const auto counted = [](const std::string& verb) {
    return std::vector<Block>{heading(1, "A letter about ferries"),
                              paragraph("First, the tickets. The county " + verb +
                                        " one price for all piers. Two prices confuse "
                                        "people. Nobody reads the small print on a wet deck."),
                              paragraph("Second, the crews. Owners " + verb +
                                        " bunks on board. A cold cabin empties a crew list. It "
                                        "has been so for as long as anyone remembers."),
                              paragraph("Third, the piers. Each village " + verb +
                                        " a lamp at the end of it. Light costs little. A "
                                        "broken leg costs more.")};
  };
  EXPECT_EQ(of_kind(cut_in("en", counted("should have")), UnitKind::recommendation).size(), 3U);
  EXPECT_TRUE(of_kind(cut_in("en", counted("has")), UnitKind::recommendation).empty());
}

TEST(Alike, TwoParagraphsThatTellOfTwoPlacesAreTwo) {
  const auto units = cut_in(
      "pt",
      {heading(1, "Redes velhas"), heading(2, "De onde vêm as ideias"),
       paragraph("Em Split, os pescadores entregaram 27 toneladas de redes em 2016. A cooperativa pesou cada "
                 "saco e a empresa do porto transformou as redes em tapetes."),
       paragraph("Na ilha de Texel, a associação local reuniu 3 200 pessoas em 2021. O município ofereceu o "
                 "almoço e apanharam-se nove toneladas.")});
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 2U);
}

TEST(Alike, StoriesBelowTheWordForProjectsAreProjects) {
  const auto told = [](const std::string& above) {
    return std::vector<Block>{
        heading(1, "Half-yearly report"),
        heading(2, above),
        heading(3, "Welders without borders"),
        paragraph("Five schools in Ghent trained 160 pupils in 2019. 130 of them found work, and the city "
                  "bought 3 simulators."),
        heading(3, "Nurses of the strait"),
        paragraph("Hospitals in Turin opened a joint first year in 2016. Of 88 nurses 80 stayed, and 2 were "
                  "taxed twice.")};
  };
  EXPECT_EQ(of_kind(cut_in("en", told("The projects")), UnitKind::project).size(), 2U);
  EXPECT_TRUE(of_kind(cut_in("en", told("The schools")), UnitKind::project).empty());
}

TEST(Alike, AColumnSaysWhoIsBehindARow) {
  const auto table = [](const std::string& column) {
    return cut_in("en", {heading(1, "Where the money comes from"),
                         row({"Policy instrument", column, "Volume", "What it does"}, true),
                         row({"Reed voucher scheme", "Landskapsregering de Lund", "EUR 2 million",
                              "Grants of up to 5 000 euros for applicants who thatch a roof by hand."}),
                         row({"Quiet harbour fund", "Tulln Water Board", "EUR 9 million",
                              "Loans and grants for applicants who replace an engine before 2026."})});
  };
  const auto units = of_kind(table("Responsible body"), UnitKind::policy_instrument);
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].organisations, (Titles{"Landskapsregering de Lund"}));
  EXPECT_EQ(units[1].organisations, (Titles{"Tulln Water Board"}));
  for (const Unit& unit : of_kind(table("Printed in"), UnitKind::policy_instrument))
    EXPECT_NE(unit.organisations, (Titles{"Landskapsregering de Lund"}));
}

TEST(Alike, PracticesInFinnishCzechAndHungarian) {
  const auto visits = [](const std::string& above, const std::string& first, const std::string& second) {
    return std::vector<Block>{heading(1, "2022"), heading(2, above),  heading(3, "1903"),
                              paragraph(first),   heading(3, "1904"), paragraph(second)};
  };
  EXPECT_EQ(of_kind(cut_in("fi", visits("Mitä näimme",
                                        "Grazin kaupunki, Graz, avasi vuonna 2015 korjaamon ja palkkasi 12 "
                                        "ihmistä. Korjaamo säästi 30 prosenttia jätteestä.",
                                        "Torino, Turin: osuuskunta osti 40 pyörää vuonna 2018 ja vuokraa "
                                        "niitä. Jäseniä on 900.")),
                    UnitKind::good_practice)
                .size(),
            2U);
  EXPECT_EQ(of_kind(cut_in("cs", visits("Co jsme viděli",
                                        "Graz: město otevřelo v roce 2015 dílnu a zaměstnává 12 lidí. "
                                        "Množství odpadu kleslo o 30 procent.",
                                        "Turin: družstvo koupilo 40 kol v roce 2018 a půjčuje je. Dnes má "
                                        "900 členů.")),
                    UnitKind::good_practice)
                .size(),
            2U);
  EXPECT_EQ(of_kind(cut_in("hu", visits("Amit láttunk",
                                        "Graz: a város megnyitotta 2015 óta a műhelyt és 12 ember dolgozik "
                                        "ott. A hulladék 30 százalékkal csökkent.",
                                        "Turin: a szövetkezet vásárolt 40 kerékpárt 2018 óta. Ma 900 tag "
                                        "van, és évente 40 fő tanul.")),
                    UnitKind::good_practice)
                .size(),
            2U);
}

}  // namespace
}  // namespace praxis::ingest::testing
