// SPDX-License-Identifier: GPL-3.0-or-later
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

TEST(Practices, TwoAccountsInOneBoxAreTwoUnits) {
  const auto units = cut({heading(2, "Recommendation 1: Cool the streets"), paragraph("Shade costs little."),
                          heading(3, "Box 4. Cool streets"),
                          paragraph("Heat kills. In COOLROOFS, the city of Graz, Austria, launched a fund "
                                    "for white roofs. In SHADEPLAN, the region "
                                    "of Alentejo, Portugal, introduced awnings over market streets."),
                          heading(2, "Recommendation 2: Count the trees"), paragraph("Nobody knows them.")});
  const auto practices = of_kind(units, UnitKind::good_practice);
  ASSERT_EQ(practices.size(), 2U);
  EXPECT_THAT(practices[0].text,
              AllOf(HasSubstr("white roofs"), HasSubstr("Heat kills"), Not(HasSubstr("awnings"))));
  EXPECT_THAT(practices[0].projects, ElementsAre("COOLROOFS"));
  EXPECT_THAT(practices[1].regions, ElementsAre("PT18"));
  const auto recommendations = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(recommendations.size(), 2U);
  EXPECT_THAT(recommendations[0].text, Not(HasSubstr("white roofs")));
}

TEST(Practices, AQuotedVoiceStaysWithThePracticeAboveIt) {
  const auto units =
      cut({heading(3, "Box 2. Night buses"),
           paragraph("In NIGHTLINE, the Swedish county of Dalarna set up night buses on demand."),
           heading(4, "Recommendations from the community"),
           paragraph("A planner adds that drivers must be asked first.")});
  const auto practices = of_kind(units, UnitKind::good_practice);
  ASSERT_EQ(practices.size(), 1U);
  EXPECT_THAT(practices[0].text, HasSubstr("drivers must be asked"));
}

TEST(Practices, ABoxCutByAPageIsOne) {
  const auto units = cut(
      {heading(2, "Recommendation 3: Ask the drivers"), paragraph("They know the road."),
       in_group(heading(3, "Box 3. Ask the drivers"), 1, true),
       in_group(paragraph("In NIGHTLINE, the county of Dalarna, Sweden, set up buses on demand, which cost"),
                1, true),
       in_group(paragraph("less than the empty ones did before."), 2, true)});
  const auto practices = of_kind(units, UnitKind::good_practice);
  ASSERT_EQ(practices.size(), 1U);
  EXPECT_THAT(practices[0].text, HasSubstr("which cost less than the empty ones"));
  EXPECT_NE(practices[0].title, "Ask the drivers") << "the recommendation's title is not the practice's name";
}

TEST(Practices, ABoxThatExplainsIsNone) {
  const auto units =
      cut({heading(3, "Box 1. What is a heat plan?"), paragraph("A heat plan says who warns whom, and when."),
           heading(3, "Box 2. Our helpdesk"),
           paragraph("Our helpdesk has organised visits to Graz and Lyon for members.")});
  EXPECT_THAT(of_kind(units, UnitKind::good_practice), IsEmpty());
}

TEST(Practices, HeadingsNameThem) {
  const auto units =
      cut({heading(1, "Good practices"), heading(2, "The seed library (Lapland, Finland)"),
           paragraph("Villages lend seeds."), heading(2, "The wool exchange (Galicia, Spain)"),
           paragraph("Shepherds sell together."), heading(1, "Outlook"), paragraph("More will follow.")});
  const auto practices = of_kind(units, UnitKind::good_practice);
  EXPECT_THAT(titles(practices), ElementsAre("The seed library", "The wool exchange"));
  EXPECT_THAT(practices[1].regions, ElementsAre("ES11"));
  EXPECT_THAT(practices[1].text, Not(HasSubstr("More will follow")));
}

TEST(Practices, ATableGivesOneARow) {
  const auto units = cut({row({"Good practice", "Region", "What it does"}, true),
                          row({"Tool bus", "Friesland, Netherlands", "Lends drills in villages."}),
                          row({"Roof fund", "Burgenland, Austria", "Pays for white roofs."})});
  const auto practices = of_kind(units, UnitKind::good_practice);
  ASSERT_THAT(titles(practices), ElementsAre("Tool bus", "Roof fund"));
  EXPECT_THAT(practices[1].regions, ElementsAre("AT11"));
}

TEST(Practices, NamePlaceCountryAtTheHeadOfAParagraph) {
  const auto units = cut({paragraph("Boat school, Zadar, Croatia: since 2018 a sailing boat has offered "
                                    "lessons to children of the islands, and it trains "
                                    "their teachers as well."),
                          paragraph("Budget, rules and outlook: these are the three parts of the report that "
                                    "follow on the next pages here.")});
  EXPECT_THAT(titles(of_kind(units, UnitKind::good_practice)), ElementsAre("Boat school"));
}

TEST(Practices, ARecordPageIsOneWithItsFields) {
  const auto units =
      cut({paragraph("Good practice"), heading(1, "Milk by tram"),
           paragraph("A tram carries milk from the valley."), heading(2, "Resources needed"),
           paragraph("EUR 90 000 and one driver."), heading(2, "Evidence of success"),
           paragraph("Forty lorries fewer a week."), heading(2, "Contact"), paragraph("Ask the office.")});
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].kind, UnitKind::good_practice);
  EXPECT_EQ(units[0].title, "Milk by tram");
  EXPECT_EQ(units[0].fields.get("resources"), "EUR 90 000 and one driver.");
  EXPECT_EQ(units[0].fields.get("evidence"), "Forty lorries fewer a week.");
  EXPECT_THAT(units[0].text, Not(HasSubstr("Ask the office")));
}

}  // namespace
}  // namespace praxis::ingest::testing
